import { catalogueFixture } from '../../gallery/guide-fixture.ts';
import { nowhere, type Examples } from '../../gallery/example.ts';
import type { GuideListScreenProps } from './screen.tsx';

const { entries } = catalogueFixture;

/** A chapter of ten, two of one name, the longest name with another document's title below, hundreds. */
export const guideListExamples: Examples<GuideListScreenProps> = {
  chapter: () => ({ title: '基本医疗保险参保和变更登记', guides: entries.slice(0, 10), onGuide: nowhere }),
  namesakes: () => ({
    title: '信息查询',
    guides: entries.slice(0, 2).map((entry) => ({ ...entry, name: '参保人员参保信息查询', wider: '公共服务事项指南' })),
    onGuide: nowhere,
  }),
  longest: () => ({ title: '医疗救助', guides: entries.slice(-1), onGuide: nowhere }),
  hundreds: () => ({
    title: '职工',
    guides: Array.from({ length: 20 }, () => entries).flat(),
    onGuide: nowhere,
  }),
};
