import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { answerSchema, type AnswerSection, type SectionOf } from './answer-schema.ts';
import { answerOf, type TerminalOffer } from './answer.ts';
import type { SourceDocument } from './document.ts';
import type { Guide } from './guide.ts';
import { documentOf, guideOf } from './testing/guides.ts';

const offer: TerminalOffer = { services: ['enrolments', 'certificate'], off: {} };

function section<K extends AnswerSection['kind']>(
  kind: K,
  own: Partial<Guide>,
  { document = {}, given = offer }: { document?: Partial<SourceDocument>; given?: TerminalOffer } = {},
): SectionOf<K> | undefined {
  const { sections } = answerOf(guideOf({ item: '3.1', ...own }), documentOf(document), given);
  return sections.find((one): one is SectionOf<K> => one.kind === kind);
}

describe('the order of an answer', () => {
  it('is that of what a citizen asks, whatever the document has', () => {
    const full = guideOf({
      item: '3.1',
      name: '职工参保登记',
      here: 'enrolments',
      notes: ['备注'],
      law: ['法律'],
      scope: { heading: '服务对象', text: ['职工'] },
      chain: ['申请', '办结'],
    });
    const answer = answerOf(full, documentOf(), offer);
    expect(answer.sections.map(({ kind }) => kind)).toEqual([
      'here', 'bring', 'time', 'how', 'where', 'when', 'call', 'who', 'law', 'notes',
    ]); // prettier-ignore
    expect(v.parse(answerSchema, answer)).toEqual(answer);
    expect(answer).toMatchObject({ id: 'quanzhou/3.1', item: '3.1', chapter: '基本医疗保险参保和变更登记' });
  });

  it('keeps the core where the document is silent, marked as missing, and leaves out the rest', () => {
    const { sections } = answerOf(guideOf({ item: '3.1' }), documentOf(), offer);
    expect(sections.map((one) => [one.kind, 'missing' in one ? one.missing : null])).toEqual([
      ['here', null], ['bring', true], ['time', true], ['where', true], ['when', true], ['call', true],
    ]); // prettier-ignore
  });

  it('misses nothing in what another authority does', () => {
    const { sections } = answerOf(
      guideOf({ item: '1', handedOver: '厦门市该事项由税务部门办理', limits: [{ text: '即时办结' }] }),
      documentOf(),
      offer,
    );
    expect(sections.map(({ kind }) => kind)).toEqual(['here', 'time']);
  });
});

describe('whether it can be done here', () => {
  it.each<[string, Partial<Guide>, TerminalOffer, Omit<SectionOf<'here'>, 'kind'>]>([
    ['a service that the terminal has', { here: 'certificate' }, offer, { state: 'offered', service: 'certificate' }],
    ['a service that it does not have', { here: 'application' }, offer, { state: 'elsewhere' }],
    ['no service at all', {}, offer, { state: 'elsewhere' }],
    [
      'a service that the region has off',
      { here: 'certificate' },
      { ...offer, off: { certificate: '请到窗口办理。' } },
      { state: 'off', service: 'certificate', text: '请到窗口办理。' },
    ],
    [
      'what another authority does',
      { here: 'enrolments', handedOver: '由税务部门办理' },
      offer,
      { state: 'handedOver', text: '由税务部门办理' },
    ],
  ])('%s', (_name, own, given, expected) => {
    expect(section('here', own, { given })).toEqual({ kind: 'here', ...expected });
  });
});

