import { describe, expect, test } from 'vitest';

import { catalogueFixture } from '../../gallery/guide-fixture.ts';
import { guidesOf, isShort, themesFor } from './find.ts';

const names = (filter: Parameters<typeof guidesOf>[1]): string[] => guidesOf(catalogueFixture, filter).map(({ name }) => name);

describe('the guides of a list', () => {
  test('are those of a chapter, in the order of the document', () => {
    expect(names({ theme: 'theme0' }).slice(0, 2)).toEqual(['单位新参保登记', '单位注销登记']);
    expect(names({ theme: 'theme1' })).toEqual(['信息查询']);
  });

  test('are those of a kind of person, in one chapter or in all', () => {
    expect(names({ audience: 'resident' })).toHaveLength(catalogueFixture.entries.length);
    expect(names({ audience: 'resident', theme: 'theme0' })).toHaveLength(10);
    expect(names({ audience: 'institution' })).toEqual([]);
  });

  test('are those asked for most, in the order of the region, without one that is not there', () => {
    const catalogue = { ...catalogueFixture, popular: ['linhai/4', 'linhai/999', 'linhai/1'] };
    expect(guidesOf(catalogue, { isPopular: true }).map(({ id }) => id)).toEqual(['linhai/4', 'linhai/1']);
  });
});

describe('the chapters', () => {
  test('are counted for the kind of person, and left out where nothing is for them', () => {
    expect(themesFor(catalogueFixture, 'resident').find(({ key }) => key === 'theme0')?.count).toBe(10);
    expect(themesFor(catalogueFixture, 'institution')).toEqual([]);
  });

  test('are asked for only where one list would be too long', () => {
    expect(isShort(catalogueFixture, 'resident')).toBe(false);
    expect(isShort({ ...catalogueFixture, entries: catalogueFixture.entries.slice(0, 10) }, 'resident')).toBe(true);
  });
});
