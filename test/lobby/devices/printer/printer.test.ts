import { describe, expect, it } from 'vitest';
import { toHex } from '../../wire/hex.ts';
import { paperQrTexts, paperText } from './paper.ts';
import { cutCommand, job, tablePrinter } from './printer-fixture.ts';

describe('text', () => {
  it('comes out on one paper with its columns kept', () => {
    const { printer } = tablePrinter();
    printer.receive(job('hex:1B40 1C26', '姓名      测试甲\n', '金额        12.50\n', cutCommand));
    const [paper] = printer.papers();
    expect(paper && paperText(paper)).toEqual(['姓名      测试甲', '金额        12.50']);
    expect(paper?.end).toBe('partialCut');
  });

  it('lies at its dots: the first line one blade distance below the edge, the next 30 dots lower', () => {
    const { printer } = tablePrinter();
    printer.receive(job('甲a\n乙\n', cutCommand));
    const places = printer.papers()[0]?.elements.map(({ x, y, width, height }) => [x, y, width, height]);
    expect(places).toEqual([
      [0, 104, 36, 24],
      [0, 134, 24, 24],
    ]);
  });

  it('is scaled, bold, underlined and aligned as told', () => {
    const { printer } = tablePrinter();
    printer.receive(job('hex:1B6101 1D2111 1B4501 1C2D01', '标题\n', 'hex:1B6100 1D2100', 'x\n', cutCommand));
    const [title, plain] = printer.papers()[0]?.elements ?? [];
    expect(title).toMatchObject({
      x: 240,
      width: 96,
      height: 48,
      widthScale: 2,
      bold: true,
      underline: true,
    });
    expect(plain).toMatchObject({ x: 0, y: 104 + 48, widthScale: 1, underline: false });
  });

  it('takes ESC !, positions, margins, tabs and font B', () => {
    const { printer } = tablePrinter();
    printer.receive(job('hex:1B21B0', 'a', 'hex:1B2100 1B244000', 'b', 'hex:1B5C0400', 'c', 'hex:09', 'd\n'));
    printer.receive(job('hex:1D4C1000 1B4D01', 'e\n', 'hex:1D4C0000 1B4D00 1B440A00 09', 'f\n'));
    printer.receive(job('hex:1D572001 1B6102', 'g\n'));
    const places = printer.current().elements.map(({ x, width }) => [x, width]);
    expect(places).toEqual([
      [0, 24],
      [64, 12],
      [80, 12],
      [96, 12],
      [16, 9],
      [120, 12],
      [276, 12],
    ]);
    expect(printer.unknownCommands()).toEqual([]);
  });

  it('in single-byte mode does not read Hanzi', () => {
    const { printer } = tablePrinter();
    printer.receive(job('hex:1C2E', '中a\n', 'hex:1C26 1C2180', '中\n', 'hex:1C5701', '国\n', cutCommand));
    expect(printer.papers().flatMap(paperText)).toEqual(['\uFFFD\uFFFDa', '中', '国']);
    expect(printer.papers()[0]?.elements.at(-1)).toMatchObject({ width: 48, height: 48 });
  });

  it('wraps where the paper is full', () => {
    const { printer } = tablePrinter({ widthDots: 384 });
    printer.receive(job(`${'中'.repeat(17)}\n`, cutCommand));
    expect(paperText(printer.current())).toEqual([]);
    expect(printer.papers().flatMap(paperText)).toEqual(['中'.repeat(16), '中']);
  });

  it('without feeding past the blade stays partly behind it', () => {
    const { printer } = tablePrinter();
    printer.receive(job('一\n二\n三\n四\n', 'hex:1D5600'));
    expect(printer.papers().flatMap(paperText)).not.toContain('四');
    printer.receive(job(cutCommand));
    expect(printer.papers().flatMap(paperText)).toContain('四');
  });

  it('knows every form of a cut', () => {
    const forms = ['1D5600', '1D5630', '1D5601', '1D5631', '1D564100', '1D564200', '1B69', '1B6D'];
    const ends = forms.map((form) => {
      const { printer } = tablePrinter();
      printer.receive(job('甲\n', 'hex:1B4AFF', `hex:${form}`));
      expect(printer.unknownCommands()).toEqual([]);
      return printer.papers()[0]?.end;
    });
    expect(ends).toEqual([
      'fullCut',
      'fullCut',
      'partialCut',
      'partialCut',
      'fullCut',
      'partialCut',
      'fullCut',
      'partialCut',
    ]);
  });
});

