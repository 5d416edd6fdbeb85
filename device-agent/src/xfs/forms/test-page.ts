import type { DocumentBlock } from '@yibao-kiosk/shared/document/document.ts';

import type { Form } from './form.ts';

/**
 * A page that shows what the printer can do: sizes, alignment, table, rule, rare characters (rastered where its font
 * has none), QR. The field `lines` adds lines of the technician.
 */
export const testPage: Form = {
  name: 'testPage',
  fields: [{ name: 'lines', maxValues: 20, maxCharacters: 48 }],
  compose: ({ lines = [] }) => ({
    kind: 'test',
    title: { text: '打印测试 Test page' },
    blocks: [...samples, ...lines.map((text): DocumentBlock => ({ type: 'text', text: { text } }))],
  }),
};

/** A blank strip: what ControlMedia cuts off. */
export const blankStrip: Form = {
  name: 'blankStrip',
  fields: [],
  compose: () => ({ kind: 'test', title: { text: '' }, blocks: [{ type: 'space', lines: 1 }] }),
};

const samples: readonly DocumentBlock[] = [
  { type: 'text', text: { text: '0123456789 ABCDEFGHIJ abcdefghij ￥1,234.56' } },
  { type: 'text', text: { text: '大字 Large' }, size: 'large', align: 'center' },
  { type: 'text', text: { text: '䶮 㛃 𬱖 阿卜杜拉·买买提' }, bold: true },
  {
    type: 'table',
    columns: [
      { header: '项目', share: 3, align: 'left' },
      { header: '金额', share: 2, align: 'right' },
    ],
    rows: [[{ text: '测试一' }, { text: '1.00' }], [{ text: '测试二' }, { text: '-20.50' }]],
  },
  { type: 'rule', style: 'double' },
  { type: 'qr', data: 'TEST', caption: 'TEST' },
];
