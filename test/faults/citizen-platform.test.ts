import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { FaultKind, PlatformServer } from '../lobby/gateway/fault.ts';
import { openStand, problemOf, type Stand } from './visit.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ requestTimeoutMs: 1_500 });
});
afterEach(async () => {
  await stand.nextIsServed();
  stand.expectDiscreetLog();
});
afterAll(() => stand.close());

const hour = 3_600_000;
/** A fault that strikes always, and what a citizen hears of it where nothing was asked for that leaves a trace. */
const lasting: [FaultKind, string][] = [
  [{ kind: 'down' }, 'PLT_UNREACHABLE'],
  [{ kind: 'reset' }, 'PLT_UNREACHABLE'],
  [{ kind: 'silent' }, 'PLT_TIMED_OUT'],
  [{ kind: 'slow', delayMs: 5_000 }, 'PLT_TIMED_OUT'],
  [{ kind: 'errorPage' }, 'PLT_BAD_ANSWER'],
  [{ kind: 'errorPage', status: 200 }, 'PLT_BAD_ANSWER'],
  [{ kind: 'errorPage', status: 302 }, 'PLT_BAD_ANSWER'],
  [{ kind: 'errorPage', status: 404 }, 'PLT_BAD_ANSWER'],
  [{ kind: 'truncated' }, 'PLT_BAD_ANSWER'],
  [{ kind: 'nullOutput' }, 'PLT_BAD_ANSWER'],
  [{ kind: 'clockSkew', skewMs: hour }, 'PLT_CLOCK_WRONG'],
  [{ kind: 'clockSkew', skewMs: -hour }, 'PLT_CLOCK_WRONG'],
  [{ kind: 'answerLost' }, 'PLT_UNREACHABLE'],
];

describe('FSI while somebody is asked for', () => {
  const identifying: [FaultKind, string][] = [
    ...lasting,
    [{ kind: 'refuse' }, 'PLT_REFUSED'],
    [{ kind: 'signNoExpired' }, 'PLT_SIGN_IN_FAILED'],
  ];
  it.each(identifying)('%j ends as %s', async (fault, code) => {
    stand.kiosk.platform.setFault({ ...fault, server: 'fsi' });
    expect(problemOf(await stand.identify('wang-xiaoming'))).toBe(code);
    expect(problemOf(await stand.page.call('Records.GetEnrolments'))).toBe('SES_NONE');
  });

  it('a list of one in place of an object is taken for it, as some provinces write it', async () => {
    stand.kiosk.platform.setFault({ kind: 'arrayForObject', server: 'fsi' });
    expect((await stand.identify('wang-xiaoming')).payload).toHaveProperty('sessionId');
  });

  it.each<FaultKind>([{ kind: 'signNoExpired' }, { kind: 'reset' }, { kind: 'truncated' }, { kind: 'answerLost' }])(
    '%j once is nothing that a citizen hears of',
    async (fault) => {
      stand.kiosk.platform.setFault({ ...fault, server: 'fsi', operation: '1101', times: 1 });
      expect((await stand.identify('wang-xiaoming')).payload).toHaveProperty('sessionId');
    },
  );

  it.each<[FaultKind, string]>([
    [{ kind: 'answerLost' }, 'PLT_UNREACHABLE'],
    [{ kind: 'truncated' }, 'PLT_BAD_ANSWER'],
  ])('a 医保码 is never asked with twice, though %j (%s)', async (fault, code) => {
    const asked = (): number => stand.kiosk.platform.requests().filter(({ operation }) => operation === '1162').length;
    const before = asked();
    stand.kiosk.platform.setFault({ ...fault, server: 'fsi', operation: '1162' });
    expect(problemOf(await stand.identify('wang-xiaoming', 'medicalCode'))).toBe(code);
    expect(asked()).toBe(before + 1);
  });
});

describe('a service that fails in the middle of a session', () => {
  const refuse: [FaultKind, string] = [{ kind: 'refuse' }, 'PLT_REFUSED'];
  const list: [FaultKind, string] = [{ kind: 'arrayForObject' }, 'PLT_BAD_ANSWER'];
  const commands: [string, object | undefined, PlatformServer, [FaultKind, string][]][] = [
    ['Records.GetContributions', undefined, 'provincial', [...lasting, list, refuse]],
    ['Records.GetVisits', { months: 12 }, 'provincial', [...lasting, list, refuse]],
    ['Records.GetAccount', undefined, 'fsi', [...lasting, refuse]],
  ];

  // One visit goes through all of it: a failure must cost the answer, never the session.
  it.each(commands)(
    '%s: each fault has its code, what works goes on, and the next try is done',
    async (name, payload, server, faults) => {
      expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
      const heard: [FaultKind, string][] = [];
      for (const [fault] of faults) {
        stand.kiosk.platform.setFault({ ...fault, server });
        heard.push([fault, problemOf(await stand.page.call(name, payload))]);
        expect((await stand.page.call('Records.GetEnrolments')).payload).toHaveProperty('enrolments');
        stand.kiosk.platform.clearFaults();
      }
      expect(heard).toEqual(faults);
      expect((await stand.page.call(name, payload)).header.completionCode).toBeUndefined();
    },
  );
});
