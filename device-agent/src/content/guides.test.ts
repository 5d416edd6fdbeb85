import * as v from 'valibot';
import { guideCatalogueSchema } from '@yibao-kiosk/shared/kiosk/guide.ts';
import type { Notice } from '@yibao-kiosk/shared/content/guide/notice.ts';
import { describe, expect, it } from 'vitest';

import type { Compiled } from './compiled.ts';
import { createGuides, siteProblems } from './guides.ts';
import { someContent, someDocument, someGuide } from './testing/some-content.ts';

const noon = Date.parse('2026-11-22T12:00:00+08:00');
const a = '002036001001';
const b = '002036001002';

const city = { region: 'city', name: '某市', documents: ['city', 'nation'], off: {}, popular: [] as string[] };
const guidesOf = (compiled: Compiled, tier: string | null = null) => createGuides(compiled, { region: 'city', tier }, ['enrolments']);

describe('the catalogue', () => {
  const compiled = someContent({
    documents: {
      city: someDocument('city', {
        themes: [
          { key: 'enrolment', title: '参保登记', short: '参保', icon: 'register' },
          { key: 'empty', title: '没有指南的章', short: '空', icon: 'aid' },
        ],
      }),
      nation: someDocument('nation', {
        title: '全国办事指南',
        themes: [
          { key: 'enrolment', title: '登记', short: '登记', icon: 'query' },
          { key: 'claim', title: '费用报销', short: '报销', icon: 'claim' },
        ],
      }),
    },
    guides: {
      city: [someGuide({ item: '1', code: a, name: '单位登记', title: '单位参保登记', audiences: ['employer'] })],
      nation: [someGuide({ item: '1', code: a }), someGuide({ item: '2', code: b, theme: 'claim', matter: 'home-bed', audiences: ['employee', 'resident'] })],
    },
    regions: { city: { ...city, popular: ['nation/2', 'nation/1', 'city/1', 'city/none'] } },
    synonyms: [
      { say: ['开公司'], mean: [a] },
      { say: ['上门看病', '家庭病床'], mean: ['home-bed', a] },
    ],
  });
  const catalogue = guidesOf(compiled).catalogue(noon);

  it('has what the wire says', () => {
    expect(v.parse(guideCatalogueSchema, catalogue)).toEqual(catalogue);
  });

  it('lists local guides, then those that only a wider document has, under its name', () => {
    expect(catalogue.entries.map(({ id, wider }) => [id, wider])).toEqual([
      ['city/1', undefined],
      ['nation/2', '全国办事指南'],
    ]);
  });

  it('has chapters that have guides, each key once', () => {
    expect(catalogue.themes).toEqual([
      { key: 'enrolment', title: '参保登记', short: '参保', icon: 'register', count: 1 },
      { key: 'claim', title: '费用报销', short: '报销', icon: 'claim', count: 1 },
    ]);
    expect(catalogue.audiences).toEqual([
      { audience: 'employee', count: 1 },
      { audience: 'resident', count: 1 },
      { audience: 'employer', count: 1 },
    ]);
  });

  it('names what is often asked for, through the guide that answers for it here', () => {
    expect(catalogue.popular).toEqual(['nation/2', 'city/1']);
  });

  it('has for each guide the words that mean it, by code or matter, and its heading', () => {
    const words = catalogue.entries.map(({ search }) => search.words.map(({ text }) => text));
    expect(words).toEqual([
      ['单位参保登记', '开公司', '上门看病', '家庭病床'],
      ['上门看病', '家庭病床'],
    ]);
    expect(catalogue.entries[0]?.search.name).toEqual({ text: '单位登记', sounds: ['单', '位', '登', '记'] });
  });
});

