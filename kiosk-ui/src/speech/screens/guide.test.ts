import { describe, expect, test } from 'vitest';

import { guideExamples } from '../../citizen/guide/examples.ts';
import { guideSearchExamples } from '../../citizen/guide-search/examples.ts';
import { guidesExamples } from '../../citizen/guides/examples.ts';
import { noticesExamples } from '../../citizen/notices/examples.ts';
import { answerFixture } from '../../gallery/guide-fixture.ts';
import zhCN from '../../locales/zh-CN.json' with { type: 'json' };
import { createEar } from '../ear.ts';
import { sentencesOf, type SpokenPart } from '../parts.ts';
import { sayWhen } from './guide-contact.ts';
import { sayGuide } from './guide.ts';
import { sayGuides, sayGuideSearch, sayNotices } from './guides.ts';
import { sayBring } from './guide-needs.ts';

const ear = createEar('zh-CN', zhCN);
const said = (parts: readonly SpokenPart[]): string[] => sentencesOf(parts, 'zh-CN');
const guide = (name: string, change: Partial<Parameters<typeof sayGuide>[1]> = {}): string[] => {
  const example = guideExamples[name]?.();
  return example ? said(sayGuide(ear, { ...example, ...change })) : [];
};
const between = (sentences: readonly string[], from: string, to: string): string[] =>
  sentences.slice(sentences.indexOf(from) + 1, sentences.indexOf(to));

describe('a guide is told', () => {
  const full = guide('full');

  test('with its name, whether it is done here, and how it is printed, before anything else', () =>
    expect(full.slice(0, 7)).toEqual([
      '办事指南，生育医疗费支付。',
      '这件事不在本机办，下面告诉您怎么办。',
      '按确定键，跳到下一段。',
      '这份指南可以打印带走。',
      '纸长约四十二厘米，共一张。',
      '要打印，请按上下键找到打印这份指南，再按确定键。',
      '要带什么。',
    ]));

  test('section by section in the order of the screen', () => {
    const titles = ['要带什么。', '多久办好。', '怎么办。', '在哪儿办。', '什么时间。', '打什么电话。', '谁可以办。', '依据。', '请注意。'];
    expect(full.filter((sentence) => titles.includes(sentence))).toEqual(titles);
  });

  test('with what a paper depends on before it, and 或者 between those of which one is enough', () =>
    expect(between(full, '要带什么。', '说明。')).toEqual([
      '医保电子凭证或社保卡或居民身份证。', '任选一样。',
      '医院收费票据（加盖收费专用章）（含电子票据）。',
      '参保男职工未就业配偶生育的要带的是。',
      '《生育保险待遇支付——未就业配偶个人承诺书》。',
      '以下任一材料。', '任选一样。', '结婚证。', '或者户口簿。',
      '这一组说完了。',
      '有这种情况才要，如代办还需提供代办报销人身份证复印件。',
    ])); // prettier-ignore

  test('with each step and the ways off the path', () =>
    expect(between(full, '现场办理。', '审查标准。')).toEqual([
      '第一步，服务窗口现场提交申请。',
      '第二步，受理。',
      '如果材料不全一次性告知需要补正的材料。', '请补齐再来。',
      '如果不符合办理条件出具不予受理文书。', '就不予受理。',
      '第三步，审查。', '由谁办，经办机构。',
      '如果审查不通过出具审查不通过文书。', '就没有通过。',
      '第四步，审查通过以后，拨付报销金额。',
      '第五步，决定并送达。',
    ])); // prettier-ignore

  test('with phones digit by digit, and one that the document masks as not given', () =>
    expect(between(full, '打什么电话。', '其他投诉渠道。')).toEqual([
      '咨询电话，零五九九幺二三四五六七八。',
      '投诉电话，未提供。',
      '效能举报电话，临海市医保中心。', '零五九九八七六五四三二幺。',
    ])); // prettier-ignore

  test('with the hours as they are said', () => {
    expect(between(full, '什么时间。', '打什么电话。')).toEqual(['上午。', '九点到十二点。', '下午。', '一点三十分到五点。']);
    const other = sayWhen(ear, { kind: 'when', missing: false, offices: [{ hours: ['周一至周五全天'] }] });
    expect(said(other)).toEqual(['什么时间。', '周一至周五全天。']);
  });

  test('to its source, and whose other texts there are', () => {
    const wide = { ...answerFixture, id: 'sheng/20' };
    const sentences = guide('full', { wider: [wide, wide] });
    expect(sentences.slice(sentences.indexOf('请注意。') + 2)).toEqual([
      '内容来自，临海市医疗保障办事指南。', '临医保〔2026〕1号。', '2026年修订版。',
      '别处也有这件事的指南，共两份，在最后一页。', '要听，请按上下键找到另看，再按确定键。',
      '这份指南说完了。', '要打印，请按上下键找到打印这份指南，再按确定键。',
    ]); // prettier-ignore
  });

  test('with what is not given said so', () => {
    const handedOver = guide('handedOver');
    expect(handedOver.filter((sentence) => sentence === '未提供。')).toHaveLength(5);
    expect(handedOver).toContain('未注明版次。');
    expect(handedOver.join('')).toContain('这件事由别的部门办。临海市该事项由税务部门办理，以税务部门办理要求为准。');
  });

  test('without a word of pressing print where there is no paper', () => {
    const sentences = guide('full', { canPrint: false });
    expect(sentences).toContain('现在不能打印。');
    expect(sentences.join('')).not.toContain('打印这份指南');
  });

  test('as needing nothing where the document says so', () =>
    expect(said(sayBring(ear, { kind: 'bring', missing: false, needs: [], notes: [] }))).toEqual(['要带什么。', '不用带材料。']));
});

describe('the ways to a guide are told', () => {
  test('at the entrance', () => {
    const catalogue = guidesExamples['city']?.().catalogue;
    expect(catalogue && said(sayGuides(ear, { catalogue }))).toEqual([
      '办事指南，临海市。', '不用证件，可以听，也可以打印带走。', '可以这样找。', '打字找，请选找一找。',
      '常办的，共两项，请选常办。', '公告，共一条。', '按身份找，有职工居民单位医院药店救助对象。',
      '按事情找，共十二类。', '按上下键选择，按确定键打开。',
    ]); // prettier-ignore
    const village = guidesExamples['village']?.().catalogue;
    expect(village && said(sayGuides(ear, { catalogue: village })).join('')).toContain('这里是村（社区）服务点。可以这样找。打字找，请选找一找。按事情找');
  });

  test('while one types', () => {
    const search = (name: string): string => said(sayGuideSearch(ear, guideSearchExamples[name]?.() ?? { typed: '', found: [], showsAll: false })).join('');
    expect(search('empty')).toContain('例如打SY找到生育。');
    expect(search('found')).toMatch(/^找到八项。最前面的是。职工参保关系变更登记。.+。要全部列出来/u);
    expect(search('all')).toMatch(/^找到二十二项。按上下键选择/u);
    expect(search('none')).toMatch(/^没有找到/u);
  });

  test('and notices, with their last day', () =>
    expect(said(sayNotices(ear, noticesExamples['one']?.() ?? { notices: [] })).slice(0, 3)).toEqual([
      '公告，共一条。', '这一条要紧。', '国庆节服务时间。',
    ])); // prettier-ignore
});
