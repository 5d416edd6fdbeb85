import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { arbitraryDocument } from '@yibao-kiosk/shared/document/testing/arbitrary-document.ts';
import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { layOutDocument } from '@yibao-kiosk/shared/document/layout.ts';
import type { Paper } from '@yibao-kiosk/shared/document/paper.ts';
import { displayWidth } from '@yibao-kiosk/shared/document/width.ts';

import type { PrinterProfile } from '../../devices/printer/profile.ts';
import { builtGlyphsPath } from '../create.ts';
import { createGlyphFile } from '../glyphs/glyph-file.ts';
import { qrModules } from '../qr-modules.ts';
import { isProven } from './character-set.ts';
import { drawLine } from './draw-line.ts';
import { planLine } from './plan-line.ts';
import { picture, readStrictly } from '../testing/strict-grammar.ts';
import type { Sent } from '../testing/strict-grammar.ts';
import { characterSets, testProfile } from '../../devices/printer/testing/test-profile.ts';
import { writePaper } from './write-paper.ts';

const glyphs = createGlyphFile(builtGlyphsPath);

function layOut(document: PrintableDocument, profile: PrinterProfile = testProfile): Paper {
  const { columns, cutFeedDots } = profile;
  return layOutDocument(document, { columns, cutFeedDots, masked: false, qrModules });
}
const write = (document: PrintableDocument, profile: PrinterProfile = testProfile): Uint8Array =>
  Buffer.concat(writePaper(layOut(document, profile), { profile, glyphs }));
const read = (document: PrintableDocument, profile: PrinterProfile = testProfile): Sent[] =>
  readStrictly(write(document, profile));

/** Hex with comments and blanks taken out. */
const hex = (...parts: string[]): string => parts.map((part) => part.replace(/\/\/.*|\s/g, '')).join('');

test('a slip, byte by byte', () => {
  const document: PrintableDocument = {
    kind: 'slip',
    title: { text: '参保信息' },
    blocks: [
      { type: 'rows', rows: [{ label: '姓名', value: { text: '张三' }, emphasis: true }] },
      { type: 'rule', style: 'single' },
      { type: 'text', text: { text: '余额 ¥1.00' } },
    ],
  };
  const expected = hex(
    '1B40            // ESC @',
    '1C26            // FS &: Chinese mode',
    '1B331E          // ESC 3 30: line spacing',
    '1D610E          // GS a 14: automatic status, which ESC @ ended',
    `${'20'.repeat(16)} // to the middle`,
    '1B4501          // ESC E: bold',
    '1D2111          // GS !: double',
    'B2CEB1A3D0C5CFA2 // 参保信息',
    '0A              // LF',
    '1B4A06          // ESC J: the gap of a double line',
    '1B4A0C          // ESC J: air below the title',
    '1B4500          // ESC E: bold off',
    '1D2100          // GS !: normal',
    'D0D5C3FB        // 姓名',
    '2020            // to the column of the values',
    '1B4501          // ESC E: bold',
    'D5C5C8FD        // 张三',
    '0A              // LF',
    '1B4500          // ESC E: bold off',
    `${'2D'.repeat(48)} // rule`,
    '0A              // LF',
    'D3E0B6EE20A3A4312E3030 // 余额 ￥1.00',
    '0A              // LF',
    '1B4A78          // ESC J 120: to the knife',
    '1D5601          // GS V 1: partial cut',
  );
  expect(Buffer.from(write(document)).toString('hex').toUpperCase()).toBe(expected);
});

test('a certificate, byte by byte', () => {
  const document: PrintableDocument = {
    kind: 'certificate',
    title: { text: '参保凭证' },
    blocks: [
      { type: 'text', text: { text: 'No.1' }, align: 'right', bold: true },
      { type: 'qr', data: 'https://a.cn/1', caption: '核验' },
    ],
  };
  const expected = hex(
    '1B40 1C26 1B331E 1D610E // ESC @, FS &, ESC 3 30, GS a 14',
    `${'20'.repeat(16)} 1B4501 1D2111 // to the middle, bold, double`,
    'B2CEB1A3C6BED6A4 0A 1B4A06 1B4A0C // 参保凭证, LF, its gap, air',
    `1B4500 1D2100 ${'20'.repeat(44)} // normal, to the right edge`,
    '1B4501 4E6F2E31 0A // bold, No.1',
    '1B4A20          // ESC J 32: quiet zone, four modules',
    '1B6101          // ESC a 1: centred',
    '1D286B0400 31413200 // GS ( k fn 65: model 2',
    '1D286B0300 314308   // fn 67: 8 dots a module',
    '1D286B0300 314531   // fn 69: error correction M',
    '1D286B1100 315030 68747470733A2F2F612E636E2F31 // fn 80: store',
    '1D286B0300 315130   // fn 81: print',
    '1B6100          // ESC a 0',
    '1B4A20          // quiet zone',
    `1B4500 ${'20'.repeat(22)} BACBD1E9 0A // bold off, 核验`,
    '1B4A78 1D5600   // to the knife, GS V 0: full cut',
  );
  const bytes = write(document, { ...testProfile, cut: 'full' });
  expect(Buffer.from(bytes).toString('hex').toUpperCase()).toBe(expected);
});