describe('a region with kinds of place', () => {
  const compiled = someContent({
    documents: { city: someDocument('city', { tiers: [{ key: 'hospital', name: '医院' }, { key: 'village', name: '村' }] }) },
    guides: {
      city: [
        someGuide({ item: 'H1', code: a, tier: 'hospital' }),
        someGuide({ item: 'V1', code: a, tier: 'village' }),
        someGuide({ item: 'V2', code: b, tier: 'village' }),
      ],
    },
    regions: { city: { ...city, documents: ['city'], popular: ['city/V2', 'city/V1'] } },
  });

  it('has off what is off there, besides what the whole region has off', () => {
    const tiers = { village: { off: { visits: '请到医院。' } } };
    const parted = someContent({ ...compiled.content, regions: { city: { ...city, documents: ['city'], off: { employer: '请到税务局。' }, tiers } } });
    expect(guidesOf(parted, 'village').off).toEqual({ employer: '请到税务局。', visits: '请到医院。' });
    expect(guidesOf(parted, 'hospital').off).toEqual({ employer: '请到税务局。' });
  });

  it('shows the guides of the place, and what is often asked for through them', () => {
    const catalogue = guidesOf(compiled, 'hospital').catalogue(noon);
    expect(catalogue.entries.map(({ id }) => id)).toEqual(['city/H1']);
    expect([catalogue.region.tier, catalogue.popular]).toEqual(['医院', ['city/H1']]);
    expect(guidesOf(compiled, 'hospital').find('city/V1')).toBeNull();
  });

  it('fits only a terminal that says which it is', () => {
    const fits = (region: string, tier: string | null): boolean => siteProblems(compiled, { region, tier }).length === 0;
    expect([fits('city', 'village'), fits('city', null), fits('city', 'town'), fits('moon', null)]).toEqual([true, false, false, false]);
    expect(siteProblems(someContent(), { region: 'city', tier: null })).toEqual([]);
    expect(siteProblems(someContent(), { region: 'city', tier: 'village' })).toHaveLength(1);
  });
});

describe('a guide', () => {
  const compiled = someContent({
    documents: { city: someDocument('city'), nation: someDocument('nation') },
    guides: { city: [someGuide({ item: '17/18', code: a, here: 'certificate' })], nation: [someGuide({ item: '9', code: a })] },
    regions: { city: { ...city, off: { certificate: '请到窗口。' } } },
  });

  it('comes with the wider texts below it, each from its own document', () => {
    const found = guidesOf(compiled).find('city/17/18');
    expect([found?.answer.id, found?.answer.source.title]).toEqual(['city/17/18', 'city办事指南']);
    expect(found?.wider.map(({ id, source }) => [id, source.title])).toEqual([['nation/9', 'nation办事指南']]);
  });

  it('that another authority answers for is offered by no wider text either', () => {
    const handedOver = someContent({
      documents: { city: someDocument('city'), nation: someDocument('nation') },
      guides: {
        city: [someGuide({ item: '8', code: a, handedOver: '由税务部门办理。' })],
        nation: [someGuide({ item: '8', code: a, here: 'enrolments' })],
      },
      regions: { city },
    });
    expect(guidesOf(handedOver).find('city/8')?.wider[0]?.sections[0]).toEqual({ kind: 'here', state: 'elsewhere' });
  });

  it('may be a wider text alone', () => {
    expect(guidesOf(compiled).find('nation/9')).toMatchObject({ answer: { id: 'nation/9' }, wider: [] });
  });

  it('says what its region has off', () => {
    expect(guidesOf(compiled).off).toEqual({ certificate: '请到窗口。' });
    expect(guidesOf(compiled).find('city/17/18')?.answer.sections[0]).toMatchObject({ state: 'off', text: '请到窗口。' });
  });

  it.each(['city/1', 'moon/1', '', '__proto__', 'constructor/toString'])('is not %j', (id) => {
    expect(guidesOf(compiled).find(id)).toBeNull();
  });
});

describe('notices', () => {
  const notice = (key: string, own: Partial<Notice> = {}): Notice => ({
    key, title: key, text: ['…'], from: '2026-11-20', until: '2026-11-22', ...own,
  }); // prettier-ignore
  const compiled = someContent({
    documents: { city: someDocument('city'), nation: someDocument('nation') },
    regions: { city },
    notices: {
      city: [notice('now'), notice('over', { until: '2026-11-21' }), notice('later', { from: '2026-11-23', until: '2026-12-01' })],
      nation: [notice('urgent', { urgent: true }), notice('newer', { from: '2026-11-21' })],
      elsewhere: [notice('elsewhere')],
    },
  });
  const keysAt = (instant: string): string[] => guidesOf(compiled).notices(Date.parse(instant)).map(({ key }) => key);

  it('are those in force in the documents of the region, urgent ones first, then the newest', () => {
    expect(keysAt('2026-11-22T12:00:00+08:00')).toEqual(['urgent', 'newer', 'now']);
  });

  it('come and go at midnight in China, whatever the zone of the machine', () => {
    expect(keysAt('2026-11-22T23:59:59+08:00')).toContain('now');
    expect(keysAt('2026-11-23T00:00:00+08:00')).toEqual(['later']);
  });
});
