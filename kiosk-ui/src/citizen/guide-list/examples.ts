import { catalogueFixture } from '../../gallery/guide-fixture.ts';
import { nowhere, type Examples } from '../../gallery/example.ts';
import type { GuideListScreenProps } from './screen.tsx';

const { entries } = catalogueFixture;

/** A chapter of ten, the longest name with another document's title below, hundreds. */
export const guideListExamples: Examples<GuideListScreenProps> = {
  chapter: () => ({ title: '基本医疗保险参保和变更登记', guides: entries.slice(0, 10), onGuide: nowhere }),
  longest: () => ({ title: '医疗救助', guides: entries.slice(-1), onGuide: nowhere }),
  hundreds: () => ({
    title: '职工',
    guides: Array.from({ length: 20 }, () => entries).flat(),
    onGuide: nowhere,
  }),
};