describe('what must be brought', () => {
  it('puts a box before each paper, and none before cases and the heads of choices', () => {
    const bring = section('bring', {
      materials: {
        heading: '申报材料',
        needs: [
          '登记表',
          { text: '社保卡或居民身份证', choose: 'one' },
          { text: '如代办还需提供代办人身份证', conditional: true },
          { text: '下列材料之一', choose: 'one', needs: ['户口簿', '居住证'] },
          { case: '在职职工', needs: ['劳动合同'] },
        ],
        notes: ['证件以原件为准'],
      },
    });
    expect(bring).toEqual({
      kind: 'bring',
      missing: false,
      heading: '申报材料',
      needs: [
        { box: true, text: '登记表' },
        { box: true, text: '社保卡或居民身份证', choose: 'one' },
        { box: true, text: '如代办还需提供代办人身份证', conditional: true },
        { box: false, text: '下列材料之一', choose: 'one', needs: [{ box: true, text: '户口簿' }, { box: true, text: '居住证' }] },
        { box: false, text: '在职职工', needs: [{ box: true, text: '劳动合同' }] },
      ],
      notes: ['证件以原件为准'],
    });
  });

  it('tells nothing to bring from nothing said', () => {
    expect(section('bring', { materials: { needs: [] } })?.missing).toBe(false);
    expect(section('bring', {})?.missing).toBe(true);
  });
});

describe('where, when and whom to call', () => {
  const document = {
    offices: [
      { key: 'hall', name: '市行政服务中心', address: '泉州市东海街道', hours: ['上午8:00-12:00'] },
      { key: 'phone-only', hours: ['全天'] },
      { key: 'unused', name: '别处', hours: [] },
    ],
    phones: [
      { key: 'ask', purpose: 'consultation' as const, label: '医保中心', number: '0595-22116805' },
      { key: 'masked', purpose: 'complaint' as const, withheld: 'The text masks it' },
    ],
    online: [{ key: 'app', name: '闽政通', url: 'https://example.invalid/app' }],
  };

  it('names offices, hours and phones by their keys, in the order of the guide', () => {
    const own: Partial<Guide> = {
      offices: ['phone-only', 'hall'],
      phones: ['masked', 'ask'],
      channels: { heading: '办理方式', ways: [{ kinds: ['online'], text: '网上办理', online: ['app'] }] },
    };
    expect(section('where', own, { document })).toEqual({
      kind: 'where',
      missing: false,
      heading: '办理方式',
      ways: [{ kinds: ['online'], text: '网上办理', online: [{ name: '闽政通', url: 'https://example.invalid/app' }] }],
      offices: [{ name: '市行政服务中心', address: '泉州市东海街道' }],
    });
    expect(section('when', own, { document })?.offices).toEqual([
      { hours: ['全天'] },
      { name: '市行政服务中心', hours: ['上午8:00-12:00'] },
    ]);
    expect(section('call', own, { document })).toMatchObject({
      missing: false,
      phones: [{ purpose: 'complaint' }, { purpose: 'consultation', label: '医保中心', number: '0595-22116805' }],
    });
  });

  it('never shows what is withheld, and misses a number that is masked', () => {
    const call = section('call', { phones: ['masked'] }, { document });
    expect(call).toMatchObject({ missing: true, phones: [{ purpose: 'complaint' }] });
    expect(JSON.stringify(call)).not.toContain('masks');
  });
});

describe('notes and foot', () => {
  const themes = [
    {
      key: 'enrolment', title: '参保', short: '参保', icon: 'register' as const,
      notes: [{ text: '全章适用' }, { text: '仅 3.1', items: ['3.1'] }, { text: '仅 3.2', items: ['3.2'] }],
    },
  ]; // prettier-ignore

  it('brings the notes of the chapter that govern the item', () => {
    expect(section('notes', { notes: ['本项备注'] }, { document: { themes } })).toEqual({
      kind: 'notes',
      item: ['本项备注'],
      chapter: ['全章适用', '仅 3.1'],
    });
  });

  it('names the document, and codes only where the document prints them', () => {
    const guide = guideOf({ item: '3.1', code: '002036001003' });
    expect(answerOf(guide, documentOf({ number: '厦医保中心〔2024〕19号' }), offer).source).toEqual({
      title: '泉州市办事指南',
      number: '厦医保中心〔2024〕19号',
      edition: null,
    });
    expect(answerOf({ ...guide, mainCode: '00203600100Y' }, documentOf(), offer).source.codes).toEqual({
      main: '00203600100Y',
      item: '002036001003',
    });
  });
});
