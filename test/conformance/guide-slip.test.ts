import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { traceOf } from '@yibao-kiosk/device-agent/session/trace.ts';
import { afterEach, describe, expect, it } from 'vitest';

import { type Paper, paperText } from '../lobby/devices/printer/paper.ts';
import type { PrinterModel } from '../lobby/devices/printer/printer-model.ts';
import type { Message, TestSocket } from '../security/support.ts';
import { allDevicesOnline } from '../support/citizen.ts';
import { giveOwnContent, type OwnContent } from '../support/own-content.ts';
import { type AgentProcess, type Kiosk, setUpKiosk } from '../support/kiosk.ts';

const id = 'quanzhou/24';
const guideFile = 'content/quanzhou/guides/24-claim.yaml';

let kiosk: Kiosk;
let agent: AgentProcess;
let page: TestSocket;
afterEach(() => kiosk.close());

/** A terminal with one small guide, and a page of somebody who is not known. */
async function setUp(printer: Partial<PrinterModel> = {}, edit: (content: OwnContent) => void = () => undefined): Promise<void> {
  kiosk = await setUpKiosk({ readDelayMs: 0, printer: { characterSet: 'gbk', ...printer } });
  edit(giveOwnContent(kiosk));
  agent = await kiosk.startAgent();
  page = await agent.page();
  await page.find(allDevicesOnline);
}
const printSlip = (jobId: string, locale = 'zh-CN'): Promise<Message> => page.call('Guide.PrintSlip', { id, locale, jobId });
const textOf = (paper: Paper): string => paperText(paper).join('\n');
const papersOf = (jobId: string): Paper[] => kiosk.devices.printer.device.papers().filter((paper) => textOf(paper).includes(traceOf(jobId)));
const stateOf = ({ payload }: Message): unknown => payload?.['state'];

describe('the slip of a guide', () => {
  it('comes out for somebody who is not known, with boxes to tick, as it was shown', async () => {
    await setUp();
    const preview = await page.call('Guide.PreviewSlip', { id, locale: 'zh-CN' });
    expect(preview.payload).toMatchObject({ paper: { columns: 48, masked: false, pages: [{}] } });
    const jobId = randomUUID();
    expect((await printSlip(jobId)).payload).toEqual({ jobId, state: 'printed', errorCode: null, certificateNumber: null });
    const [paper, ...others] = papersOf(jobId);
    expect(others).toEqual([]);
    const text = paper ? textOf(paper) : '';
    for (const line of ['一次性告知单', '□ 病历资料', '□ 社保卡或居民身份证', '未提供', '办事指南', '未注明版次']) expect(text).toContain(line);
    expect(agent.log()).not.toMatch(/\p{Script=Han}/u);
  });

  it('comes out once for two touches', async () => {
    await setUp();
    const jobId = randomUUID();
    const answers = await Promise.all([printSlip(jobId), printSlip(jobId)]);
    expect(answers.map(stateOf)).toEqual(['printed', 'printed']);
    expect(papersOf(jobId)).toHaveLength(1);
    expect((await printSlip(jobId, 'en')).payload).toMatchObject({ errorCode: 'JOB_ID_REUSED' });
  });

  it('is nobody else’s: not of the next reader, not of the next page', async () => {
    await setUp();
    const jobId = randomUUID();
    await printSlip(jobId);
    await page.call('Session.End', { reason: 'left' });
    expect((await printSlip(jobId)).payload).toEqual({ errorCode: 'JOB_NOT_YOURS' });
    page = await agent.page();
    expect((await printSlip(jobId)).payload).toEqual({ errorCode: 'JOB_NOT_YOURS' });
    expect(papersOf(jobId)).toHaveLength(1);
  });

  it('that waits is not printed any more when its reader has gone', async () => {
    await setUp({ speedMmPerSecond: 100 });
    const [first, second] = [randomUUID(), randomUUID()];
    const begun = printSlip(first);
    await page.find(({ header, payload }) => header.name === 'Print.ProgressEvent' && payload?.['state'] === 'sending');
    const waits = printSlip(second);
    await page.call('Session.End', { reason: 'left' });
    expect(['SES_ENDED', 'JOB_CANCELED']).toContain((await waits).payload?.['errorCode']);
    // The next one is known; what had begun comes out before, and nothing after.
    const next = page.call('Session.Identify', { locale: 'zh-CN' });
    expect(stateOf(await begun)).toBe('printed');
    await page.find(({ header }) => header.name === 'Session.ArmedEvent');
    await page.call('Session.End', { reason: 'left' });
    await next;
    expect([papersOf(first).length, papersOf(second).length]).toEqual([1, 0]);
  });

  it('tells what is wrong with the printer', async () => {
    await setUp();
    kiosk.devices.printer.device.setFault({ paper: 'end' });
    await page.find(
      ({ header, payload }) => header.name === 'Terminal.ChangedEvent' && JSON.stringify(payload).includes('PRN_PAPER_OUT'),
    );
    expect((await printSlip(randomUUID())).payload).toMatchObject({ state: 'failed', errorCode: 'PRN_PAPER_OUT' });
  });
});

describe.each([
  ['80 mm', 48, {}],
  ['58 mm', 32, { widthDots: 384 }],
] as const)('a guide of 200 materials and a note of 2,000 characters on %s', (_width, columns, printer) => {
  const materials = Array.from({ length: 200 }, (_, index) => `第${index + 1}份材料的复印件`);
  const note = `${'参保人员应当如实提供材料。'.repeat(153)}完毕`;

  it('comes out whole, in papers of a metre at most', async () => {
    await setUp(printer, (content) => {
      const needs = `materials:\n  needs:\n${materials.map((one) => `    - ${one}\n`).join('')}`;
      content.write(guideFile, `${content.guide.split('materials:')[0]}${needs}notes:\n  - ${note}\n`);
      ownProfile(columns);
    });
    const preview = await page.call('Guide.PreviewSlip', { id, locale: 'zh-CN' });
    const { pages } = (preview.payload as { paper: { pages: unknown[] } }).paper;
    expect(pages.length).toBeGreaterThan(1);
    const jobId = randomUUID();
    expect((await printSlip(jobId)).payload).toMatchObject({ state: 'printed' });
    const papers = kiosk.devices.printer.device.papers();
    expect(papers).toHaveLength(pages.length);
    papers.forEach((paper, index) => {
      expect(paper.heightDots / 8).toBeLessThanOrEqual(1001);
      expect(textOf(paper)).toContain(`第 ${index + 1}/${pages.length} 页`);
    });
    const lines = papers.map(textOf).join('\n');
    for (const material of materials) expect(lines).toContain(`□ ${material}\n`);
    const words = papers.flatMap((paper) => paperText(paper).filter((line) => !/^\s*第 \d+\/\d+ 页$/.test(line))).join('');
    expect(words).toContain(note);
  });
});

/** The hall's own profile of the lobby's printer, for paper of this width. */
function ownProfile(columns: 48 | 32): void {
  const folder = join(dirname(kiosk.dataFolder), 'printers');
  const shipped = readFileSync(new URL('../../config/printers/lobby-80mm.yaml', import.meta.url), 'utf8');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'lobby-80mm.yaml'),
    shipped.replace('columns: 48', `columns: ${columns}`).replace('dotsPerLine: 576', `dotsPerLine: ${columns * 12}`),
  );
}
