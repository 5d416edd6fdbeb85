import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { openStand, problemOf, type Stand, whenPrinter } from './visit.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ printer: { speedMmPerSecond: 200 } });
});
beforeEach(async () => {
  expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
});
afterAll(() => stand.close());

async function midPaper(): Promise<string> {
  const { device } = stand.kiosk.devices.printer;
  const goal = device.counters().dotsFed + 100;
  const { jobId } = stand.print('slip');
  await whenPrinter(stand.kiosk, () => device.counters().dotsFed >= goal);
  return jobId;
}
const papersCut = (jobId: string): string[] => stand.papersOf(jobId).map(({ end }) => end);

it('a page that dies in the middle of a paper loses nothing: it comes out once, and the next page is told', async () => {
  const jobId = await midPaper();
  stand.page.socket.terminate();
  await expect.poll(() => papersCut(jobId)).toEqual(['partialCut']);
  const outcome = async (): Promise<unknown> => (await stand.newPage({ pendingJobId: jobId })).payload?.['job'];
  await expect.poll(outcome, { interval: 500 }).toMatchObject({ jobId, state: 'printed' });
  expect(problemOf(await stand.page.call('Session.Reveal'))).toBe('SES_NONE');
  await stand.nextIsServed();
  expect(papersCut(jobId)).toEqual(['partialCut']);
});

it('a second page that takes over in the middle of a paper ends the visit, not the paper', async () => {
  const jobId = await midPaper();
  const former = stand.page;
  stand.page = await stand.agent.page();
  expect((await former.closed).code).toBe(4001);
  expect(problemOf(await stand.page.call('Records.GetEnrolments'))).toBe('SES_NONE');
  await stand.nextIsServed();
  expect(papersCut(jobId)).toEqual(['partialCut']);
});

it('a citizen who leaves in the middle of a paper is forgotten at once, and the next waits for the paper', async () => {
  const jobId = await midPaper();
  await stand.end();
  expect(problemOf(await stand.page.call('Session.Reveal'))).toBe('SES_NONE');
  expect((await stand.identify('hk', 'medicalCode')).payload).toHaveProperty('sessionId');
  expect(papersCut(jobId)).toEqual(['partialCut']);
  await stand.nextIsServed();
});

it('another visit cannot ask for the job of this one', async () => {
  const { jobId, answer } = stand.print('slip');
  await answer;
  await stand.end();
  expect((await stand.identify('hk', 'medicalCode')).payload).toHaveProperty('sessionId');
  expect(problemOf(await stand.print('slip', { jobId }).answer)).toBe('JOB_NOT_YOURS');
  expect(problemOf(await stand.print('certificate', { jobId }).answer)).toBe('JOB_NOT_YOURS');
  await stand.nextIsServed();
  expect(papersCut(jobId)).toEqual(['partialCut']);
});