describe('pictures and codes', () => {
  it('draws a QR symbol with its data, size and place', () => {
    const { printer } = tablePrinter();
    const store = 'hex:1D286B070031503054455354';
    printer.receive(job('hex:1B6101 1D286B040031413200 1D286B03003143 06 1D286B0300314531', store));
    printer.receive(job('hex:1D286B0300315130', cutCommand));
    const [paper] = printer.papers();
    expect(paper && paperQrTexts(paper)).toEqual(['TEST']);
    expect(paper?.elements[0]).toMatchObject({
      kind: 'qr',
      width: 21 * 6,
      x: (576 - 126) / 2,
      errorCorrection: 'M',
    });
    expect(printer.unknownCommands()).toEqual([]);
  });

  it('draws a raster row by row and joins its rows', () => {
    const { printer } = tablePrinter();
    printer.receive(job('hex:1D763000 0200 0300 FF00 00FF F0F0', cutCommand));
    expect(printer.papers()[0]?.elements).toMatchObject([{ kind: 'raster', width: 16, height: 3, y: 104 }]);
    const [image] = printer.papers()[0]?.elements ?? [];
    expect(image?.kind === 'raster' && toHex(image.bits)).toBe('FF0000FFF0F0');
  });

  it('keeps every row of a tall raster, and clips what is wider than the paper', () => {
    const { printer } = tablePrinter({ widthDots: 16 });
    const rows = Array.from({ length: 300 }, (_, i) => [i & 0xff, i >> 8, 0xff]).flat();
    printer.receive(Uint8Array.from([0x1d, 0x76, 0x30, 0, 3, 0, 300 & 0xff, 300 >> 8, ...rows]));
    const [image] = printer.current().elements;
    expect(image).toMatchObject({ kind: 'raster', width: 16, height: 300 });
    expect(image?.kind === 'raster' && Array.from(image.bits.subarray(2 * 299))).toEqual([299 & 0xff, 1]);
  });

  it('doubles rows and columns of a raster as its mode says', () => {
    const { printer } = tablePrinter();
    printer.receive(job('hex:1D763003 0100 0100 A0', cutCommand));
    const [image] = printer.papers()[0]?.elements ?? [];
    expect(image).toMatchObject({ width: 16, height: 2 });
    expect(image?.kind === 'raster' && toHex(image.bits)).toBe('CC00CC00');
  });
});

describe('what a firmware does not know', () => {
  it('is recorded', () => {
    const { printer } = tablePrinter();
    printer.receive(job('hex:1B7A', 'hex:1D6B0431323300'));
    expect(printer.unknownCommands().map(toHex)).toEqual(['1B7A', '1D6B0431323300']);
  });

  it('prints garbage where a process id is asked of a clone', () => {
    const { printer, answers } = tablePrinter({ processId: 'printsGarbage' });
    printer.receive(job('hex:1D2848060030304142434 4', '\n', cutCommand));
    expect(printer.papers().flatMap(paperText)[0]).toContain('H00ABCD');
    expect(answers).toEqual([]);
  });
});

describe('four-byte codes on a two-byte printer', () => {
  it('end as digits between wrong characters, silently', () => {
    const rare = 'hex:8230B731';
    const text = (characterSet: 'gbk' | 'gb18030-4byte'): readonly string[] => {
      const { printer } = tablePrinter({ characterSet });
      printer.receive(job('王', rare, '\n', cutCommand));
      return printer.papers().flatMap(paperText);
    };
    expect(text('gb18030-4byte')).toEqual(['王㛃']);
    expect(text('gbk')).toEqual(['王\uFFFD0\uFFFD1']);
  });
});

describe('answers in order with the printing', () => {
  it('gives the process id only when all before it is printed', async () => {
    const { printer, clock, answers } = tablePrinter({ speedMmPerSecond: 100 });
    printer.receive(job('一\n二\n三\n', 'hex:1D2848060030 30 41424344'));
    await clock.advance(50);
    expect(answers).toEqual([]);
    await clock.advance(200);
    expect(answers.map(toHex)).toEqual(['37224142434400']);
  });

  it('takes function 48 in silence where the model has none', () => {
    const { printer, answers } = tablePrinter({ processId: 'ignored' });
    printer.receive(job('hex:1D284806003030414243 44', 'hex:1D7201'));
    expect(answers.map(toHex)).toEqual(['00']);
    expect(printer.unknownCommands()).toEqual([]);
  });
});
