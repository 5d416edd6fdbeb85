import type { ComposedPlatform } from '@yibao-kiosk/device-agent/platform/compose.ts';
import type { IdentifiedPerson } from '@yibao-kiosk/device-agent/platform/port.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { PlatformFault } from '../lobby/gateway/fault.ts';
import { cardOf, requestFor, signal, startPlatformSubject, value } from './platform-subject.ts';
import type { PlatformSubject } from './platform-subject.ts';

/** The machine may be busy. */
const patiently = { timeout: 20_000 };

let subject: PlatformSubject;
beforeAll(async () => {
  subject = await startPlatformSubject();
});
afterEach(() => subject.lobby.clearFaults());
afterAll(() => subject.close());

const requestsOf = (operation: string): number => subject.requested.filter((one) => one === operation).length;

type Asked = 'identify' | 'account' | 'contributions' | 'visits' | 'settlement' | 'certificateDraft';
const asked: readonly Asked[] = [
  'identify',
  'account',
  'contributions',
  'visits',
  'settlement',
  'certificateDraft',
];

async function ask(
  operation: Asked,
  { person, visit }: { person: IdentifiedPerson; visit: VisitOf },
): Promise<Outcome<unknown>> {
  const { key } = person;
  if (operation === 'identify')
    return subject.platform.identify(cardOf(subject.lobby.person('marker')), signal);
  if (operation === 'settlement') return subject.platform.settlement(key, visit, signal);
  if (operation === 'visits') return subject.platform.visits(key, 36, signal);
  if (operation === 'certificateDraft')
    return subject.platform.certificateDraft(key, requestFor(person), signal);
  return operation === 'account'
    ? subject.platform.account(key, signal)
    : subject.platform.contributions(key, signal);
}
type VisitOf = Parameters<ComposedPlatform['settlement']>[1];

async function marker(): Promise<{ person: IdentifiedPerson; visit: VisitOf }> {
  const person = await subject.identified('marker');
  const [visit] = value(await subject.platform.visits(person.key, 36, signal));
  if (!visit) throw new Error('the marker has visits');
  return { person, visit };
}

/** A fault that lasts, and what each operation may then say. */
const faults: readonly [PlatformFault, RegExp][] = [
  [{ kind: 'down' }, /^refused PLT_UNREACHABLE$/],
  [{ kind: 'reset' }, /^unknown PLT_UNREACHABLE$/],
  [{ kind: 'errorPage' }, /^unknown PLT_BAD_ANSWER$/],
  [{ kind: 'errorPage', status: 502 }, /^unknown PLT_BAD_ANSWER$/],
  [{ kind: 'errorPage', status: 404 }, /^refused PLT_BAD_ANSWER$/],
  [{ kind: 'errorPage', status: 200 }, /^unknown PLT_BAD_ANSWER$/],
  [{ kind: 'truncated' }, /^unknown PLT_BAD_ANSWER$/],
  [{ kind: 'arrayForObject' }, /^(unknown PLT_BAD_ANSWER|done)$/],
  // Nothing at all is what FSI says where there are no totals.
  [{ kind: 'nullOutput' }, /^unknown PLT_BAD_ANSWER$/],
  [{ kind: 'refuse' }, /^refused PLT_REFUSED$/],
  [{ kind: 'clockSkew', skewMs: 900_000 }, /^refused PLT_CLOCK_WRONG$/],
  [{ kind: 'answerLost' }, /^unknown PLT_UNREACHABLE$/],
];

describe.each(faults.map(([fault, expected]) => [JSON.stringify(fault), fault, expected] as const))(
  '%s',
  (_name, fault, expected) => {
    it.each(asked)('%s ends in a code', async (operation) => {
      const asking = await marker();
      subject.lobby.setFault(fault);
      const outcome = await ask(operation, asking);
      expect(outcome.kind === 'done' ? 'done' : `${outcome.kind} ${outcome.code}`).toMatch(expected);
    });
  },
);

describe('a fault that passes', () => {
  it.each(asked)('%s is asked once more', async (operation) => {
    const asking = await marker();
    subject.lobby.setFault({ kind: 'answerLost', times: 1 });
    expect((await ask(operation, asking)).kind).toBe('done');
  });

  it('a lost sign-in is renewed', async () => {
    const asking = await marker();
    subject.lobby.setFault({ kind: 'signNoExpired', times: 1 });
    expect((await ask('identify', asking)).kind).toBe('done');
  });

  it('silence ends in time, and a slow answer counts', async () => {
    const asking = await marker();
    subject.lobby.setFault({ kind: 'silent', operation: '1101' });
    const before = subject.requested.length;
    const silent = ask('identify', asking);
    for (const count of [1, 2]) {
      await expect.poll(() => subject.requested.length, patiently).toBe(before + count);
      await subject.clock.advance(10_000);
    }
    expect(await silent).toEqual({ kind: 'unknown', code: 'PLT_TIMED_OUT' });
    subject.lobby.clearFaults();
    const idle = subject.clock.pending();
    subject.lobby.setFault({ kind: 'slow', delayMs: 8_000 });
    const slow = ask('identify', asking);
    // The operation, the request and the slow server each wait.
    await expect.poll(() => subject.clock.pending(), patiently).toBe(idle + 3);
    await subject.clock.advance(8_000);
    expect((await slow).kind).toBe('done');
  });
});

