import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { arbitraryDocument } from './testing/arbitrary-document.ts';
import type { DocumentBlock, PrintableDocument } from './document.ts';
import type { LayoutOptions } from './layout-options.ts';
import { layOutDocument } from './layout.ts';
import type { Paper, PaperLine } from './paper.ts';
import { grid } from './paper.ts';
import { displayWidth } from './width.ts';

const options: LayoutOptions = {
  columns: 48,
  masked: false,
  cutFeedDots: 120,
  qrModules: (data) => Array.from({ length: 21 + Math.floor(data.length / 10) * 4 }, () => '1'),
};

const slip = (...blocks: DocumentBlock[]): PrintableDocument => ({
  kind: 'slip',
  title: { text: '参保信息' },
  blocks,
});

/** A line as it would be read: runs at their columns. */
function readable(line: PaperLine): string {
  if (line.kind === 'rule') return line.style === 'single' ? '-' : '=';
  if (line.kind !== 'text') return `<${line.kind}>`;
  let text = '';
  for (const run of line.runs) text += ' '.repeat(run.column - displayWidth(text)) + run.text;
  return text;
}
const linesOf = (paper: Paper): string[] => paper.pages.flatMap((page) => page.lines.map(readable));

/** What is left of a paper when its letters are taken away. */
function shapeOf(paper: Paper): unknown {
  return paper.pages.map((page) => ({
    lengthMm: page.lengthMm,
    lines: page.lines.map((line) =>
      line.kind === 'text'
        ? {
            heightScale: line.heightScale,
            runs: line.runs.map((run) => ({ ...run, text: displayWidth(run.text), masked: null })),
          }
        : line,
    ),
  }));
}

test('an entry of a list hangs beside its mark, deeper ones below its text', () => {
  const text = { text: '医保电子凭证或有效身份证件或社保卡的原件和复印件各一份，复印件加盖单位公章' };
  const narrow = { ...options, columns: 32 } as const;
  const paper = layOutDocument(
    slip({ type: 'item', mark: '□', text }, { type: 'item', mark: '□', text: { text: '本人有效的银行账户复印件' }, level: 1 }),
    narrow,
  );
  expect(linesOf(paper).slice(2)).toEqual([
    '□ 医保电子凭证或有效身份证件或',
    '   社保卡的原件和复印件各一份，',
    '   复印件加盖单位公章',
    '   □ 本人有效的银行账户复印件',
  ]);
});

test('an entry without a mark begins at its level, and none stands in so far that no text is left', () => {
  const paper = layOutDocument(
    slip({ type: 'item', mark: '', text: { text: '在职职工' }, bold: true }, { type: 'item', mark: '□', text: { text: '合同' }, level: 99 }),
    options,
  );
  expect(linesOf(paper).slice(2)).toEqual(['在职职工', '         □ 合同']);
});

test('the title is double and centred, of normal width where it would not fit', () => {
  const [wide] = layOutDocument(slip(), options).pages[0]?.lines ?? [];
  expect(wide).toEqual({
    kind: 'text',
    heightScale: 2,
    runs: [{ column: 16, text: '参保信息', widthScale: 2, bold: true, masked: false }],
  });
  const long = { kind: 'certificate', title: { text: '基本医疗保险参保凭证' }, blocks: [] } as const;
  const [narrow] = layOutDocument(long, { ...options, columns: 32 }).pages[0]?.lines ?? [];
  expect(narrow).toMatchObject({ heightScale: 2, runs: [{ column: 6, widthScale: 1 }] });
});

test('values of rows stand in one column and wrap within it', () => {
  const rows: DocumentBlock = {
    type: 'rows',
    rows: [
      { label: '姓名', value: { text: '张三' }, emphasis: true },
      { label: '单位名称', value: { text: '福建省某某某某某某某某某某某某某某某某某某某有限公司，分公司' } },
    ],
  };
  expect(linesOf(layOutDocument(slip(rows), options)).slice(2)).toEqual([
    '姓名      张三',
    '单位名称  福建省某某某某某某某某某某某某某某某某',
    '          某某某有限公司，分公司',
  ]);
});

