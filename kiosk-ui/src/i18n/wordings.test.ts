import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCodes, errorRegistry } from '@yibao-kiosk/shared/errors/registry.ts';
import repairsEn from '@yibao-kiosk/shared/errors/repairs/en.json' with { type: 'json' };
import repairsZhCN from '@yibao-kiosk/shared/errors/repairs/zh-CN.json' with { type: 'json' };
import repairsZhHant from '@yibao-kiosk/shared/errors/repairs/zh-Hant.json' with { type: 'json' };
import sentencesEn from '@yibao-kiosk/shared/errors/sentences/en.json' with { type: 'json' };
import sentencesZhCN from '@yibao-kiosk/shared/errors/sentences/zh-CN.json' with { type: 'json' };
import sentencesZhHant from '@yibao-kiosk/shared/errors/sentences/zh-Hant.json' with { type: 'json' };
import { type BuiltInLocale, builtInLocales } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';
import { placesOf } from '@yibao-kiosk/shared/locales/check-wordings.ts';
import { paperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { describe, expect, test } from 'vitest';

import en from '../locales/en.json' with { type: 'json' };
import zhCN from '../locales/zh-CN.json' with { type: 'json' };
import zhHant from '../locales/zh-Hant.json' with { type: 'json' };

const screens: Readonly<Record<BuiltInLocale, WordingTree>> = { 'zh-CN': zhCN, 'zh-Hant': zhHant, en };
const sentences = { 'zh-CN': sentencesZhCN, 'zh-Hant': sentencesZhHant, en: sentencesEn };
const repairs = { 'zh-CN': repairsZhCN, 'zh-Hant': repairsZhHant, en: repairsEn };

function leaves(tree: WordingTree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, text] of leaves(value, here)) found.set(inner, text);
  }
  return found;
}

const chinese = leaves(zhCN);

describe.each(builtInLocales)('the wordings of the screen in %s', (language) => {
  const own = leaves(screens[language]);

  test('are those of Chinese', () => expect([...own.keys()].toSorted()).toEqual([...chinese.keys()].toSorted()));
  test('have the same places to fill in', () => {
    const differing = [...chinese].filter(
      ([key, text]) => placesOf(text, 'screen').join() !== placesOf(own.get(key) ?? '', 'screen').join(),
    );
    expect(differing).toEqual([]);
  });
  test('are never empty', () => {
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

test('all wordings of the screen are used', () => {
  const sources = sourceTexts();
  const unused = [...chinese.keys()].filter((key) => !isUsed(key, sources));
  expect(unused).toEqual([]);
});

describe.each(builtInLocales)('the sentences of errors in %s', (language) => {
  test('are complete', () => {
    expect(Object.keys(sentences[language]).toSorted()).toEqual([...errorCodes].toSorted());
    for (const { title, next } of Object.values(sentences[language])) {
      expect(title.length).toBeGreaterThan(3);
      expect(next.length).toBeGreaterThan(5);
    }
  });
  test('have the same places to fill in as in Chinese', () => {
    const places = (of: WordingTree): string[] =>
      [...leaves(of)].map(([key, text]) => `${key} ${[...new Set(placesOf(text, 'screen'))].join()}`);
    expect(places(sentences[language])).toEqual(places(sentences['zh-CN']));
  });
});

describe.each(builtInLocales)('the repair guides in %s', (language) => {
  test('cover what staff can end', () => {
    const staffCodes = errorCodes.filter((code) => errorRegistry[code] === 'staff');
    expect(Object.keys(repairs[language]).toSorted()).toEqual([...staffCodes].toSorted());
  });
  test('have as many steps as in Chinese', () => {
    const steps = (of: Readonly<Record<string, readonly string[]>>): string[] =>
      Object.entries(of).map(([code, all]) => `${code} ${all.length}`);
    expect(steps(repairs[language])).toEqual(steps(repairs['zh-CN']));
  });
});

/** The two planes of Big5 hold the script of Taiwan and Hong Kong, and next to nothing that only the simplified one has. */
test('zh-Hant is written in traditional characters', () => {
  const traditional = big5();
  const texts = [...leaves(zhHant), ...leaves(sentencesZhHant), ...leaves(paperText('zh-Hant'))];
  const foreign = texts.filter(([, text]) => (text.match(/\p{Script=Han}/gu) ?? []).some((one) => !traditional.has(one)));
  expect(foreign).toEqual([]);
  expect(traditional.size).toBeGreaterThan(13_000);
});

function big5(): ReadonlySet<string> {
  const decoder = new TextDecoder('big5');
  const found = new Set<string>();
  for (let lead = 0xa4; lead <= 0xf9; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const isLevel = (lead <= 0xc6 || lead >= 0xc9) && (trail <= 0x7e || trail >= 0xa1);
      if (isLevel && !(lead === 0xc6 && trail >= 0xa1)) found.add(decoder.decode(Uint8Array.of(lead, trail)));
    }
  return found;
}

/** Literal keys, and the fixed part of keys made of a template. */
function isUsed(key: string, sources: string): boolean {
  if (sources.includes(`'${key}'`)) return true;
  const parts = key.split('.');
  return parts.some(
    (_part, index) => index > 0 && sources.includes(`\`${parts.slice(0, index).join('.')}.\${`),
  );
}

function sourceTexts(): string {
  const root = dirname(import.meta.dirname);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(`${root}/${name}`, 'utf8'))
    .join('\n');
}
