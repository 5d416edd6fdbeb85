import { describe, expect, it } from 'vitest';

import { has } from '../support/requirements.ts';
import { openSearch } from './guide-typing.ts';
import { type Reader, sites, standAt } from './guide-reader.ts';
import { guidesAt, type SiteGuides } from './site-guides.ts';

const siteMs = 300_000;
/** As the screens name them. */
const audienceNames = { employee: '职工', resident: '居民', employer: '单位', institution: '医院药店', aided: '救助对象' } as const;
/** More are parted into chapters first. */
const shortList = 10;

type Audience = keyof typeof audienceNames;

/** Opens what concerns one kind of person, where it leads to guides that were not seen yet, and notes what is listed. */
async function lookAs(reader: Reader, { catalogue }: SiteGuides, { audience, seen }: { audience: Audience; seen: Set<string> }): Promise<void> {
  const person = audienceNames[audience];
  const own = catalogue.entries.filter(({ audiences }) => audiences.includes(audience));
  const expectListed = async (entries: typeof own): Promise<void> => {
    expect(await reader.listed()).toEqual(entries.map(({ name }) => name));
    for (const { id } of entries) seen.add(id);
  };
  await reader.touch('.guides__person', person);
  await reader.arrivesAt(person, own.length > shortList ? '请点' : '共');
  if (own.length <= shortList) await expectListed(own);
  else
    for (const { key, title, short } of catalogue.themes) {
      const entries = own.filter(({ theme }) => theme === key);
      if (entries.every(({ id }) => seen.has(id))) continue;
      await reader.touch('.theme-tile', short);
      await reader.arrivesAt(title, '共');
      await expectListed(entries);
      await reader.back(person, '请点');
    }
  await reader.back('办事指南', '');
}

describe.skipIf(!has('chromium'))('every guide is found', () => {
  it.concurrent.each(sites.map((site) => [Object.values(site).join(' '), site] as const))(
    'at %s: by who one is, and by the first letters of its name',
    async (_name, site) => {
      const guides = await guidesAt(site);
      const reader = await standAt(site);
      try {
        await reader.begin();
        const seen = new Set<string>();
        for (const { audience } of guides.catalogue.audiences) await lookAs(reader, guides, { audience, seen });
        expect([...seen].toSorted()).toEqual(guides.catalogue.entries.map(({ id }) => id).toSorted());

        const typist = await openSearch(reader);
        for (const entry of guides.catalogue.entries) {
          await typist.strike(guides.initials(entry));
          expect(await typist.found(entry.name)).toContain(entry.name);
        }
      } finally {
        await reader.visitor.leave();
      }
    },
    siteMs,
  );

  it('by words of every day, in letters and in characters', async () => {
    const reader = await standAt({ region: 'quanzhou' });
    try {
      const { answers } = await guidesAt({ region: 'quanzhou' });
      const names = (...items: string[]): string[] => items.map((item) => answers(`quanzhou/${item}`)[0].name);
      await reader.begin();
      const typist = await openSearch(reader);
      await typist.letters('shenghaizibaoxiao');
      expect(await typist.found('')).toEqual(expect.arrayContaining(names('20', '22')));
      await typist.word('huan', '换');
      await typist.word('gong', '工');
      await typist.word('zuo', '作');
      expect(await typist.found('')).toEqual(expect.arrayContaining(names('3.2', '11.1', '11.2')));
      await typist.letters('quwaidikanbing');
      expect(await typist.found('')).toEqual(expect.arrayContaining(names('12', '13', '14', '15')));
    } finally {
      await reader.visitor.leave();
    }
  });
});