test('values of all blocks stand in one column, as wide as the longest label that keeps to its share', () => {
  const paper = layOutDocument(
    slip(
      { type: 'rows', rows: [{ label: '姓名', value: { text: '王小明' } }] },
      { type: 'rule', style: 'single' },
      {
        type: 'rows',
        rows: [
          { label: '医疗保障编号', value: { text: '1' } },
          { label: '累计实际缴费月数', value: { text: '2月' } },
        ],
      },
    ),
    { ...options, columns: 32 },
  );
  expect(linesOf(paper).slice(2)).toEqual([
    '姓名          王小明',
    '-',
    '医疗保障编号  1',
    '累计实际缴费  2月',
    '月数',
  ]);
});

test('amounts of a list end at the right edge', () => {
  const rows = [
    { label: '医疗救助', value: { text: '￥34.82' }, align: 'right' as const },
    { label: '现金', value: { text: '-￥1,234.50' }, align: 'right' as const },
  ];
  const paper = layOutDocument(slip({ type: 'rows', rows }), { ...options, columns: 32 });
  expect(linesOf(paper).slice(2)).toEqual([
    '医疗救助                 ￥34.82',
    '现金                 -￥1,234.50',
  ]);
});

test('a table has a bold header, aligned columns and totals', () => {
  const table: DocumentBlock = {
    type: 'table',
    columns: [
      { header: '月份', share: 1, align: 'left' },
      { header: '金额', share: 1, align: 'right' },
    ],
    rows: [[{ text: '2026-01' }, { text: '1.00' }], [{ text: '2026-02' }]],
    totals: [{ text: '合计' }, { text: '1.00' }],
  };
  expect(linesOf(layOutDocument(slip(table), { ...options, columns: 32 })).slice(2)).toEqual([
    '月份                        金额',
    '-',
    '2026-01                     1.00',
    '2026-02',
    '-',
    '合计                        1.00',
  ]);
});

test('text is aligned, large text is double, headings have air above', () => {
  const paper = layOutDocument(
    slip(
      { type: 'heading', text: { text: '说明' } },
      { type: 'text', text: { text: 'right' }, align: 'right' },
      { type: 'text', text: { text: '大' }, size: 'large' },
      { type: 'space', lines: 2 },
      { type: 'rule', style: 'double' },
    ),
    options,
  );
  expect(paper.pages[0]?.lines.slice(2)).toMatchObject([
    { kind: 'feed', dots: 12 },
    { runs: [{ text: '说明', bold: true }] },
    { runs: [{ text: 'right', column: 43 }] },
    { heightScale: 2, runs: [{ text: '大', widthScale: 2 }] },
    { kind: 'feed', dots: 60 },
    { kind: 'rule', style: 'double' },
  ]);
});

test('a QR is centred with its quiet zone; its place is kept before it exists', () => {
  const paper = layOutDocument(
    slip({ type: 'qr', data: 'x', caption: '核验' }, { type: 'qrPlaceholder', caption: '二维码' }),
    options,
  );
  expect(paper.pages[0]?.lines.slice(2)).toMatchObject([
    { kind: 'feed', dots: 32 },
    { kind: 'qr', data: 'x', moduleDots: 8, leftDots: 204 },
    { kind: 'feed', dots: 32 },
    { kind: 'text', runs: [{ text: '核验', column: 22 }] },
    { kind: 'qrPlaceholder', sideDots: 304, leftDots: 136 },
    { kind: 'text', runs: [{ text: '二维码' }] },
  ]);
});

test.each([
  ['left', 0],
  ['center', 188],
  ['right', 376],
] as const)('a picture stands %s', (align, leftDots) => {
  const bitmap = { widthDots: 200, heightDots: 10, data: '' };
  const paper = layOutDocument(slip({ type: 'image', bitmap, align }), options);
  expect(paper.pages[0]?.lines.at(-1)).toEqual({ kind: 'image', bitmap, leftDots });
});

