import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { layOutDocument } from '@yibao-kiosk/shared/document/layout.ts';
import { builtGlyphsPath } from '@yibao-kiosk/device-agent/printing/create.ts';
import { writePaper } from '@yibao-kiosk/device-agent/printing/escpos/write-paper.ts';
import { createGlyphFile } from '@yibao-kiosk/device-agent/printing/glyphs/glyph-file.ts';
import { qrModules } from '@yibao-kiosk/device-agent/printing/qr-modules.ts';
import type { PrinterProfile } from '@yibao-kiosk/device-agent/devices/printer/profile.ts';

import { handMade } from './peers/hand-made.ts';
import { escposAlone, receiptLine, thermalPrinter } from './peers/libraries.ts';
import { receipt } from './peers/receipt.ts';
import { eachMs, meanMs, percentile } from './sampling.ts';
import type { BenchRow } from './table.ts';

const profile: PrinterProfile = {
  id: 'bench',
  name: 'bench',
  columns: 48,
  dotsPerLine: 576,
  characterSet: 'gbk',
  cut: 'partial',
  cutFeedDots: 104,
  completion: 'fn48',
  qr: 'native',
  speedMmPerS: 150,
  maxRasterBandLines: 200,
  automaticStatusBack: true,
  clearsBufferInRealTime: true,
};

const document: PrintableDocument = {
  kind: 'slip',
  title: { text: receipt.title },
  blocks: [
    { type: 'rows', rows: receipt.rows.map((row) => ({ label: row.label, value: { text: row.value } })) },
    { type: 'qr', data: receipt.qr },
  ],
};

const lengthOf = (chunks: readonly Uint8Array[]): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0);

/** Bytes and time of one receipt: ours against the limit (hand-made text mode) and three libraries. */
export async function benchEncoding(): Promise<BenchRow[]> {
  const glyphs = createGlyphFile(builtGlyphsPath);
  const paper = layOutDocument(document, { columns: 48, cutFeedDots: profile.cutFeedDots, masked: false, qrModules });
  const ours = (): Uint8Array[] => writePaper(paper, { profile, glyphs });
  const rounds = 2000;
  const oursMs = meanMs(rounds, ours);
  const limitMs = meanMs(rounds, handMade);
  const escposMs = meanMs(rounds, escposAlone);
  const receiptLineMs = meanMs(rounds / 10, receiptLine);
  const thermalMs = percentile(await eachMs(rounds / 10, async () => void (await thermalPrinter())), 0.5);
  const oursBytes = lengthOf(ours());
  const time = (name: string, value: number): BenchRow => ({
    what: 'receipt encoding, time',
    unit: 'ms',
    ours: oursMs,
    peer: { name, value },
  });
  const size = (name: string, value: number): BenchRow => ({
    what: 'receipt encoding, size',
    unit: 'bytes',
    ours: oursBytes,
    peer: { name, value },
  });
  return [
    { ...time('hand-made text mode', limitMs), goal: { kind: 'atMost', value: 0.1 } },
    time('escpos alone (no QR)', escposMs),
    time('node-thermal-printer', thermalMs),
    time('receiptline', receiptLineMs),
    { ...size('hand-made text mode', handMade().length), goal: { kind: 'ratioAtMost', value: 1.1 } },
    size('escpos alone (no QR)', escposAlone().length),
    size('node-thermal-printer', (await thermalPrinter()).length),
    size('receiptline', receiptLine().length),
  ];
}
