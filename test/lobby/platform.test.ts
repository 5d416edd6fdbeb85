import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import type { ManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import { startPlatform } from './platform.ts';
import type { Platform } from './platform.ts';
import { createPlatformClient } from './platform-client.ts';
import type { ClientAnswer, PlatformClient } from './platform-client.ts';

let clock: ManualClock;
let platform: Platform;
let client: PlatformClient;

beforeEach(async () => {
  clock = createManualClock();
  platform = await startPlatform({ fsiPort: 0, provincialPort: 0, clock });
  client = createPlatformClient(platform, () => clock.now());
  await client.signIn();
});
afterEach(() => platform.close());

function askFsi(): Promise<ClientAnswer> {
  const { document } = platform.person('marker');
  const data = { mdtrt_cert_type: '02', mdtrt_cert_no: document.number, psn_cert_type: '01' };
  return client.fsi('1101', { data });
}

function askProvincial(): Promise<ClientAnswer> {
  const body = {
    psnNo: platform.person('marker').psnNo,
    areaCode: '350599',
    from: null,
    to: null,
    insuranceType: null,
  };
  return client.provincial('POST /v1/contributions/query', body);
}

const SERVERS = [
  ['fsi', askFsi],
  ['provincial', askProvincial],
] as const;

describe.each(SERVERS)('faults of %s', (server, ask) => {
  it('down refuses connections until cleared and leaves the other server alone', async () => {
    platform.setFault({ kind: 'down', server });
    await expect(ask()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    const other = server === 'fsi' ? askProvincial : askFsi;
    expect((await other()).status).toBe(200);
    platform.clearFaults();
    expect((await ask()).status).toBe(200);
  });

  it('reset cuts the connection and counts down', async () => {
    platform.setFault({ kind: 'reset', server, times: 1 });
    await expect(ask()).rejects.toThrow('fetch failed');
    expect((await ask()).status).toBe(200);
    expect(platform.requests().at(-2)?.outcome).toBe('cut');
  });

  it('silent never answers', async () => {
    platform.setFault({ kind: 'silent', server });
    let settled = false;
    const asking = ask()
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => {
        settled = true;
      });
    await expect.poll(() => platform.requests().at(-1)?.outcome).toBe('silent');
    expect(settled).toBe(false);
    await platform.close();
    await asking;
  });

  it('slow answers after the delay', async () => {
    platform.setFault({ kind: 'slow', delayMs: 8_000, server });
    const asking = ask();
    await expect.poll(() => clock.pending()).toBe(1);
    await clock.advance(8_000);
    expect((await asking).status).toBe(200);
  });

  it('errorPage is HTML with the status asked for', async () => {
    platform.setFault({ kind: 'errorPage', server, times: 1 });
    expect(await ask()).toMatchObject({ status: 500, json: null });
    platform.setFault({ kind: 'errorPage', status: 502, server });
    expect((await ask()).status).toBe(502);
  });

  it('truncated is half a JSON', async () => {
    platform.setFault({ kind: 'truncated', server });
    const { status, json, text } = await ask();
    expect({ status, json }).toEqual({ status: 200, json: null });
    expect(text.startsWith('{')).toBe(true);
  });

  it('arrayForObject and nullOutput spoil the content', async () => {
    const content = (answer: ClientAnswer): unknown =>
      server === 'fsi' ? answer.json?.['output'] : answer.json;
    platform.setFault({ kind: 'arrayForObject', server, times: 1 });
    expect(Array.isArray(content(await ask()))).toBe(true);
    platform.setFault({ kind: 'nullOutput', server });
    expect(content(await ask())).toBeNull();
  });

  it('refuse names the person in the text', async () => {
    platform.setFault({ kind: 'refuse', server });
    const answer = await ask();
    expect(answer.text).toContain('犇骉羴');
    expect(server === 'fsi' ? answer.json?.['infcode'] : answer.status).toBe(server === 'fsi' ? -1 : 403);
  });

  it('clockSkew makes a right clock look wrong', async () => {
    platform.setFault({ kind: 'clockSkew', skewMs: -400_000, server });
    expect((await ask()).status).toBe(401);
  });
});

describe('faults', () => {
  it('strike one operation only', async () => {
    platform.setFault({ kind: 'errorPage', operation: '5201' });
    expect((await askFsi()).status).toBe(200);
    expect((await client.fsi('5201', {})).status).toBe(500);
  });

  it('signNoExpired asks for a new sign-in, which works', async () => {
    platform.setFault({ kind: 'signNoExpired', times: 1 });
    expect((await askFsi()).json?.['infcode']).toBe(-1);
    expect((await askFsi()).json?.['infcode']).toBe(-1);
    await client.signIn();
    expect((await askFsi()).json?.['infcode']).toBe(0);
  });
});

describe('requests', () => {
  it('are recorded by operation, and no address holds personal data', async () => {
    await askFsi();
    await askProvincial();
    expect(platform.requests().map((r) => [r.server, r.operation, r.outcome])).toEqual([
      ['fsi', '9001', 200],
      ['fsi', '1101', 200],
      ['provincial', 'contributions.query', 200],
    ]);
    const { document } = platform.person('marker');
    expect(platform.requests().some((r) => r.path.includes(document.number))).toBe(false);
  });
});

describe('platform', () => {
  it('gives different codes at every call and throws for an unknown person', () => {
    const codes = Array.from({ length: 50 }, () => platform.issueQr('wang-xiaoming'));
    expect(new Set(codes).size).toBe(50);
    expect(() => platform.person('nobody')).toThrow('nobody');
  });
});
