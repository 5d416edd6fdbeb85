import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { testProfile } from '@yibao-kiosk/device-agent/devices/printer/testing/test-profile.ts';
import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

import type { Paper, PaperElement, QrSymbol } from '../lobby/devices/printer/paper.ts';
import { print } from './printed.ts';

/**
 * The paper as a picture of grey dots, 0 is black. Text becomes black bars: it must stay out of the quiet zone.
 */
type Picture = { width: number; height: number; grey: Uint8ClampedArray };

/** Unprinted margin left and right: 80 mm paper has 640 dots, of which 576 print. */
const marginDots = 32;

function pictureOf(paper: Paper): Picture {
  const width = paper.widthDots + 2 * marginDots;
  const grey = new Uint8ClampedArray(width * paper.heightDots).fill(255);
  for (const element of paper.elements) {
    for (let y = 0; y < element.height; y += 1) {
      for (let x = 0; x < element.width; x += 1) {
        if (isDark(element, x, y)) grey[(element.y + y) * width + marginDots + element.x + x] = 0;
      }
    }
  }
  return { width, height: paper.heightDots, grey };
}

function isDark(element: PaperElement, x: number, y: number): boolean {
  switch (element.kind) {
    case 'text':
      return true;
    case 'raster':
      return ((element.bits[y * element.rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
    case 'qr':
      return isDarkModule(element, Math.floor(x / element.moduleDots), Math.floor(y / element.moduleDots));
  }
}

function isDarkModule({ modules }: QrSymbol, column: number, row: number): boolean {
  return modules?.[row]?.[column] ?? false;
}

/** What a phone reads off the picture. */
async function read({ width, height, grey }: Picture): Promise<string[]> {
  const data = new Uint8ClampedArray(grey.length * 4).fill(255);
  grey.forEach((value, index) => data.fill(value, index * 4, index * 4 + 3));
  const image = { width, height, data, colorSpace: 'srgb' } as const;
  const found = await readBarcodes(image, { formats: ['QRCode'] });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

beforeAll(async () => {
  const path = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = Uint8Array.from(readFileSync(path)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

const texts = {
  'an address of the verifying page': 'http://127.0.0.1:5855/verify?number=330100202611220001&code=7F3KQ9WD',
  'a text in Chinese': '参保凭证核验：王小明 330100202611220001',
  'a long text': 'https://ybj.example.gov.cn/verify/'.padEnd(300, '0123456789abcdef'),
};
const widths = {
  '80 mm': { columns: 48, dotsPerLine: 576 },
  '58 mm': { columns: 32, dotsPerLine: 384 },
} as const;

const cases = Object.entries(texts).flatMap(([what, data]) =>
  Object.entries(widths).flatMap(([paper, width]) =>
    (['native', 'raster'] as const).map((qr) => ({ what, data, paper, width, qr })),
  ),
);

describe('a reader that shares no code with the writer', () => {
  test.each(cases)('reads $what off $paper paper, code as $qr', async ({ data, width, qr }) => {
    const document: PrintableDocument = {
      kind: 'certificate',
      title: { text: '参保凭证' },
      blocks: [
        { type: 'text', text: { text: '满'.repeat(width.columns / 2) } },
        { type: 'qr', data, caption: '扫码核验' },
        { type: 'rows', rows: [{ label: '凭证编号', value: { text: '330100202611220001' } }] },
      ],
    };
    const { papers } = print(document, { ...testProfile, ...width, qr });
    expect(await Promise.all(papers.map((paper) => read(pictureOf(paper))))).toEqual([[data]]);
  });

  test('the printer draws the code itself only where its profile says so', () => {
    const document: PrintableDocument = {
      kind: 'slip',
      title: { text: '核验' },
      blocks: [{ type: 'qr', data: 'https://a.example/1' }],
    };
    const drawsItself = (qr: 'native' | 'raster'): boolean =>
      print(document, { ...testProfile, qr }).papers[0]?.elements.at(-1)?.kind === 'qr';
    expect([drawsItself('native'), drawsItself('raster')]).toEqual([true, false]);
  });
});
