import { readFileSync } from 'node:fs';

import { errorCodes, errorRegistry } from '@yibao-kiosk/shared/errors/registry.ts';
import english from '@yibao-kiosk/shared/errors/sentences/en.json' with { type: 'json' };
import chinese from '@yibao-kiosk/shared/errors/sentences/zh-CN.json' with { type: 'json' };
import englishRepairs from '@yibao-kiosk/shared/errors/repairs/en.json' with { type: 'json' };
import chineseRepairs from '@yibao-kiosk/shared/errors/repairs/zh-CN.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';

import { errorPage } from './lib/error-page.ts';

const staffCodes = errorCodes.filter((code) => errorRegistry[code] === 'staff').toSorted();

describe('the registry of error codes', () => {
  it.each([
    ['Chinese', chinese],
    ['English', english],
  ])('has a %s sentence for every code and no other', (_language, sentences) => {
    expect(Object.keys(sentences).toSorted()).toEqual(errorCodes.toSorted());
    for (const { title, next } of Object.values(sentences)) {
      expect(title.length).toBeGreaterThan(2);
      expect(next.length).toBeGreaterThan(2);
    }
  });

  it.each([
    ['Chinese', chineseRepairs],
    ['English', englishRepairs],
  ])('has a %s repair guide for every code that staff can mend', (_language, repairs) => {
    expect(Object.keys(repairs).toSorted()).toEqual(staffCodes);
  });

  it('names the same places in both languages', () => {
    const places = (text: string): string[] => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').toSorted();
    for (const code of errorCodes) {
      const zh = new Set(places(`${chinese[code].title}${chinese[code].next}`));
      const en = new Set(places(`${english[code].title}${english[code].next}`));
      expect([code, ...zh]).toEqual([code, ...en]);
    }
  });

  it('is what docs/error-codes.md shows', () => {
    const page = readFileSync(new URL('../docs/error-codes.md', import.meta.url), 'utf8');
    expect(page).toBe(errorPage());
  });
});
