import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { layOutDocument } from '@yibao-kiosk/shared/document/layout.ts';
import type { Paper } from '@yibao-kiosk/shared/document/paper.ts';

/** A QR-like pattern; the gallery shows shapes, the platform gives real codes. */
const modules = Array.from({ length: 29 }, (_, y) =>
  Array.from({ length: 29 }, (_, x) => ((x * 7 + y * 11 + x * y) % 3 === 0 ? '1' : '0')).join(''),
);

const certificate: PrintableDocument = {
  kind: 'certificate',
  title: { text: '参保凭证' },
  blocks: [
    { type: 'text', text: { text: '演示 · 不作为证明使用' }, align: 'center' },
    { type: 'rule', style: 'double' },
    {
      type: 'rows',
      rows: [
        { label: '姓名', value: { text: '阿卜杜拉·麦麦提伊敏·艾合麦提', mask: 'name' } },
        { label: '证件号码', value: { text: '350799194907051234', mask: 'idNumber' } },
        { label: '险种', value: { text: '职工基本医疗保险' } },
        { label: '参保地', value: { text: '临海市海州区' } },
        { label: '单位', value: { text: '临海市远航精密机械制造有限公司' } },
        { label: '参保起止', value: { text: '2009年07月 至 2026年11月' } },
        { label: '累计缴费', value: { text: '209 个月' }, emphasis: true },
        { label: '账户余额', value: { text: '￥12,345.67', mask: 'amount' } },
      ],
    },
    { type: 'rule', style: 'single' },
    { type: 'qrPlaceholder', caption: '扫码核验' },
    { type: 'qr', data: 'https://example.invalid/v/1', caption: '扫码核验' },
    { type: 'text', text: { text: '出具机构：临海市医疗保障局' } },
    { type: 'text', text: { text: '开具时间：2026-11-22 09:00' } },
  ],
};

const ledger: PrintableDocument = {
  kind: 'slip',
  title: { text: '缴费记录' },
  blocks: [
    {
      type: 'table',
      columns: [
        { header: '月份', share: 3, align: 'left' },
        { header: '个人', share: 3, align: 'right' },
        { header: '单位', share: 3, align: 'right' },
      ],
      rows: Array.from({ length: 120 }, (_, index) => [
        { text: `2026-${String(12 - (index % 12)).padStart(2, '0')}` },
        { text: '142.48', mask: 'amount' as const },
        { text: '569.92', mask: 'amount' as const },
      ]),
    },
  ],
};

const layOut = (document: PrintableDocument, options: { columns: 48 | 32; masked: boolean }): Paper =>
  layOutDocument(document, { ...options, cutFeedDots: 120, qrModules: () => modules });

/** Papers laid out as the agent lays them out. */
export const paperFixtures = {
  certificate: (masked: boolean): Paper => layOut(certificate, { columns: 48, masked }),
  narrowCertificate: (): Paper => layOut(certificate, { columns: 32, masked: true }),
  longSlip: (): Paper => layOut(ledger, { columns: 48, masked: true }),
};