test('a long paper is cut into numbered pages, none longer than 1 m, table headers repeated', () => {
  const row = [{ text: '2026-01' }, { text: '1.00' }];
  const table: DocumentBlock = {
    type: 'table',
    columns: [
      { header: '月份', share: 1, align: 'left' },
      { header: '金额', share: 1, align: 'right' },
    ],
    rows: Array.from({ length: 600 }, () => row),
  };
  const paper = layOutDocument(slip(table), options);
  const pages = paper.pages.map((page) => page.lines.map(readable));
  expect(pages).toHaveLength(3);
  expect(pages.map((lines) => lines.at(-1)?.trim())).toEqual(['第 1/3 页', '第 2/3 页', '第 3/3 页']);
  expect(pages[1]?.[0]).toContain('月份');
  expect(pages.flat().filter((line) => line.startsWith('2026-01'))).toHaveLength(600);
});

test('a value longer than a page is broken between its lines', () => {
  const row = { label: '地址', value: { text: '长'.repeat(6000) } };
  const paper = layOutDocument(slip({ type: 'rows', rows: [row] }), options);
  expect(paper.pages.length).toBeGreaterThan(1);
  expect(linesOf(paper).join('').match(/长/g)).toHaveLength(6000);
});

test('an opening mark goes on with what it opens, an arrow stays with what it follows', () => {
  const lines = (text: string): string[] => linesOf(layOutDocument(slip({ type: 'text', text: { text } }), options)).slice(2);
  expect(lines(`${'保'.repeat(23)}（经商）人员`)).toEqual(['保'.repeat(23), '（经商）人员']);
  expect(lines(`${'保'.repeat(23)}〔2004〕72号`)).toEqual(['保'.repeat(23), '〔2004〕72号']);
  expect(lines(`${'保'.repeat(24)}→办结`)).toEqual(['保'.repeat(23), '保→办结']);
  expect(lines('（'.repeat(25))).toEqual(['（'.repeat(24), '（']);
});

test.each<DocumentBlock>([
  { type: 'heading', text: { text: '标题' } },
  { type: 'item', mark: '', text: { text: '标题' }, heads: true },
])('a heading never ends a page: $type', (heading) => {
  const text = (count: number): DocumentBlock[] =>
    Array.from({ length: count }, () => ({ type: 'text', text: { text: '行' } }));
  for (let count = 255; count < 266; count += 1) {
    const paper = layOutDocument(slip(...text(count), heading, ...text(20)), options);
    for (const page of paper.pages)
      expect(readable(page.lines.at(-2) ?? { kind: 'feed', dots: 0 })).not.toBe('标题');
  }
  const last = layOutDocument(slip(heading), options);
  expect(linesOf(last).at(-1)).toBe('标题');
});

test('hidden cells are marked, and only in the masked paper', () => {
  const document = slip({ type: 'rows', rows: [{ label: '姓名', value: { text: '张三', mask: 'name' } }] });
  const runs = (masked: boolean): unknown => {
    const line = layOutDocument(document, { ...options, masked }).pages[0]?.lines.at(-1);
    return line?.kind === 'text' ? line.runs[1] : null;
  };
  expect(runs(true)).toMatchObject({ text: '张＊', masked: true });
  expect(runs(false)).toMatchObject({ text: '张三', masked: false });
});

const columns = fc.constantFrom(48 as const, 32 as const);

test('masked or not, a paper has the same shape', () => {
  fc.assert(
    fc.property(arbitraryDocument, columns, (document, columns) => {
      const open = layOutDocument(document, { ...options, columns });
      const masked = layOutDocument(document, { ...options, columns, masked: true });
      expect(shapeOf(masked)).toEqual(shapeOf(open));
    }),
  );
});

test('no run leaves the line or touches another, no page is longer than 1 m', () => {
  fc.assert(
    fc.property(arbitraryDocument, columns, (document, columns) => {
      const paper = layOutDocument(document, { ...options, columns });
      for (const page of paper.pages) {
        expect(page.lengthMm).toBeLessThanOrEqual(grid.maxPageMm);
        for (const line of page.lines) {
          if (line.kind !== 'text') continue;
          let end = 0;
          for (const run of line.runs) {
            expect(run.column).toBeGreaterThanOrEqual(end);
            end = run.column + displayWidth(run.text) * run.widthScale;
          }
          expect(end).toBeLessThanOrEqual(columns);
        }
      }
    }),
  );
});
