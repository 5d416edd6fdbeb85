import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCodes, errorRegistry } from '@yibao-kiosk/shared/errors/registry.ts';
import repairsEn from '@yibao-kiosk/shared/errors/repairs/en.json' with { type: 'json' };
import repairsZhCN from '@yibao-kiosk/shared/errors/repairs/zh-CN.json' with { type: 'json' };
import sentencesEn from '@yibao-kiosk/shared/errors/sentences/en.json' with { type: 'json' };
import sentencesZhCN from '@yibao-kiosk/shared/errors/sentences/zh-CN.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';

import en from '../locales/en.json' with { type: 'json' };
import zhCN from '../locales/zh-CN.json' with { type: 'json' };

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, text] of leaves(value, here)) found.set(inner, text);
  }
  return found;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();
const chinese = leaves(zhCN);
const english = leaves(en);

describe('the wordings', () => {
  test('are the same in both languages', () =>
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted()));
  test('have the same placeholders in both languages', () => {
    const differing = [...chinese].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });
  test('are all used', () => {
    const sources = sourceTexts();
    const unused = [...chinese.keys()].filter((key) => !isUsed(key, sources));
    expect(unused).toEqual([]);
  });
});

describe('the sentences of errors', () => {
  test.each([
    ['zh-CN', sentencesZhCN],
    ['en', sentencesEn],
  ] as const)('are complete in %s', (_language, sentences) => {
    expect(Object.keys(sentences).toSorted()).toEqual([...errorCodes].toSorted());
    for (const { title, next } of Object.values(sentences)) {
      expect(title.length).toBeGreaterThan(3);
      expect(next.length).toBeGreaterThan(5);
      for (const name of placeholders(`${title} ${next}`)) expect(['place', 'phone']).toContain(name);
    }
  });
});

describe('the repair guides', () => {
  test.each([
    ['zh-CN', repairsZhCN],
    ['en', repairsEn],
  ] as const)('cover what staff can end, in %s', (_language, repairs) => {
    const staffCodes = errorCodes.filter((code) => errorRegistry[code].class === 'staff');
    expect(Object.keys(repairs).toSorted()).toEqual([...staffCodes].toSorted());
    for (const steps of Object.values(repairs)) expect(steps.length).toBeGreaterThan(0);
  });
});

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
