import { setTimeout as wait } from 'node:timers/promises';

import type { SourceDocument } from '@yibao-kiosk/shared/content/guide/document.ts';
import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';

import type { Screen } from '../../../test/support/browser.ts';
import type { WantedGuide } from './wanted-guide.ts';

type Page = Screen['page'];
type Locator = ReturnType<Page['locator']>;

/** The button below lists and leaves. */
const nextPage = '下一页';

/** Opens a guide as a citizen does: 办事指南, its chapter, its name. */
export async function openGuide(page: Page, { guide }: WantedGuide, document: SourceDocument): Promise<void> {
  const short = document.themes.find(({ key }) => key === guide.theme)?.short ?? '';
  await touch(page.getByRole('button', { name: /^办事指南/ }));
  await touchInList(page, '.theme-tile', short);
  await touchInList(page, '.guide-row', guide.name);
  await page.locator('.guide').waitFor();
}

/** Shows every leaf of the guide that is open, one after the other. */
export async function eachLeaf(page: Page, look: (leaf: number) => Promise<void>): Promise<void> {
  await settle(page);
  let leaf = 1;
  do await look(leaf++);
  while (await turn(page));
}

/** Touches 打印 and waits until the paper is out. */
export async function printSlip(page: Page): Promise<void> {
  await touch(page.getByRole('button', { name: /^打印/ }));
  await page.getByText('打印完成').first().waitFor();
}

/** Touches the row of a list that has these words, on whichever page it stands. */
async function touchInList(page: Page, rows: string, words: string): Promise<void> {
  await page.locator(rows).first().waitFor();
  const row = page.locator(rows).filter({ has: page.getByText(words, { exact: true }) });
  let isThere: boolean;
  do isThere = (await row.count()) > 0;
  while (!isThere && (await turn(page)));
  await touch(row.first());
}

/** Turns to the next page and waits until it is there; false on the last one. */
async function turn(page: Page): Promise<boolean> {
  const next = page.getByRole('button', { name: nextPage });
  if ((await next.count()) === 0 || (await next.isDisabled())) return false;
  const place = page.locator('.pager__place');
  const before = await place.innerText();
  await touch(next);
  await place.filter({ hasNotText: before }).waitFor();
  await settle(page);
  return true;
}

/** A touch that follows a new screen too soon is taken for the end of a double tap. */
async function touch(control: Locator): Promise<void> {
  await control.waitFor();
  await wait(designLimits.repeatGuardMs);
  await control.tap();
}

/** Until the letters are there and nothing moves. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}