describe('a 医保码', () => {
  const decode = (text: string) => subject.platform.identify({ method: 'medicalCode', text }, signal);

  it('counts once', async () => {
    const text = subject.showCode('marker');
    expect((await decode(text)).kind).toBe('done');
    expect(await decode(text)).toEqual({ kind: 'refused', code: 'QR_REFUSED' });
  });

  it('that is none is told so', async () => {
    for (const text of ['https://example.test/pay', '283504962031778164', '\u0001'.repeat(40)]) {
      expect(await decode(text)).toEqual({ kind: 'refused', code: 'QR_NOT_MEDICAL_CODE' });
    }
  });

  it.each([
    { kind: 'answerLost' },
    { kind: 'reset' },
    { kind: 'errorPage' },
    { kind: 'truncated' },
    { kind: 'signNoExpired' },
  ] as const)('is never sent twice, whatever becomes of it ($kind)', async (fault) => {
    const text = subject.showCode('marker');
    const before = requestsOf('1162');
    subject.lobby.setFault({ ...fault, operation: '1162' });
    expect((await decode(text)).kind).not.toBe('done');
    expect(requestsOf('1162')).toBe(before + 1);
  });
});

describe('issuing a certificate', () => {
  async function issue(
    requestId: string,
    pausesMs: readonly number[] = [],
  ): Promise<Outcome<{ certificateNumber: string }>> {
    const person = await subject.identified('wang-xiaoming');
    const idle = subject.clock.pending();
    const before = requestsOf('certificates.issue');
    const outcome = subject.platform.issueCertificate(
      person.key,
      { ...requestFor(person), requestId },
      signal,
    );
    for (const [index, pauseMs] of pausesMs.entries()) {
      await expect.poll(() => requestsOf('certificates.issue'), patiently).toBe(before + index + 1);
      await expect.poll(() => subject.clock.pending(), patiently).toBe(idle + 2);
      await subject.clock.advance(pauseMs);
    }
    return outcome;
  }

  it('gives the same number for the same id, also when answers were lost', async () => {
    const requestId = crypto.randomUUID();
    subject.lobby.setFault({ kind: 'answerLost', operation: 'certificates.issue', times: 2 });
    const first = value(await issue(requestId, [500, 1_000]));
    const numbers = subject.lobby.certificates().length;
    expect(value(await issue(requestId))).toEqual(first);
    expect(subject.lobby.certificates()).toHaveLength(numbers);
  });

  it('is unknown after three lost answers, and the same id finds the certificate later', async () => {
    const requestId = crypto.randomUUID();
    const before = subject.lobby.certificates().length;
    subject.lobby.setFault({ kind: 'answerLost', operation: 'certificates.issue' });
    expect(await issue(requestId, [500, 1_000])).toEqual({ kind: 'unknown', code: 'CRT_ISSUE_UNKNOWN' });
    subject.lobby.clearFaults();
    const { certificateNumber } = value(await issue(requestId));
    expect(subject.lobby.certificates()).toHaveLength(before + 1);
    expect(subject.lobby.certificates().at(-1)?.number).toBe(certificateNumber);
  });

  it.each([
    [{ kind: 'down', server: 'provincial' }, 'PLT_UNREACHABLE'],
    [{ kind: 'refuse', server: 'provincial' }, 'PLT_REFUSED'],
    [{ kind: 'errorPage', status: 404, server: 'provincial' }, 'PLT_BAD_ANSWER'],
  ] as const)('is refused without a trace while %o', async (fault, code) => {
    const person = await subject.identified('wang-xiaoming');
    const before = subject.lobby.certificates().length;
    subject.lobby.setFault(fault);
    const request = { ...requestFor(person), requestId: crypto.randomUUID() };
    expect(await subject.platform.issueCertificate(person.key, request, signal)).toEqual({
      kind: 'refused',
      code,
    });
    expect(subject.lobby.certificates()).toHaveLength(before);
  });
});

describe('reachability', () => {
  it('follows the platform down and up', async () => {
    expect(subject.platform.reachability()).toBe('reachable');
    subject.lobby.setFault({ kind: 'down', server: 'fsi' });
    await subject.platform.identify(cardOf(subject.lobby.person('marker')), signal);
    expect(subject.platform.reachability()).toBe('unreachable');
    subject.lobby.clearFaults();
    await subject.clock.advance(30_000);
    await expect.poll(() => subject.platform.reachability(), patiently).toBe('reachable');
  });
});

describe('the log of all this', () => {
  it('holds nothing of the person', () => {
    const { document, registeredName, psnNo } = subject.lobby.person('marker');
    const secrets = [
      document.number,
      registeredName,
      psnNo,
      subject.lobby.credentials.token,
      ...subject.shownCodes,
    ];
    expect(subject.logged.length).toBeGreaterThan(100);
    expect(secrets.filter((one) => subject.logged.join().includes(one))).toEqual([]);
  });
});
