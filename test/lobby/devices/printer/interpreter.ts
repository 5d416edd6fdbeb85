import { commandOf } from './commands.ts';
import type { CommandContext } from './commands.ts';
import type { Effect } from './effects.ts';
import { createHanziDecoder, singleByteGlyph } from './hanzi-decoder.ts';
import type { CharacterSet, Glyph } from './hanzi-decoder.ts';
import type { QrSymbol } from './paper.ts';
import { qrMatrix } from './qr-matrix.ts';
import { initialSettings } from './settings.ts';
import { alignShift, createTextLine } from './text-line.ts';
import type { Token } from './tokenizer.ts';

/** What a printer model can do, as far as the interpretation of bytes goes. */
export type InterpreterModel = {
  characterSet: CharacterSet;
  /** Printable dots a line: 576 (80 mm) or 384 (58 mm). */
  widthDots: number;
  /** Chinese-market firmware starts in Chinese mode; export units want FS & first. */
  chineseAtPowerUp: boolean;
  /** Whether GS ( H function 48 answers (otherwise it is taken and ignored). */
  supportsProcessId: boolean;
};

/** Turns tokens into effects; remembers settings and the open line between them. */
export type Interpreter = { take(token: Token): readonly Effect[]; clear(): void };

const LF = 0x0a;
const CR = 0x0d;
const HT = 0x09;

/** Creates an interpreter in power-up state. Never throws, whatever the bytes. */
export function createInterpreter(model: InterpreterModel): Interpreter {
  let settings = initialSettings(model);
  const hanzi = createHanziDecoder(model.characterSet);
  const line = createTextLine();

  const printLine = (minimumFeedDots: number): readonly Effect[] => {
    const { runs, height } = line.take(settings);
    const feedDots = Math.max(height, minimumFeedDots);
    return feedDots === 0 ? [] : [{ kind: 'print', elements: runs, feedDots }];
  };
  const add = (glyphs: readonly Glyph[]): Effect[] =>
    glyphs.flatMap((glyph) => {
      if (line.add(glyph, settings)) return [];
      const wrapped = printLine(settings.lineSpacingDots);
      line.add(glyph, settings);
      return [...wrapped];
    });

  const printQr = (): readonly Effect[] => {
    const before = line.isEmpty() ? [] : printLine(settings.lineSpacingDots);
    const modules = qrMatrix(settings.qrData, settings.qrErrorCorrection);
    const size = (modules?.length ?? 0) * settings.qrModuleDots;
    const symbol: QrSymbol = {
      kind: 'qr',
      x: settings.leftMarginDots + alignShift(settings, size),
      y: 0,
      width: size,
      height: size,
      moduleDots: settings.qrModuleDots,
      errorCorrection: settings.qrErrorCorrection,
      data: settings.qrData,
      modules,
    };
    return [...before, { kind: 'print', elements: [symbol], feedDots: size }];
  };

  const context: CommandContext = {
    get settings() {
      return settings;
    },
    change: (change) => {
      settings = { ...settings, ...change };
    },
    reset: () => clear(),
    printLine,
    printQr,
    moveTo: (x) => line.moveTo(x),
    position: () => line.position(),
    supportsProcessId: model.supportsProcessId,
  };

  const clear = (): void => {
    settings = initialSettings(model);
    hanzi.clear();
    line.clear();
  };

  const tab = (): void => {
    const cell = settings.fontB ? 9 : 12;
    const next = settings.tabColumns.find((column) => column * cell > line.position());
    if (next !== undefined) line.moveTo(next * cell);
  };

  const takeControl = (byte: number): readonly Effect[] => {
    if (byte === LF) return printLine(settings.lineSpacingDots);
    if (byte === HT) tab();
    // CR is ignored with automatic line feed off, NUL is padding.
    if (byte === HT || byte === CR || byte === 0x00) return [];
    return [{ kind: 'unknownCommand', bytes: Uint8Array.of(byte) }];
  };

  const takeRow = (token: Extract<Token, { kind: 'rasterRow' }>): readonly Effect[] => {
    const before = line.isEmpty() ? [] : printLine(settings.lineSpacingDots);
    const bits = rowBits(token.bytes, token.doubleWidth).subarray(0, model.widthDots / 8);
    const width = bits.length * 8;
    const x = Math.min(settings.leftMarginDots + alignShift(settings, width), model.widthDots);
    const rowDots = token.doubleHeight ? 2 : 1;
    return [...before, { kind: 'rasterRow', x, width, bits, rowDots, first: token.first }];
  };

  const take = (token: Token): readonly Effect[] => {
    if (token.kind === 'character') {
      return add(settings.chineseMode ? hanzi.push(token.byte) : [singleByteGlyph(token.byte)]);
    }
    const broken = add(hanzi.interrupt());
    if (token.kind === 'control') return [...broken, ...takeControl(token.byte)];
    if (token.kind === 'rasterRow') return [...broken, ...takeRow(token)];
    const effects = commandOf(token.prefix)?.(token.bytes, context);
    return [...broken, ...(effects ?? [{ kind: 'unknownCommand', bytes: token.bytes } satisfies Effect])];
  };

  return { take, clear };
}

/** A row of GS v 0, each bit doubled where the mode says so. */
function rowBits(row: Uint8Array, doubled: boolean): Uint8Array {
  if (!doubled) return row;
  const wide = new Uint8Array(row.length * 2);
  for (let bit = 0; bit < row.length * 16; bit += 1) {
    const on = ((row[bit >> 4] ?? 0) >> (7 - ((bit >> 1) & 7))) & 1;
    wide[bit >> 3] = (wide[bit >> 3] ?? 0) | (on << (7 - (bit & 7)));
  }
  return wide;
}
