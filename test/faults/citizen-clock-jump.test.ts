import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { openStand, printed, problemOf, type Stand } from './visit.ts';

/** Loaded into the agent before anything else: each SIGUSR2 moves its wall clock to the next of these offsets. */
const movableClock = (offsetsMs: readonly number[]): string =>
  `data:text/javascript,${encodeURIComponent(`
    const real = Date.now.bind(Date);
    const offsets = ${JSON.stringify(offsetsMs)};
    let offset = 0;
    Date.now = () => real() + offset;
    process.on('SIGUSR2', () => { offset = offsets.shift() ?? 0; process.stderr.write('clock ' + offset + '\\n'); });
  `)}`;

const year = 365 * 86_400_000;
const jumps = [-56 * year, 0, 14 * year, 0, 86_400_000, 0];

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({}, ['--import', movableClock(jumps)]);
});
afterEach(async () => {
  await jump(0);
  await stand.nextIsServed();
  stand.expectDiscreetLog();
});
afterAll(() => stand.close());

async function jump(toMs: number): Promise<void> {
  const heard = (): number => stand.agent.log().split(`clock ${toMs}\n`).length;
  const before = heard();
  stand.agent.child.kill('SIGUSR2');
  await expect.poll(heard).toBe(before + 1);
}

it.each([
  // So few digits are no timestamp to the gateway.
  ['1970', -56 * year, 'PLT_SIGN_IN_FAILED'],
  ['2040', 14 * year, 'PLT_CLOCK_WRONG'],
  ['tomorrow', 86_400_000, 'PLT_CLOCK_WRONG'],
])('a clock that jumps to %s in the middle of a visit ends nobody’s visit; the platform’s refusal is told', async (_name, toMs, code) => {
  expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
  await jump(toMs);
  expect(problemOf(await stand.page.call('Records.GetContributions'))).toBe(code);
  const { jobId, answer } = stand.print('slip');
  expect(printed(await answer)).toMatchObject({ state: 'printed' });
  expect(stand.papersOf(jobId)).toHaveLength(1);
  expect((await stand.page.call('Session.KeepAlive')).header.completionCode).toBeUndefined();
  await stand.end();
  expect(problemOf(await stand.identify('hk', 'medicalCode'))).toBe(code);
});
