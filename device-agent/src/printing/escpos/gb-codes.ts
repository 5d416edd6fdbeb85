import { cellsOf, codePointOf } from '@yibao-kiosk/shared/document/width.ts';

/** How much of GB 18030 a code needs, least first; each set holds those before it. */
export const ranks = { gb2312: 1, gbk: 2, 'gb18030-2byte': 3, 'gb18030-4byte': 4 } as const;

/**
 * By UTF-16 unit: the code that is sent (one, two or four bytes as a number) and the rank of the smallest set that
 * holds it; both 0 where nothing is certain. Surrogates have none.
 */
export type GbCodes = { readonly codeOf: Uint32Array; readonly rankOf: Uint8Array };

let made: GbCodes | undefined;

/** The codes; made at the first call from the runtime's own decoder (320 KB, some 10 ms). */
export function gbCodes(): GbCodes {
  made ??= makeCodes();
  return made;
}

function makeCodes(): GbCodes {
  const codes = { codeOf: new Uint32Array(0x10000), rankOf: new Uint8Array(0x10000) };
  takeExtensionA(codes);
  takeTwoByteCodes(codes);
  for (let ascii = 0x20; ascii < 0x7f; ascii += 1) {
    codes.codeOf[ascii] = ascii;
    codes.rankOf[ascii] = ranks.gb2312;
  }
  return codes;
}

const lineFeed = 0x0a;
const privateUse = { first: 0xe000, last: 0xf8ff } as const;
const extensionA = { first: 0x3400, last: 0x4db5 } as const;

/** The halves of the four-byte zone that CJK Extension A lies in. */
const extensionAHeads = [0x8139, 0x8230, 0x8231, 0x8232, 0x8233, 0x8234, 0x8235];

/** GB 18030-2000 demands CJK Extension A; nothing else of the four-byte zone is certain. */
function takeExtensionA({ codeOf, rankOf }: GbCodes): void {
  const zone: number[] = [];
  for (const head of extensionAHeads)
    for (let third = 0x81; third <= 0xfe; third += 1)
      for (let last = 0x30; last <= 0x39; last += 1) zone.push(head * 0x10000 + (third << 8) + last);
  decodeEach(zone, 4).forEach((character, index) => {
    const codePoint = codePointOf(character);
    if (codePoint < extensionA.first || codePoint > extensionA.last) return;
    codeOf[codePoint] = zone[index] ?? 0;
    rankOf[codePoint] = ranks['gb18030-4byte'];
  });
}

function takeTwoByteCodes({ codeOf, rankOf }: GbCodes): void {
  const zone: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) zone.push((lead << 8) | trail);
  decodeEach(zone, 2).forEach((character, index) => {
    const codePoint = codePointOf(character);
    if (!isCertain(codePoint)) return;
    const code = zone[index] ?? 0;
    const rank = rankOfTwoByte(code >> 8, code & 0xff);
    // U+3000 has two codes (A1A1 and A3A0); it is sent as the one of the smaller set.
    if (isTwoByte(codeOf[codePoint]) && rank >= (rankOf[codePoint] ?? 0)) return;
    codeOf[codePoint] = code;
    rankOf[codePoint] = rank;
  });
}

function rankOfTwoByte(lead: number, trail: number): number {
  if (isGb2312(lead, trail)) return ranks.gb2312;
  return isBeyondGbk(lead, trail) ? ranks['gb18030-2byte'] : ranks.gbk;
}

/** What GB 18030 added in two bytes and code page 936 lacks: the euro, U+2FF0–2FFB with U+303E, FE50–FEA0. */
function isBeyondGbk(lead: number, trail: number): boolean {
  if (lead === 0xa2) return trail === 0xe3;
  if (lead === 0xa9) return trail >= 0x89 && trail <= 0x95;
  return lead === 0xfe && trail >= 0x50;
}

const isTwoByte = (code = 0): boolean => code > 0 && code <= 0xffff;

/** The character of each code; a line feed after each keeps a bad one from taking part of the next. */
function decodeEach(codes: readonly number[], bytesPerCode: 2 | 4): string[] {
  const step = bytesPerCode + 1;
  const bytes = new Uint8Array(codes.length * step).fill(lineFeed);
  codes.forEach((code, index) => {
    for (let byte = 0; byte < bytesPerCode; byte += 1)
      bytes[index * step + byte] = code >>> (8 * (bytesPerCode - 1 - byte));
  });
  return new TextDecoder('gb18030').decode(bytes).split('\n');
}

/**
 * Left out: private use, what the grid gives one cell (the ROM's ü is twice as wide as ours), and the 18 characters
 * that changed their codes with GB 18030-2022 (U+FE10–FE19, U+9FB4–9FBB): no ROM tells its edition.
 */
function isCertain(codePoint: number): boolean {
  if (codePoint < 0x80 || codePoint >= 0xfffd) return false;
  if (codePoint >= privateUse.first && codePoint <= privateUse.last) return false;
  if (codePoint >= 0xfe10 && codePoint <= 0xfe19) return false;
  if (codePoint >= 0x9fb4 && codePoint <= 0x9fbb) return false;
  return cellsOf(codePoint) === 2;
}

type Span = readonly [first: number, last: number];

/** Trail bytes that GB/T 2312-1980 assigns in its symbol rows. */
const symbolRows: Readonly<Record<number, readonly Span[]>> = {
  0xa1: [[0xa1, 0xfe]],
  0xa2: [
    [0xb1, 0xe2],
    [0xe5, 0xee],
    [0xf1, 0xfc],
  ],
  0xa3: [[0xa1, 0xfe]],
  0xa4: [[0xa1, 0xf3]],
  0xa5: [[0xa1, 0xf6]],
  0xa6: [
    [0xa1, 0xb8],
    [0xc1, 0xd8],
  ],
  0xa7: [
    [0xa1, 0xc1],
    [0xd1, 0xf1],
  ],
  0xa8: [
    [0xa1, 0xba],
    [0xc5, 0xe9],
  ],
  0xa9: [[0xa4, 0xef]],
};

/** Symbols, level I (rows B0–D7) and level II (D8–F7); D7FA–D7FE are empty and decode to private use. */
function isGb2312(lead: number, trail: number): boolean {
  if (trail < 0xa1) return false;
  if (lead >= 0xb0 && lead <= 0xf7) return true;
  return symbolRows[lead]?.some(([first, last]) => trail >= first && trail <= last) ?? false;
}
