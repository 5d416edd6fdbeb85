import { answerOf } from '@yibao-kiosk/shared/content/guide/answer.ts';
import type { SourceDocument } from '@yibao-kiosk/shared/content/guide/document.ts';
import type { Guide } from '@yibao-kiosk/shared/content/guide/guide.ts';
import { layOutDocument } from '@yibao-kiosk/shared/document/layout.ts';
import { grid, type Paper } from '@yibao-kiosk/shared/document/paper.ts';
import { displayWidth } from '@yibao-kiosk/shared/document/width.ts';
import { paperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { describe, expect, it } from 'vitest';

import { someDocument, someGuide } from '../content/testing/some-content.ts';
import { textOf } from '../printing/testing/fake-printing.ts';
import { qrModules } from '../printing/qr-modules.ts';
import { composeGuideSlip } from './slip.ts';

type Made = { document?: Partial<SourceDocument>; locale?: 'zh-CN' | 'en' };

function slip(own: Partial<Guide>, { document = {}, locale = 'zh-CN' }: Made = {}) {
  const guide = someGuide({ item: '20', name: '生育医疗费支付', ...own });
  const answer = answerOf(guide, someDocument('city', document), { services: ['certificate'], off: {} });
  return composeGuideSlip(answer, {
    text: paperText(locale),
    terminalId: 'KIOSK01',
    nowMs: Date.parse('2026-11-22T09:00:00+08:00'),
    trace: '7B0F6A4E',
    demonstration: false,
  });
}
const print = (own: Partial<Guide>, columns: Paper['columns'], made: Made = {}): Paper =>
  layOutDocument(slip(own, made), { columns, masked: false, cutFeedDots: 120, qrModules });
/** Everything that is read on a paper, without the breaks of its lines and the numbers of its pages. */
const wordsOn = (paper: Paper): string =>
  paper.pages
    .flatMap(({ lines }) => lines.flatMap((line) => (line.kind === 'text' ? [line.runs.map(({ text }) => text).join('')] : [])))
    .filter((line) => !/^第 \d+\/\d+ 页$/.test(line))
    .join('');

describe('the slip of a guide', () => {
  it('is a 一次性告知, with boxes before what must be brought and none before cases', () => {
    const text = textOf(
      slip({
        materials: {
          heading: '办理材料',
          needs: [
            '医院收费票据',
            { case: '在职职工', needs: ['劳动合同', { text: '证明', needs: ['证明的附件'] }] },
            { text: '身份证件', choose: 'one', needs: ['居民身份证', '户口簿'] },
            { text: '以下任一', choose: 'one', needs: ['社保卡'] },
          ],
          notes: ['证件均为原件'],
        },
      }),
    );
    expect(text).toMatch(/^生育医疗费支付\n一次性告知单\n/);
    expect(text).toContain(
      '要带什么（办理材料）\n□医院收费票据\n在职职工\n□劳动合同\n□证明\n  □证明的附件\n身份证件\n下列各项，任选一项即可\n□居民身份证\n□户口簿\n以下任一\n□社保卡\n证件均为原件\n',
    );
  });

  it('says 未提供 for what a citizen must know and the document does not say', () => {
    const text = textOf(slip({}));
    for (const heading of ['要带什么', '要多久', '到哪里办', '什么时间办', '问谁']) expect(text).toContain(`${heading}\n未提供`);
    for (const left of ['怎么办', '依据', '备注', '谁可以办']) expect(text).not.toContain(left);
    expect(textOf(slip({ materials: { needs: [] } }))).toContain('要带什么\n不需要带材料');
  });

  it('stands in the order of the questions, and ends with whose text it is', () => {
    const text = textOf(
      slip({
        limits: [{ text: '即时办结' }, { when: '50人以上', text: '3个工作日' }],
        chain: ['申请', '受理', '办结'],
        chainHere: ['受理'],
        handler: '市医保中心',
        law: ['《社会保险法》'],
        notes: ['本项备注'],
        scope: { heading: '服务对象', text: ['参保职工'] },
      }),
    );
    expect(text.split('\n').filter((line) => line.startsWith('◆'))).toEqual([
      '◆ 要带什么', '◆ 要多久', '◆ 怎么办', '◆ 到哪里办', '◆ 什么时间办', '◆ 问谁', '◆ 谁可以办（服务对象）', '◆ 依据', '◆ 备注',
    ]); // prettier-ignore
    for (const line of ['50人以上：3个工作日', '申请→受理→办结', '在本处办理的环节：受理', '受理单位：市医保中心']) expect(text).toContain(line);
    expect(text).toMatch(/资料来源 city办事指南\n版次 未注明版次\n事项编号 20\n终端编号 KIOSK01\n打印时间 2026-11-22 09:00\n流水号 7B0F6A4E\n/);
  });

  it('tells a drawn path in words where no sentence tells it', () => {
    const flows: Guide['flows'] = [
      {
        title: '网上办理',
        steps: [
          { does: '提交申请', by: '申请人' },
          { does: '受理', branches: [{ when: '材料不全', end: 'returned' }, { when: '不符合', end: 'declined', does: '出具不予受理文书' }] },
          { does: '决定', after: '审查通过', branches: [{ when: '有误', does: '排除问题' }] },
        ],
        notes: ['送达方式'],
      },
    ];
    expect(textOf(slip({ flows }))).toContain(
      '网上办理\n1.提交申请（申请人）\n2.受理\n  -材料不全：一次性告知，补齐后再来\n  -不符合：出具不予受理文书\n3.审查通过，决定\n  -有误：排除问题\n送达方式\n',
    );
    expect(textOf(slip({ flows, steps: ['申请人提交材料。'] }))).not.toContain('网上办理');
  });

  it('has phones with their purpose, the masked one as 未提供, and a QR for what is online', () => {
    const text = textOf(
      slip(
        { phones: ['ask', 'masked'], channels: { heading: '办理方式', ways: [{ kinds: ['online'], text: '网上办理', online: ['app'] }] } },
        {
          document: {
            phones: [
              { key: 'ask', purpose: 'consultation', label: '市医保中心', number: '0595-22116805' },
              { key: 'masked', purpose: 'complaint', withheld: 'masked in the text' },
            ],
            online: [{ key: 'app', name: '闽政通', url: 'https://app.example.invalid/' }],
          },
        },
      ),
    );
    expect(text).toContain('问谁\n咨询电话 0595-22116805 市医保中心\n投诉电话 未提供\n');
    expect(text).toContain('到哪里办（办理方式）\n网上办理\n[QR https://app.example.invalid/]\n');
    expect(text).not.toContain('masked');
  });

  it('names the service below its way where it has no address, and all other ways to ask and to complain', () => {
    const own: Partial<Guide> = {
      channels: { heading: '办理渠道', ways: [{ kinds: ['counter'], text: '现场办理' }, { kinds: ['online'], text: '网上办理', online: ['module'] }] },
      query: ['现场查询'],
      complaint: ['12345便民服务平台', '一体化平台'],
      published: [{ heading: '监督电话', text: '向社会公布' }],
      evaluation: '现场评价',
    };
    const text = textOf(slip(own, { document: { online: [{ key: 'module', name: '网上申报模块' }] } }));
    expect(text).toContain('到哪里办（办理渠道）\n·现场办理\n·网上办理\n  网上申报模块\n');
    expect(text).toContain('查询方式 现场查询\n其他投诉渠道 12345便民服务平台\n 一体化平台\n监督电话 向社会公布\n评价渠道 现场评价\n');
  });

  it('lets several laws and notes be seen to begin, and marks no single one', () => {
    const several = textOf(slip({ law: ['《甲法》', '《乙法》'], notes: ['甲', '乙'], scope: { heading: '服务对象', text: ['职工', '居民'] } }));
    for (const lines of ['1.《甲法》\n2.《乙法》', '·甲\n·乙', '·职工\n·居民']) expect(several).toContain(lines);
    const single = textOf(slip({ steps: ['由单位汇款。'], law: ['《甲法》'], notes: ['甲'] }));
    for (const lines of ['◆ 怎么办\n由单位汇款。\n', '◆ 依据\n《甲法》\n◆ 备注\n甲\n']) expect(single).toContain(lines);
  });

  it('has the number of its document below the title', () => {
    expect(textOf(slip({}, { document: { number: '厦医保中心〔2024〕19号' } }))).toContain('资料来源 city办事指南\n 厦医保中心〔2024〕19号\n版次');
  });

  it('has its own words in the language of the screen, and the document’s as they are', () => {
    const text = textOf(slip({ limits: [{ text: '即时办结' }] }, { locale: 'en' }));
    expect(text).toContain('How long it takes\n即时办结');
    expect(text).toContain('Edition no edition stated');
  });
});

describe.each([48, 32] as const)('hostile guides on %i columns', (columns) => {
  const fits = (paper: Paper): void => {
    paper.pages.forEach((page, index) => {
      expect(page.lengthMm).toBeLessThanOrEqual(grid.maxPageMm);
      const last = page.lines.at(-1);
      if (paper.pages.length > 1) expect(last).toMatchObject({ runs: [{ text: `第 ${index + 1}/${paper.pages.length} 页` }] });
      for (const line of page.lines) {
        if (line.kind !== 'text') continue;
        for (const { column, text, widthScale } of line.runs) expect(column + displayWidth(text) * widthScale).toBeLessThanOrEqual(columns);
      }
    });
  };

  it('of 200 materials come out whole, in numbered pages of a metre at most', () => {
    const needs = Array.from({ length: 200 }, (_, index) => `第${index + 1}份材料：加盖公章的复印件一式两份，并附原件核对`);
    const paper = print({ materials: { needs } }, columns);
    fits(paper);
    expect(paper.pages.length).toBeGreaterThan(1);
    for (const need of needs) expect(wordsOn(paper)).toContain(need);
  });

  it('with notes of 2,000 characters come out whole', () => {
    const note = `${'参保人员应当如实提供材料。'.repeat(153)}完毕`;
    const paper = print({ notes: Array.from({ length: 12 }, () => note) }, columns);
    expect(note.length).toBeGreaterThan(1_980);
    fits(paper);
    expect(wordsOn(paper).split(note)).toHaveLength(13);
  });

  it('nested as deep as content may be, with a name of 80 characters', () => {
    const deep = (level: number): NonNullable<Guide['materials']>['needs'][number] =>
      level === 0 ? '最里面的一份' : { text: `第${level}层`, needs: [deep(level - 1)] };
    const paper = print({ name: '很长的事项名称'.repeat(11), materials: { needs: [deep(12)] } }, columns);
    fits(paper);
    expect(wordsOn(paper)).toContain('最里面的一份');
  });
});
