import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Guide } from './guide.ts';
import { selectGuides } from './select.ts';
import { guideOf } from './testing/guides.ts';

const a = '002036001001';
const b = '002036001002';
const c = '002036001003';

/** Entries as `local: wider, wider`. */
function selected(guides: Record<string, Guide[]>, documents: string[], tier: string | null = null): string[] {
  return selectGuides(guides, { documents, tier }).map(({ id, wider }) => [id, ...wider.map((one) => one.id)].join(' < '));
}

describe('which guides a terminal shows', () => {
  it.each<[string, { local: Guide[]; wide: Guide[]; expected: string[] }]>([
    [
      'the same code under different numbers',
      { local: [guideOf({ item: '2', code: a })], wide: [guideOf({ item: '4', code: a })], expected: ['city/2 < wide/4'] },
    ],
    [
      'the same number under different codes',
      { local: [guideOf({ item: '4', code: a })], wide: [guideOf({ item: '4', code: b })], expected: ['city/4', 'wide/4'] },
    ],
    [
      'what only the wide document has comes after',
      { local: [guideOf({ item: '9', code: c })], wide: [guideOf({ item: '1', code: a }), guideOf({ item: '2', code: c })], expected: ['city/9 < wide/2', 'wide/1'] },
    ],
    [
      'a matter without a code',
      { local: [guideOf({ item: '30', matter: 'home-bed' })], wide: [guideOf({ item: 'x', matter: 'home-bed' }), guideOf({ item: 'y', matter: 'advice' })], expected: ['city/30 < wide/x', 'wide/y'] },
    ],
    [
      'no code and no matter is never the same',
      { local: [guideOf({ item: '1' })], wide: [guideOf({ item: '1' })], expected: ['city/1', 'wide/1'] },
    ],
    [
      'matters that the local document distinguishes under one code',
      {
        local: [guideOf({ item: '25.1', code: a, matter: 'institution-agreement' }), guideOf({ item: '25.2', code: a, matter: 'institution-change' })],
        wide: [guideOf({ item: '25', code: a, matter: 'institution-change' }), guideOf({ item: '26', code: a, matter: 'institution-network' })],
        expected: ['city/25.1', 'city/25.2 < wide/25', 'wide/26'],
      },
    ],
    [
      'a wide text on all of them stands below each',
      {
        local: [guideOf({ item: '25.1', code: a, matter: 'institution-agreement' }), guideOf({ item: '25.2', code: a, matter: 'institution-change' })],
        wide: [guideOf({ item: '25', code: a })],
        expected: ['city/25.1 < wide/25', 'city/25.2 < wide/25'],
      },
    ],
    [
      'a matter that the local document does not tell apart',
      { local: [guideOf({ item: '25', code: a, matter: 'institution-agreement' })], wide: [guideOf({ item: '25.2', code: a, matter: 'institution-change' })], expected: ['city/25 < wide/25.2'] },
    ],
    [
      'a local text on several codes has the wide texts of each',
      { local: [guideOf({ item: '17/18', code: a, alsoCodes: [b] })], wide: [guideOf({ item: '17', code: a }), guideOf({ item: '18', code: b })], expected: ['city/17/18 < wide/17 < wide/18'] },
    ],
    [
      'a wide text on several codes',
      { local: [guideOf({ item: '17', code: a }), guideOf({ item: '18', code: b })], wide: [guideOf({ item: 'both', code: b, alsoCodes: [a] })], expected: ['city/17 < wide/both', 'city/18 < wide/both'] },
    ],
  ])('%s', (_name, { local, wide, expected }) => {
    expect(selected({ city: local, wide }, ['city', 'wide'])).toEqual(expected);
  });

  it('puts three documents below each other, the more local first', () => {
    const guides = {
      city: [guideOf({ item: '1', code: a })],
      province: [guideOf({ item: 'p1', code: a }), guideOf({ item: 'p2', code: b })],
      nation: [guideOf({ item: 'n1', code: a }), guideOf({ item: 'n2', code: b }), guideOf({ item: 'n3', code: c })],
    };
    expect(selected(guides, ['city', 'province', 'nation'])).toEqual([
      'city/1 < province/p1 < nation/n1',
      'province/p2 < nation/n2',
      'nation/n3',
    ]);
  });

  it('asks the wider texts of an entry where its head has nothing to match by', () => {
    const guides = {
      city: [guideOf({ item: '1', matter: 'home-bed' })],
      province: [guideOf({ item: 'p', code: a, matter: 'home-bed' })],
      nation: [guideOf({ item: 'n', code: a })],
    };
    expect(selected(guides, ['city', 'province', 'nation'])).toEqual(['city/1 < province/p < nation/n']);
  });

  it('shows only what is done at this kind of place', () => {
    const guides = {
      city: [guideOf({ item: 'H1', code: a, tier: 'hospital' }), guideOf({ item: 'V1', code: b, tier: 'village' }), guideOf({ item: 'all', code: c })],
      wide: [guideOf({ item: '1', code: a })],
    };
    expect(selected(guides, ['city', 'wide'], 'hospital')).toEqual(['city/H1 < wide/1', 'city/all']);
    expect(selected(guides, ['city', 'wide'], 'village')).toEqual(['city/V1', 'city/all', 'wide/1']);
    expect(selected(guides, ['city', 'wide'])).toEqual(['city/all', 'wide/1']);
  });

  it('does not mind a document without guides', () => {
    expect(selected({}, ['nowhere'])).toEqual([]);
  });
});

describe('whatever the documents say', () => {
  const guide = fc.record(
    {
      code: fc.constantFrom(a, b, c),
      alsoCodes: fc.subarray([a, b, c], { minLength: 1 }),
      matter: fc.constantFrom('one', 'two', 'three'),
    },
    { requiredKeys: [] },
  );
  const documentGuides = fc.array(guide, { maxLength: 6 }).map((all) => all.map((own, index) => guideOf({ item: `i${index}`, ...own })));

  it('shows every guide whole, those of the most local document first, none below its own document', () => {
    fc.assert(
      fc.property(documentGuides, documentGuides, documentGuides, (city, province, nation) => {
        const guides = { city, province, nation };
        const entries = selectGuides(guides, { documents: ['city', 'province', 'nation'], tier: null });
        const shown = new Set(entries.flatMap((entry) => [entry, ...entry.wider].map((one) => one.guide)));
        expect(shown).toEqual(new Set([...city, ...province, ...nation]));
        expect(entries.slice(0, city.length).map((entry) => entry.guide)).toEqual(city);
        const heads = entries.map((entry) => entry.id);
        expect(new Set(heads).size).toBe(heads.length);
        const level = (region: string): number => Object.keys(guides).indexOf(region);
        for (const { region, wider } of entries) {
          const levels = [region, ...wider.map((one) => one.region)].map(level);
          expect(levels).toEqual(levels.toSorted((x, y) => x - y));
          expect(levels.filter((one) => one === level(region))).toHaveLength(1);
        }
      }),
    );
  });
});
