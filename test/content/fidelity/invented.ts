import { shownTexts, type ShownText } from '@yibao-kiosk/shared/content/guide/check/shown-texts.ts';
import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';
import type { Guide } from '@yibao-kiosk/shared/content/guide/guide.ts';

import { documentLines, type DocumentName } from './read-rows.ts';
import { bare, partsIn, squash } from './squash.ts';

/** Steps that the document draws once, in 27.1, and then names in other items: 记为“结算通用步骤”. */
const commonSteps = { document: 'quanzhou', items: ['27.2', '27.3', '27.4', '28'], lines: [2914, 2950] } as const;

/**
 * Texts that a guide shows though its item in the document, corrected as its departures say, does not say them. The
 * scan of Fuzhou is left out: there the fields themselves are held against each guide as a whole.
 */
export function inventedTexts(name: Exclude<DocumentName, 'fuzhou'>, content: Content): string[] {
  const lines = documentLines(name).map((line) => squash(line.replace(/\[bookmark: [^\]]*\]/gu, '')));
  return (content.guides[name] ?? []).flatMap((guide) => {
    const said = saidOf(guide, lines);
    if (name === commonSteps.document && commonSteps.items.some((item) => item === guide.item)) {
      said.push(...saidOf({ departures: [], lines: [...commonSteps.lines] }, lines));
    }
    return ownTexts(guide)
      .filter((one) => !isSaid(one, said))
      .map(({ path, text }) => `${name} ${guide.item} ${path.join('.')}: ${text}`);
  });
}

/** The item's lines as corrected, and what departures bring from merged cells. */
function saidOf({ departures = [], lines: [first, last] }: Pick<Guide, 'departures' | 'lines'>, lines: readonly string[]): string[] {
  const corrected = lines.slice(first - 1, last).map((text, index) => {
    const here = departures.filter(({ line }) => line === first + index);
    return here.reduce((rest, { printed, shown = '' }) => rest.replace(squash(printed), squash(shown)), text);
  });
  const elsewhere = departures.flatMap(({ line, shown }) => (shown === undefined || (line >= first && line <= last) ? [] : [squash(shown)]));
  return [...corrected, ...elsewhere, corrected.join('')];
}

/** All but its headings, which are those of columns, and its number. */
function ownTexts(guide: Guide): ShownText[] {
  return [...shownTexts(guide)].filter(({ path }) => path[0] !== 'item' && path.at(-1) !== 'heading');
}

function isSaid({ path, text }: ShownText, said: readonly string[]): boolean {
  const place = { words: said.join('\n'), marks: ['brackets', 'comma'], framing: /^申请时需提交的材料$/u } as const;
  if (partsIn(text, place) !== null) return true;
  return path[0] === 'flows' && said.slice(0, -1).some((sentence) => isShortened(bare(text), sentence));
}

/** A step of a flow leaves words of its sentence out, and changes none. */
function isShortened(words: string, sentence: string): boolean {
  let at = 0;
  for (const char of sentence) if (char === words[at]) at += 1;
  return at === words.length;
}
