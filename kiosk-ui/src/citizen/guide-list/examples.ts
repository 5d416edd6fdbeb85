import { catalogueFixture } from '../../gallery/guide-fixture.ts';
import { nowhere, type Examples } from '../../gallery/example.ts';
import type { GuideListScreenProps } from './screen.tsx';

const { entries } = catalogueFixture;

/** A chapter of ten, two of one name, the longest name with another document's title below, hundreds. */
export const guideListExamples: Examples<GuideListScreenProps> = {
  chapter: () => ({ title: '基本医疗保险参保和变更登记', guides: entries.slice(0, 10), onGuide: nowhere }),
  namesakes: () => ({
    title: '信息查询',
    guides: ['linhai/8', 'linhai/30'].map((id) => ({
      id,
      name: '参保人员参保信息查询',
      theme: 'theme1',
      audiences: ['resident' as const],
      wider: '公共服务事项指南',
      search: { name: { text: '参保人员参保信息查询', sounds: [] }, words: [] },
    })),
    onGuide: nowhere,
  }),
  longest: () => ({ title: '医疗救助', guides: entries.slice(-1), onGuide: nowhere }),
  hundreds: () => ({
    title: '职工',
    guides: Array.from({ length: 20 }, () => entries).flat(),
    onGuide: nowhere,
  }),
};
