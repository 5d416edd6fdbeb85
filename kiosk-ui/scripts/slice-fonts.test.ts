import zhHantSentences from '@yibao-kiosk/shared/errors/sentences/zh-Hant.json' with { type: 'json' };
import { expect, test } from 'vitest';

import { firstPaintHtml } from '../src/app/first-paint.tsx';
import zhHant from '../src/locales/zh-Hant.json' with { type: 'json' };
import { planSlices, sliceTexts } from './slice-fonts.ts';

const everything = Array.from({ length: 0xffef - 0x20 }, (_, index) => 0x20 + index);
const slices = planSlices(everything, await sliceTexts());
const inSheets = (...sheets: string[]): ReadonlySet<number> =>
  new Set(slices.filter(({ sheet }) => sheets.includes(sheet)).flatMap(({ codePoints }) => codePoints));
const foreignTo = (known: ReadonlySet<number>, text: string): string[] =>
  [...new Set(text)].filter((letter) => letter > ' ' && !known.has(letter.codePointAt(0) ?? 0));

test('each character is in exactly one slice', () => {
  const all = slices.flatMap(({ codePoints }) => codePoints);
  expect(all).toHaveLength(everything.length);
  expect(new Set(all)).toEqual(new Set(everything));
});

test('the first slice has the first paint', () => {
  const root = document.createElement('div');
  root.innerHTML = firstPaintHtml(document.createElement('div'));
  expect(foreignTo(inSheets('first'), root.textContent)).toEqual([]);
});

test('the slices that the service worker keeps have traditional Chinese, which costs the others nothing', () => {
  const texts = JSON.stringify([zhHant, zhHantSentences]);
  expect(foreignTo(inSheets('first', 'screen'), texts)).toEqual([]);
  const traditional = slices.find(({ name }) => name === 'screen-traditional');
  const simplified = slices.find(({ name }) => name === 'screen');
  expect(traditional?.codePoints).toContain('醫'.codePointAt(0));
  expect(simplified?.codePoints).not.toContain('醫'.codePointAt(0));
});
