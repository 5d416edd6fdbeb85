import { fileURLToPath } from 'node:url';

import { guideIdOf, type Content } from '@yibao-kiosk/shared/content/guide/content.ts';
import { searchGuides } from '@yibao-kiosk/shared/content/guide/search.ts';
import type { GuideCatalogue } from '@yibao-kiosk/shared/kiosk/guide.ts';
import { beforeAll, describe, expect, it } from 'vitest';

import { compileContent } from './compiled.ts';
import { createGuides, siteProblems, type Guides, type Site } from './guides.ts';
import { readContent } from './read-content.ts';
import { soundsOf } from './sounds.ts';

const shipped = fileURLToPath(new URL('../../../config', import.meta.url));
const now = Date.parse('2026-11-22T12:00:00+08:00');

let content: Content;
let sites: { site: Site; guides: Guides; catalogue: GuideCatalogue }[];
beforeAll(() => {
  const read = readContent(shipped);
  if (read.kind === 'wrong') throw new Error('npm run content:check');
  ({ content } = read);
  sites = Object.keys(content.regions).flatMap((region) => {
    const compiled = compileContent(read.content, region, soundsOf);
    const tiers = content.documents[region]?.tiers?.map(({ key }) => key) ?? [null];
    return tiers.map((tier) => {
      const site = { region, tier };
      const guides = createGuides(compiled, site, ['enrolments', 'certificate']);
      return { site, guides, catalogue: guides.catalogue(now) };
    });
  });
});

const siteOf = (region: string, tier: string | null = null) => {
  const found = sites.find(({ site }) => site.region === region && site.tier === tier);
  if (!found) throw new Error(`no site ${region} ${tier}`);
  return found;
};
const found = (region: string, typed: string): string[] => {
  const { entries, popular } = siteOf(region).catalogue;
  return searchGuides(entries, typed, popular).map(({ id }) => id);
};

describe('the content that ships', () => {
  it('shows every guide of every document somewhere, in a list or below one of it', () => {
    const ids = Object.entries(content.guides).flatMap(([region, guides]) => guides.map((guide) => guideIdOf(region, guide)));
    const shown = new Set(
      sites.flatMap(({ guides, catalogue }) =>
        catalogue.entries.flatMap(({ id }) => {
          const answers = guides.find(id);
          return answers ? [answers.answer, ...answers.wider].map((answer) => answer.id) : [];
        }),
      ),
    );
    expect(ids).toHaveLength(176);
    expect(ids.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('fits every kind of place that it names', () => {
    for (const { site } of sites) expect(siteProblems(compileContent(content, site.region, () => []), site)).toEqual([]);
  });

  it('has a chapter and an audience for every entry, and all that it calls often asked for', () => {
    for (const { site, catalogue } of sites) {
      const themes = new Set(catalogue.themes.map(({ key }) => key));
      expect(catalogue.entries.filter(({ theme, audiences }) => !themes.has(theme) || audiences.length === 0)).toEqual([]);
      expect([site, catalogue.popular.length]).toEqual([site, content.regions[site.region]?.popular.length]);
    }
  });

  it('finds every entry by its name, its pinyin and its initials', () => {
    for (const { catalogue } of sites) {
      for (const { id, search } of catalogue.entries) {
        const { text, sounds } = search.name;
        for (const typed of [text, sounds.join(''), sounds.map((sound) => sound.slice(0, 1)).join('')]) {
          const hits = searchGuides(catalogue.entries, typed, catalogue.popular);
          const same = hits.filter((hit) => hit.search.name.text === text);
          expect([id, typed, same.map((hit) => hit.id).includes(id)]).toEqual([id, typed, true]);
        }
      }
    }
  });

  it('says something for every everyday word, in some region', () => {
    const silent = content.synonyms
      .flatMap(({ say }) => say)
      .filter((word) => sites.every(({ catalogue }) => searchGuides(catalogue.entries, word, []).length === 0));
    expect(silent).toEqual([]);
  });

  it.each([
    ['生孩子报销', ['quanzhou/20', 'quanzhou/22']],
    ['shzbx', ['quanzhou/20', 'quanzhou/22']],
    ['换工作', ['quanzhou/3.2', 'quanzhou/11.1']],
    ['去外地看病', ['quanzhou/12', 'quanzhou/13', 'quanzhou/14', 'quanzhou/15']],
  ])('finds what is meant by %s', (typed, expected) => {
    expect(found('quanzhou', typed)).toEqual(expect.arrayContaining(expected));
  });

  it('answers in Xiamen for what the tax authority does, and has the query off', () => {
    const { guides } = siteOf('xiamen');
    expect(guides.find('xiamen/1.1')?.answer.sections[0]).toMatchObject({ state: 'handedOver' });
    expect(guides.off).toHaveProperty('enrolments');
  });
});
