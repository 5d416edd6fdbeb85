import { describe, expect, it } from 'vitest';

import { builtInLocales } from '../kiosk/built-in-languages.ts';
import { fill, paperText } from './paper-text.ts';

/** Every wording with its path. */
function wordings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, part]) => wordings(part, `${path}.${key}`));
}
const placesOf = (wording: string): string[] => (wording.match(/\{\w+\}/g) ?? []).toSorted();

describe('words on paper', () => {
  it.each(builtInLocales)('has the same keys and the same places to fill in %s as in zh-CN', (locale) => {
    const shape = (all: readonly [string, string][]): string[] =>
      all.map(([path, wording]) => `${path} ${placesOf(wording).join()}`).toSorted();
    expect(shape(wordings(paperText(locale)))).toEqual(shape(wordings(paperText('zh-CN'))));
  });

  it.each(builtInLocales)('leaves no wording empty in %s', (locale) => {
    expect(wordings(paperText(locale)).filter(([, wording]) => wording.trim() === '')).toEqual([]);
  });

  it('fills places and leaves unknown ones standing', () => {
    expect(fill('{year}年{month}月', { year: 2026, month: '07' })).toBe('2026年07月');
    expect(fill('{a}', {})).toBe('{a}');
  });
});
