import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';
import type { Page } from 'playwright-core';

import type { KioskSite } from '../support/kiosk.ts';
import { textBreaches } from './screens/rules/texts.ts';
import { arrive, type Visitor } from './visitor.ts';

/** Everywhere a terminal may stand. */
export const sites: readonly KioskSite[] = [
  { region: 'national' },
  { region: 'fujian' },
  { region: 'quanzhou' },
  { region: 'xiamen' },
  ...['hospital', 'township', 'street', 'village'].map((tier) => ({ region: 'fuzhou', tier })),
];

/** What one page of a guide shows. */
export type Leaf = { name: string; source: string; sourceAtFoot: string; isLast: boolean; breaches: string[] };

/** Somebody who reads guides on the screen of a real terminal, by touch alone. */
export type Reader = {
  visitor: Visitor;
  page: Page;
  /** Touches since `begin`. */
  touches(): number;
  /** At the entrance of the guides, from the start screen; once more after leaving. */
  begin(): Promise<void>;
  /** Touches a control of this kind and these words, or a later one of several; leafs a list that has pages. */
  touch(kind: string, words?: string, nth?: number): Promise<void>;
  /** Waits for a screen of this heading, and of words below it that begin so. */
  arrivesAt(heading: string, lead: string): Promise<void>;
  back(heading: string, lead: string): Promise<void>;
  /** Names in the list that is shown, of all its pages. */
  listed(): Promise<string[]>;
  /** Turns every page of the guide that is shown. */
  readLeaves(): Promise<Leaf[]>;
};

/** Starts a terminal at a site and stands in front of it. */
export async function standAt(site: KioskSite): Promise<Reader> {
  const visitor = await arrive({ site });
  const { page } = visitor;
  page.setDefaultTimeout(30_000);
  await visitor.sees('点击开始');
  await page.evaluate(noteTouches);
  let count = 0;
  const tap = async (kind: string, words?: string, nth = 0): Promise<boolean> => {
    const place = await page.evaluate(placeOf, { kind, words, nth, restMs: designLimits.repeatGuardMs });
    if (place) await page.touchscreen.tap(place.x, place.y);
    count += place ? 1 : 0;
    return place !== null;
  };
  /** To the next page, where there is one; the finger waits until it is drawn. */
  const turn = async (): Promise<boolean> => {
    const before = await page.locator('.pager__place').allTextContents();
    if (!(await tap('.pager__button:last-child:not(:disabled)'))) return false;
    await page.waitForFunction((place) => document.querySelector('.pager__place')?.textContent !== place, before[0] ?? '');
    await page.evaluate(settled);
    return true;
  };
  const touch: Reader['touch'] = async (kind, words, nth) => {
    while (!(await tap(kind, words, nth))) if (!(await turn())) throw new Error(`no ${kind} ${words ?? ''} on ${await visitor.text()}`);
  };
  const arrivesAt: Reader['arrivesAt'] = async (heading, lead) => {
    await page.waitForFunction(isAt, { heading, lead });
    await page.evaluate(settled);
  };
  return {
    visitor,
    page,
    touches: () => count,
    begin: async () => {
      count = 0;
      await touch('.button', '办事指南');
      await arrivesAt('办事指南', '');
    },
    touch,
    arrivesAt,
    back: async (heading, lead) => {
      await touch('.footer__button', '返回');
      await arrivesAt(heading, lead);
    },
    listed: async () => {
      const names: string[] = [];
      do {
        names.push(...(await page.locator('.guide-row strong').allTextContents()));
      } while (await turn());
      return names;
    },
    readLeaves: async () => {
      const leaves: Leaf[] = [];
      do {
        leaves.push({ ...(await page.evaluate(shownLeaf)), breaches: await page.evaluate(textBreaches, designLimits) });
      } while (await turn());
      return leaves;
    },
  };
}

/** Runs in the browser: keeps when the last touch was, for `placeOf`. */
function noteTouches(): void {
  const note = { touchedMs: 0, screen: document.querySelector('main') };
  Object.assign(globalThis, { touchNote: note });
  const touched = ({ timeStamp }: Event): void => void Object.assign(note, { touchedMs: timeStamp, screen: document.querySelector('main') });
  addEventListener('click', touched, { capture: true });
}

/**
 * Runs in the browser: where a control is, after the rest that a touch on another screen needs; null where there is none.
 */
async function placeOf(wanted: { kind: string; words?: string | undefined; nth: number; restMs: number }): Promise<{ x: number; y: number } | null> {
  const { touchNote } = globalThis as unknown as { touchNote: { touchedMs: number; screen: Element | null } };
  const isOther = document.querySelector('main') !== touchNote.screen;
  const restMs = isOther ? touchNote.touchedMs + wanted.restMs + 1 - performance.now() : 0;
  if (restMs > 0) await new Promise((rested) => setTimeout(rested, restMs));
  const labelOf = (control: Element): string => (control.querySelector('strong, .button__label') ?? control).textContent ?? '';
  const found = [...document.querySelectorAll(wanted.kind)].filter(
    (control) => control.closest('[inert]') === null && (wanted.words === undefined || labelOf(control).trim() === wanted.words),
  );
  const box = found[wanted.nth]?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** Runs in the browser. */
function isAt({ heading, lead }: { heading: string; lead: string }): boolean {
  const [title, words] = ['main:not([aria-busy]) h1', '.screen__lead'].map((kind) => document.querySelector(kind)?.textContent ?? '');
  return title === heading && (words?.startsWith(lead) ?? false) && words !== '请稍候';
}

/** Runs in the browser: drawn, with the slices of the face that it needs. */
async function settled(): Promise<void> {
  do {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  } while (document.fonts.status === 'loading');
}

/** Runs in the browser. */
function shownLeaf(): Omit<Leaf, 'breaches'> {
  const frame = document.querySelector('[data-leaves]')?.getBoundingClientRect();
  const foot = document.querySelector('.guide-source');
  const box = foot?.getBoundingClientRect();
  const isFootShown = frame && box && box.left > frame.left - 1 && box.right < frame.right + 1;
  return {
    name: document.querySelector('h1')?.textContent ?? '',
    source: document.querySelector('.screen__lead')?.textContent ?? '',
    sourceAtFoot: (isFootShown && foot?.textContent) || '',
    isLast: !document.querySelector('.pager__button:last-child:not(:disabled)'),
  };
}
