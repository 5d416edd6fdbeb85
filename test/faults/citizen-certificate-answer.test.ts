import { randomUUID } from 'node:crypto';

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import type { FaultKind } from '../lobby/gateway/fault.ts';
import { openStand, printed, problemOf, type Stand, textOf } from './visit.ts';

let stand: Stand;
let numbersBefore = 0;
beforeAll(async () => {
  stand = await openStand({ requestTimeoutMs: 400 });
});
beforeEach(async () => {
  numbersBefore = stand.kiosk.platform.certificates().length;
  expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
});
afterEach(async () => {
  await stand.nextIsServed();
  stand.expectDiscreetLog();
});
afterAll(() => stand.close());

const numbers = (): number => stand.kiosk.platform.certificates().length - numbersBefore;
const fail = (fault: FaultKind): void =>
  stand.kiosk.platform.setFault({ ...fault, server: 'provincial', operation: 'certificates.issue' });

/** The fault, what is said of it, and how many numbers the platform has given then. */
const table: [FaultKind, string, number][] = [
  [{ kind: 'answerLost' }, 'CRT_ISSUE_UNKNOWN', 1],
  [{ kind: 'truncated' }, 'CRT_ISSUE_UNKNOWN', 1],
  [{ kind: 'nullOutput' }, 'CRT_ISSUE_UNKNOWN', 1],
  [{ kind: 'arrayForObject' }, 'CRT_ISSUE_UNKNOWN', 1],
  [{ kind: 'slow', delayMs: 700 }, 'CRT_ISSUE_UNKNOWN', 1],
  [{ kind: 'silent' }, 'CRT_ISSUE_UNKNOWN', 0],
  [{ kind: 'reset' }, 'CRT_ISSUE_UNKNOWN', 0],
  [{ kind: 'errorPage' }, 'CRT_ISSUE_UNKNOWN', 0],
  [{ kind: 'errorPage', status: 404 }, 'PLT_BAD_ANSWER', 0],
  [{ kind: 'refuse' }, 'PLT_REFUSED', 0],
];

it.each(table)('an issue whose answer is %j is told as %s; asked again it is one number and one paper', async (...row) => {
  const [fault, code, given] = row;
  fail(fault);
  const first = stand.print('certificate');
  expect(problemOf(await first.answer)).toBe(code);
  expect(stand.papersOf(first.jobId)).toEqual([]);
  stand.kiosk.platform.clearFaults();
  await expect.poll(numbers).toBe(given);

  // A page that asks under another id is given the number of the first all the same.
  const { jobId, answer } = stand.print('certificate', given === 1 ? {} : { jobId: first.jobId });
  const { state, certificateNumber } = printed(await answer);
  expect(state).toBe('printed');
  expect(numbers()).toBe(1);
  const papers = stand.papersOf(jobId);
  expect(papers).toHaveLength(1);
  expect(papers.map(textOf).join()).toContain(certificateNumber);
  expect(papers.map(textOf).join()).not.toContain('补打');
});

it.each<FaultKind>([{ kind: 'answerLost' }, { kind: 'truncated' }, { kind: 'reset' }])(
  'an issue whose answer is %j once is one paper that the citizen waits a moment for',
  async (fault) => {
    stand.kiosk.platform.setFault({ ...fault, server: 'provincial', operation: 'certificates.issue', times: 1 });
    const { jobId, answer } = stand.print('certificate');
    expect(printed(await answer)).toMatchObject({ state: 'printed' });
    expect(numbers()).toBe(1);
    expect(stand.papersOf(jobId)).toHaveLength(1);
  },
);

it('the clock being wrong costs no number', async () => {
  stand.kiosk.platform.setFault({ kind: 'clockSkew', skewMs: -3_600_000, server: 'provincial' });
  expect(problemOf(await stand.print('certificate').answer)).toBe('PLT_CLOCK_WRONG');
  expect(numbers()).toBe(0);
});

it('a touch that is sent five times is one number and one paper', async () => {
  const jobId = randomUUID();
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => stand.print('certificate', { jobId }).answer));
  const [first, ...others] = answers.map(printed);
  expect(first?.state).toBe('printed');
  expect(others.every((other) => JSON.stringify(other) === JSON.stringify(first))).toBe(true);
  expect(numbers()).toBe(1);
  expect(stand.papersOf(jobId)).toHaveLength(1);
});

it('an issue that is under way when the citizen leaves prints nothing for the next', async () => {
  stand.kiosk.platform.setFault({ kind: 'slow', delayMs: 300, server: 'provincial', operation: 'certificates.issue' });
  const { jobId, answer } = stand.print('certificate');
  await expect.poll(() => stand.kiosk.platform.requests().at(-1)?.operation).toBe('certificates.preview');
  await stand.end();
  expect(problemOf(await answer)).toBe('SES_ENDED');
  await stand.nextIsServed();
  expect(stand.papersOf(jobId)).toEqual([]);
});
