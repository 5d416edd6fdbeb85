import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { layOutDocument } from '@yibao-kiosk/shared/document/layout.ts';
import type { PaperLine } from '@yibao-kiosk/shared/document/paper.ts';
import { builtInLocales } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import { paperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { describe, expect, test } from 'vitest';

import en from '../../locales/en.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN.json' with { type: 'json' };
import { createEar } from '../ear.ts';
import { formsOf } from '../forms.ts';
import { sentencesOf, type SpokenPart } from '../parts.ts';
import { sayPaper } from './say-paper.ts';
import { certificateWords } from './wordings.ts';

const chinese = createEar('zh-CN', zhCN);
const english = createEar('en', en);
const inChinese = (parts: readonly SpokenPart[]): string[] => sentencesOf(parts, 'zh-CN');

type Row = { label: string; value: { text: string; mask?: 'name' | 'idNumber' | 'amount' | 'address' } };
type Layout = { masked?: boolean; columns?: 48 | 32 };
const linesOf = (rows: readonly Row[], { masked = true, columns = 48 }: Layout = {}): PaperLine[] => {
  const document: PrintableDocument = { kind: 'certificate', title: { text: '基本医疗保险参保凭证' }, blocks: [{ type: 'rows', rows }] };
  const paper = layOutDocument(document, { columns, masked, cutFeedDots: 0, qrModules: () => null });
  return paper.pages.flatMap(({ lines }) => lines);
};
const said = (rows: readonly Row[], options?: Layout): string[] =>
  inChinese(sayPaper(chinese, linesOf(rows, options))).slice(1);
const { certificate: words, common } = paperText('zh-CN');

/** The widest label that does not break on narrow paper: the values have the least room beside it. */
const widest: Row = { label: words.medicalInsuranceNumber, value: { text: '1' } };

describe('a row of a certificate is told', () => {
  test.each([
    [words.number, words.numberPending, '凭证编号，打印时由平台出具。'],
    [words.number, '3599002026', '凭证编号，三五九九零零二零二六。'],
    [words.insurance, '职工基本医疗保险', '基本医疗保障类型，职工基本医疗保险。'],
    [words.period, '2009年07月 至 2026年11月', '参保起止时间，二零零九年七月到二零二六年十一月。'],
    [words.period, '2009年07月 至 今', '参保起止时间，二零零九年七月到现在。'],
    [words.period, '未提供 至 今', '参保起止时间，未提供。到现在。'],
    [words.paidMonths, '209月', '累计实际缴费，二百零九个月。'],
    [words.balance, '￥12,345.67', '个人账户余额，一万二千三百四十五元六角七分。'],
    [words.idNumber, '350799194907051234', '身份证号码，三五零七九九幺九四九零七零五幺二三四。'],
    [words.period, '2009-07 to 2026-11', '参保起止时间，二零零九年七月到二零二六年十一月。'],
    [words.issuedOn, '2026年11月22日', '开具日期，二零二六年十一月二十二日。'],
    [words.agencyPhone, '0999-12393', '联系电话，零九九九幺二三九三。'],
    [words.agencyCode, '359900', '行政区划代码，三五九九零零。'],
    [words.householdType, common.notGiven, '户籍类型，未提供。'],
    [common.name, '王小明', '姓名，王小明。'],
    [paperText('zh-CN').foot.time, '2026-11-22 09:05', '查询时间，二零二六年十一月二十二日九点五分。'],
    [paperText('zh-CN').foot.trace, '--------', '流水号，打印时才有。'],
  ])('%s %s, on wide and on narrow paper', (label, text, expected) => {
    expect(said([{ label, value: { text } }]).join('')).toBe(expected);
    expect(said([widest, { label, value: { text } }], { columns: 32 }).slice(1).join('')).toBe(expected);
  });

  test('with what the preview covers told as covered', () => {
    const rows: Row[] = [
      { label: common.name, value: { text: '王小明', mask: 'name' } },
      { label: words.idNumber, value: { text: '350799194907051234', mask: 'idNumber' } },
      { label: words.householdPlace, value: { text: '临海市海州区大海路一号', mask: 'address' } },
      { label: words.balance, value: { text: '￥12,345.67', mask: 'amount' } },
    ];
    expect(said(rows).join('')).toBe(
      '姓名，王其余遮住。身份证号码，尾号幺二三四其余遮住。户籍所在地，临海市海州区其余遮住。个人账户余额，已遮住。',
    );
    expect(said([widest, ...rows], { columns: 32 }).slice(1)).toEqual(said(rows));
    expect(said(rows, { masked: false }).join('')).toContain('个人账户余额，一万二千三百四十五元六角七分。');
  });

  test('in the language that is spoken, whichever the paper has', () => {
    const lines = linesOf([
      { label: words.insurance, value: { text: '职工基本医疗保险' } },
      { label: words.period, value: { text: '2009年07月 至 今' } },
    ]);
    expect(sentencesOf(sayPaper(english, lines), 'en')).toEqual([
      'Certificate of basic medical insurance.',
      `Insurance: ${en.insurances.employeeBasic}.`,
      'Insured: July two thousand and nine to today.',
    ]);
  });

  test('as a whole where narrow paper breaks label and value', () => {
    const rows: Row[] = [
      { label: words.balance, value: { text: '￥12.00' } },
      { label: words.insurance, value: { text: '一至六级残疾军人医疗补助' } },
    ];
    expect(said(rows, { columns: 32 })).toEqual(['个人账户余额，十二元。', `基本医疗保障类型，${zhCN.insurances.disabledSoldier}。`]);
  });

  test('as a name, where a voice has to say it', () => {
    const parts = sayPaper(chinese, linesOf([{ label: common.name, value: { text: '王小明', mask: 'name' } }]));
    expect(parts).toContainEqual({ kind: 'text', text: '王', of: 'name', isPrivate: true });
  });
});

describe('a certificate', () => {
  const lines = linesOf([
    { label: words.insurance, value: { text: '生育保险' } },
    { label: words.issuedOn, value: { text: '2026年11月22日' } },
  ]);
  test('is private in every word', () => expect(sayPaper(chinese, lines).filter(({ isPrivate }) => !isPrivate)).toEqual([]));
  test('is told as far as it is shown', () =>
    expect(inChinese(sayPaper(chinese, lines, lines.slice(-1)))).toEqual(['开具日期，二零二六年十一月二十二日。']));
  test('tells where one of several sheets ends', () => {
    const run = { column: 19, text: '第 1/2 页', widthScale: 1 as const, bold: false, masked: false };
    expect(inChinese(sayPaper(chinese, [{ kind: 'text', runs: [run], heightScale: 1 }]))).toEqual(['第一张到此为止，共两张。']);
  });
});

describe.each(builtInLocales)('the words of a paper in %s', (locale) => {
  const all = Object.entries(certificateWords(paperText(locale)));
  test.each(all)('%s has a spoken form', (key) => expect(formsOf('zh-CN').has(`onPaper.${key}`)).toBe(true));
  const notes = all.filter(([key]) => /^note[A-Z]|^thermal$/u.test(key));
  test.each(notes.flatMap(([key, text]) => ([48, 32] as const).map((columns) => ({ key, text, columns }))))(
    '$key is one note on $columns columns, and the next is another',
    ({ text, columns, key }) => {
      const note = (wording: string, index: number) => ({ type: 'text' as const, text: { text: `${index + 1}. ${wording}` } });
      const document: PrintableDocument = { kind: 'slip', title: { text: words.title }, blocks: [text, words.noteKeep].map(note) };
      const paper = layOutDocument(document, { columns, masked: false, cutFeedDots: 0, qrModules: () => null });
      const parts = sayPaper(chinese, paper.pages.flatMap((page) => page.lines));
      expect(inChinese(parts).join('')).toBe(
        ['title', key, 'noteKeep'].map((one) => formsOf('zh-CN').get(`onPaper.${one}`)).join(''),
      );
    },
  );
});