const names = ['䶮', '㛃', '𬱖', '𣲘', '𬭎', '𫖯', '阿依古丽·买买提', "John O'Brien-Smith", '朱镕基', 'José'];

test.each(characterSets.flatMap((characterSet) => names.map((name) => ({ characterSet, name }))))(
  '$name comes out right on a $characterSet printer',
  ({ characterSet, name }) => {
    const profile = { ...testProfile, characterSet, maxRasterBandLines: 24 };
    const document: PrintableDocument = {
      kind: 'certificate',
      title: { text: '' },
      blocks: [{ type: 'rows', rows: [{ label: '姓名', value: { text: name } }] }],
    };
    const paper = layOut(document, profile);
    const line = paper.pages[0]?.lines.at(-1);
    if (line?.kind !== 'text') throw new Error('no line of text');
    const sent = read(document, profile);
    const texts = sent.flatMap((one) => (one.command === 'text' ? [one.text] : []));
    const rasters = sent.flatMap((one) => (one.command === 'raster' ? [picture(one.dots)] : []));
    const asText = planLine(line, characterSet, glyphs) === 'text';
    expect(texts).toEqual(asText ? [`姓名  ${name}`] : []);
    expect(rasters).toEqual(asText ? [] : [pictureOf(`姓名  ${name}`)]);
  },
);

/** The baked glyphs side by side, each in its cells, put together without the code under test. */
function pictureOf(text: string): string[] {
  return Array.from({ length: 24 }, (_, y) => {
    let row = '';
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const bits = glyphs.bitsOf(codePoint)?.subarray(y * 3, y * 3 + 3) ?? new Uint8Array(3);
      const dots = [...bits].map((byte) => byte.toString(2).padStart(8, '0')).join('');
      row += dots.slice(0, /[\x20-\x7Eé]/.test(character) ? 12 : 24);
    }
    return row.replaceAll('0', '.').replaceAll('1', '#').replace(/\.+$/, '');
  });
}

