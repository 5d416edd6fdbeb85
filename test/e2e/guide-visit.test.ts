import type { AnswerNeed, SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import { afterEach, describe, expect, it } from 'vitest';

import { paperText } from '../lobby/devices/printer/paper.ts';
import { has } from '../support/requirements.ts';
import { type Reader, standAt } from './guide-reader.ts';
import { guidesAt } from './site-guides.ts';

const site = { region: 'quanzhou' };

let reader: Reader;
afterEach(() => reader.visitor.leave());

/** Names of the commands that the page sends from now on. */
function listenToPage({ page }: Reader): string[] {
  const sent: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const { header } = JSON.parse(String(payload)) as { header: { name: string } };
      sent.push(header.name);
    }),
  );
  return sent;
}

/** What stands on paper, whatever its lines are. */
const squash = (text: string): string => text.replace(/\s+/g, '');

const boxed = (needs: readonly AnswerNeed[]): string[] => needs.flatMap(({ box, text, needs: own = [] }) => [...(box ? [text] : []), ...boxed(own)]);

async function openGuide(): Promise<void> {
  reader = await standAt(site);
  await reader.begin();
  await reader.touch('.theme-tile', '生育待遇');
  await reader.arrivesAt('生育保险待遇核准支付', '共');
  await reader.touch('.guide-row', '生育医疗费支付');
  await reader.arrivesAt('生育医疗费支付', '泉州市医疗保障办事指南');
  expect(reader.touches()).toBe(3);
}

describe.skipIf(!has('chromium'))('a visit of somebody who is not known', () => {
  it('gives a guide on paper: its name, a box for each material, and whose text it is', async () => {
    await openGuide();
    const { visitor } = reader;
    await reader.touch('.button', '打印这份指南');
    await visitor.sees('打印完成');
    const [paper, ...others] = visitor.kiosk.devices.printer.device.papers();
    expect(others).toEqual([]);
    const slip = paper ? squash(paperText(paper).join('')) : '';
    const [answer] = (await guidesAt(site)).answers('quanzhou/20');
    const bring = answer.sections.find((section): section is SectionOf<'bring'> => section.kind === 'bring');
    const materials = boxed(bring?.needs ?? []);
    expect(materials.length).toBeGreaterThan(2);
    for (const text of [answer.name, answer.source.title, ...materials.map((material) => `□${material}`)]) expect(slip).toContain(squash(text));
  });

  it('is over when nobody is there any more, and the next citizen begins at the start', async () => {
    reader = await standAt(site);
    const { visitor, page } = reader;
    const sent = listenToPage(reader);
    await page.reload();
    await visitor.sees('点击开始');
    await page.clock.install();
    await visitor.touch('办事指南');
    await visitor.sees('找一找');
    await visitor.touch('常办');
    await visitor.sees('请点您要办的事');
    await page.clock.fastForward(61_000);
    await visitor.sees('您还在吗');
    expect(sent).not.toContain('Session.End');
    await page.clock.runFor(31_000);
    await visitor.sees('点击开始');
    await expect.poll(() => sent).toContain('Session.End');
    await visitor.start();
  });

  it('ends by itself after its paper, unless somebody touches', async () => {
    await openGuide();
    const { visitor, page } = reader;
    await page.clock.install();
    await reader.touch('.button', '打印这份指南');
    await visitor.sees('打印完成');
    await visitor.sees(/秒后/);
    await page.clock.runFor(16_000);
    await visitor.sees('点击开始');
  });
});
