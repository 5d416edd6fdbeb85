import type { NoticeView } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { themesFor } from '../../citizen/guides/find.ts';
import type { GuidesScreenProps } from '../../citizen/guides/screen.tsx';
import type { GuideThemesScreenProps } from '../../citizen/guides/themes-screen.tsx';
import type { GuideListScreenProps } from '../../citizen/guide-list/screen.tsx';
import type { GuideSearchScreenProps } from '../../citizen/guide-search/screen.tsx';
import type { NoticesScreenProps } from '../../citizen/notices/screen.tsx';
import type { Ear } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';
import { sayTexts, section, stop } from './texts.ts';

/** Where one is, that no card is needed, and the ways to find a guide. */
export function sayGuides({ say, read, word }: Ear, { catalogue }: Pick<GuidesScreenProps, 'catalogue'>): SpokenPart[] {
  const { region, audiences, popular, notices } = catalogue;
  return [
    ...say('guides.where', { 'content.region': region.name }),
    ...(region.tier === undefined ? [] : say('guides.tier', { 'content.tier': region.tier })),
    ...say('guides.ways'),
    ...say('guides.search'),
    ...(popular.length > 0 ? say('guides.popular', { count: popular.length }) : []),
    ...(notices.length > 0 ? say('guides.notices', { count: notices.length }) : []),
    ...(audiences.length > 1
      ? [...say('guides.audiences'), ...audiences.flatMap(({ audience }) => read(word(`guides.audiences.${audience}`))), stop]
      : []),
    ...say('guides.themes', { count: themesFor(catalogue).length }),
    ...say('keys.choose'),
  ];
}

/** For whom, and how many chapters; each is a control that says itself. */
export function sayGuideThemes(
  { say, word }: Ear,
  { catalogue, audience }: Pick<GuideThemesScreenProps, 'catalogue' | 'audience'>,
): SpokenPart[] {
  const facts = { 'words.audience': word(`guides.audiences.${audience}`), count: themesFor(catalogue, audience).length };
  return [...say('guides.chooseTheme', facts), ...say('keys.choose')];
}

/** What the list is of, and how many; each guide is a control that says itself. */
export function sayGuideList({ say, read }: Ear, { title, guides }: Pick<GuideListScreenProps, 'title' | 'guides'>): SpokenPart[] {
  return [...read(title, 'content'), stop, ...say('guides.list', { count: guides.length }), ...say('keys.choose')];
}

/** The letters of the example stand for 生育. */
const exampleLetters = 'sy';
/** As many as stand above the keyboard. */
const firstFound = 3;

/** What to type; then, with every letter, how many were found and which of them fit best. */
export function sayGuideSearch(
  { say }: Ear,
  { typed, found, showsAll }: Pick<GuideSearchScreenProps, 'typed' | 'found' | 'showsAll'>,
): SpokenPart[] {
  if (typed === '') return [...say('guideSearch.where', { digits: exampleLetters }), ...say('guideSearch.other')];
  if (found.length === 0) return say('guideSearch.none');
  const count = say('guideSearch.found', { count: found.length });
  if (showsAll) return [...count, ...say('keys.choose')];
  return [
    ...count,
    ...say('guideSearch.first'),
    ...sayTexts(found.slice(0, firstFound).map(({ name }) => name)),
    ...say('guideSearch.all'),
  ];
}

/** What is to know now, each whole and to be skipped, the urgent ones first as they come. */
export const sayNotices = ({ say }: Ear, { notices }: Pick<NoticesScreenProps, 'notices'>): SpokenPart[] => [
  ...say('notices.where', { count: notices.length }),
  ...(notices.length > 1 ? say('guide.skip') : []),
  ...notices.flatMap(({ urgent, title, text, until }: NoticeView) => [
    section,
    ...(urgent ? say('notices.urgent') : []),
    ...sayTexts([title, ...text]),
    ...say('notices.until', { date: until }),
  ]),
  section,
  ...say('keys.back'),
];