test('a drawn line is doubled dot by dot, and bold by one dot', () => {
  const run = { column: 1, text: '㛃', widthScale: 2, bold: false, masked: false } as const;
  const double = picture(drawLine({ kind: 'text', runs: [run], heightScale: 2 }, 576, glyphs));
  const single = picture(
    drawLine({ kind: 'text', runs: [{ ...run, widthScale: 1 }], heightScale: 1 }, 576, glyphs),
  );
  const scaled = single.flatMap((row) => {
    const wide = row.slice(12).replaceAll('.', '..').replaceAll('#', '##');
    const placed = wide === '' ? '' : '.'.repeat(12) + wide;
    return [placed, placed];
  });
  expect(double).toEqual(scaled);
  const bold = picture(
    drawLine({ kind: 'text', runs: [{ ...run, widthScale: 1, bold: true }], heightScale: 1 }, 576, glyphs),
  );
  expect(bold).toEqual(
    single.map(
      (row) => row.replace(/#+\.?/g, (stem) => '#'.repeat(stem.length)) + (row.endsWith('#') ? '#' : ''),
    ),
  );
});

test('a QR is drawn for a printer that knows none, and for data that no firmware should take', () => {
  const qr = (data: string): PrintableDocument => ({
    kind: 'slip',
    title: { text: '' },
    blocks: [{ type: 'qr', data }],
  });
  for (const sent of [read(qr('https://a.cn/1'), { ...testProfile, qr: 'raster' }), read(qr('医\x1b@'))]) {
    const drawn = sent.flatMap((one) => (one.command === 'raster' ? picture(one.dots) : []));
    expect(sent.some((one) => one.command === 'qr')).toBe(false);
    expect(drawn.length % 8).toBe(0);
    expect(drawn[0]).toMatch(/^#{56}\.{8}[.#]*\.{8}#{56}$/);
    expect(sent).toContainEqual({ command: 'align', value: 1 });
  }
});

test.each([
  { align: 'left', widthDots: 10, aligns: [], row: '##' },
  { align: 'center', widthDots: 12, aligns: [1, 0], row: '..##' },
  { align: 'right', widthDots: 10, aligns: [2, 0], row: '......##' },
] as const)('a picture stands $align to the dot', ({ align, widthDots, aligns, row }) => {
  const bitmap = { widthDots, heightDots: 1, data: Buffer.of(0b1100_0000, 0).toString('base64') };
  const sent = read({ kind: 'slip', title: { text: '' }, blocks: [{ type: 'image', bitmap, align }] });
  expect(sent.flatMap((one) => (one.command === 'align' ? [one.value] : []))).toEqual(aligns);
  expect(sent.flatMap((one) => (one.command === 'raster' ? picture(one.dots) : []))).toEqual([row]);
});

test('a picture wider than the paper loses its right edge, not its rows', () => {
  const bitmap = { widthDots: 800, heightDots: 2, data: Buffer.alloc(200, 0xff).toString('base64') };
  const sent = read({
    kind: 'slip',
    title: { text: '' },
    blocks: [{ type: 'image', bitmap, align: 'left' }],
  });
  const rows = sent.flatMap((one) => (one.command === 'raster' ? picture(one.dots) : []));
  expect(rows).toEqual(['#'.repeat(576), '#'.repeat(576)]);
});

test('high pictures go in bands, a tear bar is not cut, a long paper is cut page by page', () => {
  const bitmap = { widthDots: 8, heightDots: 300, data: Buffer.alloc(300, 1).toString('base64') };
  const high = read({
    kind: 'slip',
    title: { text: '' },
    blocks: [{ type: 'image', bitmap, align: 'left' }],
  });
  expect(high.flatMap((one) => (one.command === 'raster' ? [one.dots.heightDots] : []))).toEqual([
    128, 128, 44,
  ]);

  const text = { type: 'text', text: { text: '行' } } as const;
  const long: PrintableDocument = {
    kind: 'slip',
    title: { text: '' },
    blocks: Array.from({ length: 300 }, () => text),
  };
  const cuts = (profile: PrinterProfile): number =>
    read(long, profile).filter((one) => one.command === 'cut').length;
  expect(cuts(testProfile)).toBe(2);
  expect(cuts({ ...testProfile, cut: 'none' })).toBe(0);
});

test('what must not be printed throws', () => {
  const face = {
    kind: 'text',
    heightScale: 1,
    runs: [{ column: 0, text: '\u{1F600}', widthScale: 1, bold: false, masked: false }],
  } as const;
  expect(() => drawLine(face, 576, glyphs)).toThrow(RangeError);
  const document: PrintableDocument = { kind: 'slip', title: { text: '\u{1F600}' }, blocks: [] };
  expect(() => write(document)).toThrow(RangeError);
  const masked = { ...layOut({ ...document, title: { text: '张' } }), masked: true };
  expect(() => writePaper(masked, { profile: testProfile, glyphs })).toThrow(RangeError);
});

test('whatever the document holds, only our own commands and proven characters leave', () => {
  const profiles = fc.record({
    characterSet: fc.constantFrom(...characterSets.filter((set) => set !== 'gb18030-4byte')),
    qr: fc.constantFrom('native' as const, 'raster' as const),
    cut: fc.constantFrom('full' as const, 'partial' as const),
    maxRasterBandLines: fc.constantFrom(8, 24, 255),
  });
  fc.assert(
    fc.property(arbitraryDocument, profiles, (document, change) => {
      const profile = { ...testProfile, ...change };
      const paper = layOut(document, profile);
      const chunks = writePaper(paper, { profile, glyphs });
      // Every chunk is whole: it can be read by itself, and between two a status question does no harm.
      const sent = chunks.flatMap((chunk) => readStrictly(chunk));
      expect(sent.filter(({ command }) => command === 'cut')).toHaveLength(paper.pages.length);
      expect(sent.filter(({ command }) => command === 'init')).toHaveLength(1);
      for (const { bytes, text } of sent.flatMap((one) => (one.command === 'text' ? [one] : []))) {
        expect(isProven(text, profile.characterSet)).toBe(true);
        // No four-byte code: as many bytes as cells.
        expect(bytes).toHaveLength(displayWidth(text));
      }
    }),
  );
});

/** What a document makes the printer do besides feeding, drawing and cutting. */
function commandsOf(document: PrintableDocument): string {
  try {
    const usual = new Set(['text', 'lineFeed', 'feed', 'raster', 'cut', 'chineseMode', 'lineSpacing']);
    const unusual = read(document).filter(({ command }) => !usual.has(command));
    return unusual.map(({ command }) => command).join(' ');
  } catch (error) {
    return error instanceof RangeError ? 'refused' : String(error);
  }
}

test('any string at all is printed without commanding, or refused as a whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const document: PrintableDocument = {
        kind: 'slip',
        title: { text: '' },
        blocks: [{ type: 'text', text: { text } }],
      };
      const lines = layOut(document).pages.flatMap((page) => page.lines);
      const impossible = lines.some(
        (line) => line.kind === 'text' && planLine(line, 'gbk', glyphs) === 'impossible',
      );
      expect(commandsOf(document)).toBe(impossible ? 'refused' : 'init statusBack');
    }),
    { numRuns: 500 },
  );
});
