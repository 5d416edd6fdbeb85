import * as fc from 'fast-check';

import type { DocumentBlock, DocumentRow, MaskableText, MaskKind, PrintableDocument } from '../document.ts';

/** Texts as papers hold them, and some that no paper should. */
const text = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'医保参凭证缴费记录张三李四，。·（）ABC xyz 0123456789.-￥'),
      maxLength: 60,
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'䶮㛃𬱖𣲘镕喆é张 a'), maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom('\x1b', '\x1d', '\x10', '\n', '\u202e', '@', 'V', '张'),
      maxLength: 20,
    }),
  },
);
const mask = fc.constantFrom<MaskKind>('name', 'idNumber', 'number', 'phone', 'address', 'amount', 'all');

const maskable: fc.Arbitrary<MaskableText> = fc.oneof(fc.record({ text }), fc.record({ text, mask }));

const table: fc.Arbitrary<DocumentBlock> = fc.integer({ min: 1, max: 5 }).chain((width) => {
  const row = fc.array(maskable, { minLength: width, maxLength: width });
  const column = fc.record({
    header: text,
    share: fc.integer({ min: 1, max: 9 }),
    align: fc.constantFrom('left', 'right'),
  });
  return fc.record(
    {
      type: fc.constant('table' as const),
      columns: fc.array(column, { minLength: width, maxLength: width }),
      rows: fc.array(row, { maxLength: 40 }),
      totals: row,
    },
    { requiredKeys: ['type', 'columns', 'rows'] },
  );
});

const row: fc.Arbitrary<DocumentRow> = fc.record(
  { label: text, value: maskable, emphasis: fc.boolean(), align: fc.constant('right' as const) },
  { requiredKeys: ['label', 'value', 'emphasis'] },
);

const block: fc.Arbitrary<DocumentBlock> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text: maskable }),
  fc.record({
    type: fc.constant('text' as const),
    text: maskable,
    align: fc.constantFrom('left', 'center', 'right'),
    size: fc.constantFrom('normal', 'large'),
    bold: fc.boolean(),
  }),
  fc.record(
    {
      type: fc.constant('item' as const),
      mark: fc.constantFrom('□', '1.', ''),
      text: maskable,
      level: fc.integer({ min: 0, max: 9 }),
      bold: fc.boolean(),
    },
    { requiredKeys: ['type', 'mark', 'text'] },
  ),
  fc.record({
    type: fc.constant('rows' as const),
    rows: fc.array(row, { maxLength: 12 }),
  }),
  table,
  fc.record({ type: fc.constant('rule' as const), style: fc.constantFrom('single', 'double') }),
  fc.record({ type: fc.constant('space' as const), lines: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('qrPlaceholder' as const), caption: text }),
  fc.record({
    type: fc.constant('qr' as const),
    data: fc.string({ unit: fc.constantFrom(...'https://:?=&abc0189'), minLength: 1, maxLength: 120 }),
    caption: text,
  }),
);

/**
 * Any document that the agent could be asked to lay out. Used by the tests of layout, writer and conformance.
 */
export const arbitraryDocument: fc.Arbitrary<PrintableDocument> = fc.record({
  kind: fc.constantFrom('certificate', 'slip', 'test'),
  title: maskable,
  blocks: fc.array(block, { maxLength: 12 }),
});
