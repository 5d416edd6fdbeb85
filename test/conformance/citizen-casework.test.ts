import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { openStand, printed, problemOf, textOf, type Stand } from '../faults/visit.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

type Case = { caseId: string; itemCode: string; state: string; resultAvailable: boolean };

async function casesOf(personId: string): Promise<Case[]> {
  await stand.end();
  expect((await stand.identify(personId, 'medicalCode')).payload).toHaveProperty('sessionId');
  return ((await stand.page.call('Casework.GetCases')).payload as { cases: Case[] }).cases;
}

it('a citizen follows their cases, wherever they were filed', async () => {
  const cases = await casesOf('wang-xiaoming');
  expect(cases.map(({ itemCode }) => itemCode).toSorted()).toEqual(
    ['002036001001', '002036001004', '002036001005', '002036002002', 'certificate'],
  );
  const waiting = cases.find(({ state }) => state === 'supplement');
  expect((await stand.page.call('Casework.GetCase', { caseId: waiting?.caseId })).payload).toMatchObject({
    missing: [{ name: '户口簿' }, { copies: 2, original: true }],
    agency: { phone: '0595-12393' },
    dueOn: null,
  });
  expect(await casesOf('no-records')).toEqual([]);
  expect(problemOf(await stand.page.call('Casework.GetCase', { caseId: waiting?.caseId }))).toBe('MSG_NOT_ALLOWED');
});

it('prints the result of an approved case once, its personal cells hidden in the preview', async () => {
  const cases = await casesOf('many-months');
  const approved = cases.find(({ itemCode, resultAvailable }) => resultAvailable && itemCode === '002036001005');
  const asked = { caseId: approved?.caseId, locale: 'zh-CN' };
  const preview = JSON.stringify((await stand.page.call('Casework.PreviewResult', { ...asked, revealed: false })).payload);
  expect(preview).not.toContain('吴建国');
  expect(JSON.stringify((await stand.page.call('Casework.PreviewResult', { ...asked, revealed: true })).payload)).toContain('吴建国');
  const jobId = randomUUID();
  const print = () => stand.page.call('Casework.PrintResult', { ...asked, jobId });
  expect([printed(await print()).state, printed(await print()).state]).toEqual(['printed', 'printed']);
  const papers = stand.papersOf(jobId).map(textOf);
  expect(papers).toHaveLength(1);
  expect(papers[0]).toMatch(/职工参保信息变更登记信息[^]*吴建国[^]*审核通过/);
});

it('a rating is kept while the platform is away, outlives a kill, and arrives once', async () => {
  await casesOf('retired');
  const options = (await stand.page.call('Rating.GetOptions')).payload as { version: string };
  expect(options).toMatchObject({ version: 'lobby-2026', reasonRequired: true });
  stand.kiosk.platform.setFault({ kind: 'down', server: 'provincial' });
  const ratingId = randomUUID();
  const rating = { item: 'certificate', level: 2, optionCodes: ['201'], optionSetVersion: options.version, ratingId };
  expect((await stand.page.call('Rating.Rate', rating)).header).not.toHaveProperty('completionCode');
  expect(problemOf(await stand.page.call('Rating.Rate', { ...rating, ratingId: randomUUID() }))).toBe('RTE_ALREADY_RATED');
  stand.agent.child.kill('SIGKILL');
  await stand.agent.exited;
  stand.kiosk.platform.clearFaults();
  await stand.restart();
  await expect.poll(() => stand.kiosk.platform.ratings(), { timeout: 30_000 }).toHaveLength(1);
  expect(stand.kiosk.platform.ratings()).toMatchObject([{ ratingId, level: 2, channel: 'terminal', areaCode: '350500' }]);
});

it('the log of all this holds nothing of anybody', () => {
  expect(stand.agent.log()).toContain('delivery.delivered');
  stand.expectDiscreetLog();
});
