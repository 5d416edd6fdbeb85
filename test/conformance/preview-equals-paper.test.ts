import { planLine } from '@yibao-kiosk/device-agent/printing/escpos/plan-line.ts';
import { testProfile } from '@yibao-kiosk/device-agent/devices/printer/testing/test-profile.ts';
import { arbitraryDocument } from '@yibao-kiosk/shared/document/testing/arbitrary-document.ts';
import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { lineDots } from '@yibao-kiosk/shared/document/paginate.ts';
import type { PaperLine, PaperPage, TextRun } from '@yibao-kiosk/shared/document/paper.ts';
import { cellsOf, codePointOf } from '@yibao-kiosk/shared/document/width.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Paper } from '../lobby/devices/printer/paper.ts';
import { glyphs, print, type Profile } from './printed.ts';

/** A character where it stands, in dots from the upper left corner of the paper. */
type Letter = {
  x: number;
  y: number;
  character: string;
  widthScale: number;
  heightScale: number;
  bold: boolean;
};
/** What is to be seen on a paper: letters of the printer's font, dots by row, codes it drew itself. */
type Sight = { heightDots: number; letters: Letter[]; dots: Map<number, string>; codes: unknown[] };

const cellDots = 12;

/** Reads a page of the layout as the preview draws it. */
function sightOfPage(page: PaperPage, profile: Profile): Sight {
  const sight: Sight = { heightDots: 0, letters: [], dots: new Map(), codes: [] };
  let y = profile.cutFeedDots;
  for (const line of page.lines) {
    see(line, y, { sight, profile });
    y += lineDots(line);
  }
  return { ...sight, heightDots: y };
}

function see(line: PaperLine, y: number, { sight, profile }: { sight: Sight; profile: Profile }): void {
  if (line.kind === 'text' && planLine(line, profile.characterSet, glyphs) === 'raster')
    seeDrawn(line, y, sight);
  else if (line.kind === 'text') {
    sight.letters.push(...line.runs.flatMap((run) => lettersOf(run, y, line.heightScale)));
  } else if (line.kind === 'rule') {
    const text = (line.style === 'single' ? '-' : '=').repeat(profile.columns);
    const rule: TextRun = { column: 0, text, widthScale: 1, bold: false, masked: false };
    see({ kind: 'text', runs: [rule], heightScale: 1 }, y, { sight, profile });
  } else if (line.kind === 'qr' && profile.qr === 'native') {
    sight.codes.push({
      x: line.leftDots,
      y,
      moduleDots: line.moduleDots,
      modules: line.modules,
      data: line.data,
    });
  } else if (line.kind === 'qr') {
    line.modules.forEach((row, index) => {
      const dots = [...row].map((module) => (module === '1' ? '#' : '.').repeat(line.moduleDots)).join('');
      for (let dot = 0; dot < line.moduleDots; dot += 1) {
        seeRow(sight, y + index * line.moduleDots + dot, '.'.repeat(line.leftDots) + dots);
      }
    });
  }
}

function lettersOf(run: TextRun, y: number, heightScale: number): Letter[] {
  let x = run.column * cellDots;
  return [...run.text].flatMap((character) => {
    const letter = { x, y, character, widthScale: run.widthScale, heightScale, bold: run.bold };
    x += cellsOf(codePointOf(character)) * cellDots * run.widthScale;
    return character === ' ' ? [] : [letter];
  });
}

/** Puts the baked glyphs on the grid dot by dot, without the code that draws for the printer. */
function seeDrawn(line: Extract<PaperLine, { kind: 'text' }>, y: number, sight: Sight): void {
  const rows = Array.from({ length: 24 * line.heightScale }, () =>
    Array.from<string>({ length: 600 }).fill('.'),
  );
  for (const run of line.runs) {
    for (const letter of lettersOf(run, 0, line.heightScale)) {
      const bits = glyphs.bitsOf(codePointOf(letter.character)) ?? new Uint8Array();
      rows.forEach((row, top) => {
        for (let left = 0; left < 24; left += 1) {
          const byte = bits[Math.floor(top / line.heightScale) * 3 + (left >> 3)] ?? 0;
          if (!(byte & (0x80 >> (left & 7)))) continue;
          const from = letter.x + left * run.widthScale;
          row.fill('#', from, from + run.widthScale + (run.bold ? 1 : 0));
        }
      });
    }
  }
  rows.forEach((row, top) => seeRow(sight, y + top, row.join('').slice(0, 576)));
}

function seeRow(sight: Sight, y: number, row: string): void {
  const inked = row.replace(/\.+$/, '');
  if (inked !== '') sight.dots.set(y, inked);
}

/** Reads a paper that the simulated printer cut. */
function sightOfPaper(paper: Paper): Sight {
  const sight: Sight = { heightDots: paper.heightDots, letters: [], dots: new Map(), codes: [] };
  for (const element of paper.elements) {
    if (element.kind === 'text') {
      const { x, y, text, widthScale, heightScale, bold } = element;
      const run = {
        column: x / cellDots,
        text,
        widthScale: widthScale === 2 ? 2 : 1,
        bold,
        masked: false,
      } as const;
      sight.letters.push(...lettersOf(run, y, heightScale));
    } else if (element.kind === 'raster') {
      for (let row = 0; row < element.height; row += 1) {
        const bytes = element.bits.subarray(row * element.rowBytes, (row + 1) * element.rowBytes);
        const dots = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        seeRow(
          sight,
          element.y + row,
          '.'.repeat(element.x) + dots.replaceAll('0', '.').replaceAll('1', '#'),
        );
      }
    } else {
      const modules = element.modules?.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
      const { x, y, moduleDots } = element;
      sight.codes.push({ x, y, moduleDots, modules, data: new TextDecoder().decode(element.data) });
    }
  }
  return sight;
}

/** Both sights of a document: what the preview showed and what the simulated printer cut. */
function sightsOf(
  document: PrintableDocument,
  profile: Profile,
): { seen: Sight[]; expected: Sight[]; unknown: number } {
  const { pages, papers, unknown } = print(document, profile);
  return {
    seen: papers.map(sightOfPaper),
    expected: pages.map((page) => sightOfPage(page, profile)),
    unknown,
  };
}

const widths = fc.constantFrom(
  { columns: 48, dotsPerLine: 576 } as const,
  { columns: 32, dotsPerLine: 384 } as const,
);
const abilities = fc.record({
  characterSet: fc.constantFrom('gb2312', 'gbk', 'gb18030-2byte', 'gb18030-4byte', 'raster'),
  qr: fc.constantFrom('native', 'raster'),
  cut: fc.constantFrom('full', 'partial'),
  maxRasterBandLines: fc.constantFrom(8, 24, 128, 255),
});

test('what the printer shows is what the preview showed, letter by letter and dot by dot', () => {
  fc.assert(
    fc.property(arbitraryDocument, widths, abilities, (document, width, ability) => {
      const { seen, expected, unknown } = sightsOf(document, { ...testProfile, ...width, ...ability });
      expect(unknown).toBe(0);
      expect(seen).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('a long paper comes out as its pages', () => {
  const rows = Array.from({ length: 500 }, (_, index) => ({
    label: `第${index}行`,
    value: { text: '䶮㛃𬱖 2026-01 正常' },
  }));
  const document: PrintableDocument = {
    kind: 'slip',
    title: { text: '缴费记录' },
    blocks: [{ type: 'rows', rows }],
  };
  const { seen, expected } = sightsOf(document, testProfile);
  expect(expected.length).toBeGreaterThan(1);
  expect(seen).toEqual(expected);
});
