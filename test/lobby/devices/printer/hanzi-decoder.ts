/** What a printer's character ROM and firmware can take. */
export type CharacterSet = 'gb2312' | 'gbk' | 'gb18030-2byte' | 'gb18030-4byte';

/**
 * One printed cell: `wide` ones are a Hanzi (24×24 dots), the others half of it. U+FFFD where no glyph
 * exists.
 */
export type Glyph = { text: string; wide: boolean };

/** Turns bytes ≥ 0x20 into glyphs the way the firmware would, mistakes included. */
export type HanziDecoder = {
  push(byte: number): readonly Glyph[];
  /** A command byte came between the halves of a code: the open half is lost as a wrong glyph. */
  interrupt(): readonly Glyph[];
  clear(): void;
};

const decoder = new TextDecoder('gb18030');
const wrongHanzi: Glyph = { text: '\uFFFD', wide: true };
const noGlyph: Glyph = { text: '\uFFFD', wide: false };

/**
 * Trail bytes that GB 2312 fills in its symbol rows (A1–A9); rows B0–F7 are Hanzi and full but for
 * D7FA–D7FE.
 */
const gb2312SymbolRows: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
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

/**
 * Codes that only GB 18030 maps to a character while code page 936 leaves them to the user (FE50–FEA0, A6D9
 * …).
 */
function onlyInGb18030(lead: number, trail: number): boolean {
  if (lead === 0xfe) return true;
  if (lead === 0xa6) return trail >= 0xd9 && trail <= 0xf5 && !isCodePage936Row6(trail);
  return lead === 0xa8 && trail === 0xbf;
}

/** Vertical forms of row A6 that code page 936 has too. */
function isCodePage936Row6(trail: number): boolean {
  return (trail >= 0xe0 && trail <= 0xeb) || (trail >= 0xee && trail <= 0xf2) || trail >= 0xf4;
}

function inGb2312(lead: number, trail: number): boolean {
  if (trail < 0xa1) return false;
  if (lead >= 0xb0 && lead <= 0xf7) return true;
  return (gb2312SymbolRows[lead] ?? []).some(([first, last]) => trail >= first && trail <= last);
}

function twoByteGlyph(lead: number, trail: number, set: CharacterSet): Glyph {
  if (set === 'gb2312' && !inGb2312(lead, trail)) return wrongHanzi;
  if (set === 'gbk' && onlyInGb18030(lead, trail)) return wrongHanzi;
  return decoded([lead, trail]);
}

function decoded(bytes: readonly number[]): Glyph {
  const text = decoder.decode(Uint8Array.from(bytes));
  // Private-use codes are cells without a glyph in every ROM.
  return [...text].length === 1 && !/[\uE000-\uF8FF\uFFFD]/u.test(text) ? { text, wide: true } : wrongHanzi;
}

/**
 * Creates a decoder for one firmware. A GB 2312 firmware takes A1–FE as first halves only, so that the
 * second half of a GBK code shifts everything after it; a two-byte firmware meets a four-byte code with
 * digits between wrong Hanzi.
 */
export function createHanziDecoder(set: CharacterSet): HanziDecoder {
  let open: number[] = [];
  const firstLead = set === 'gb2312' ? 0xa1 : 0x81;

  const start = (byte: number): readonly Glyph[] => {
    if (byte < 0x80) return [byte === 0x7f ? noGlyph : { text: String.fromCharCode(byte), wide: false }];
    if (byte < firstLead || byte === 0xff) return [noGlyph];
    open = [byte];
    return [];
  };
  const close = (glyph: Glyph): readonly Glyph[] => {
    open = [];
    return [glyph];
  };
  const second = (lead: number, byte: number): readonly Glyph[] => {
    if (byte >= 0x40)
      return close(byte === 0x7f || byte === 0xff ? wrongHanzi : twoByteGlyph(lead, byte, set));
    if (set === 'gb18030-4byte' && byte >= 0x30 && byte <= 0x39) {
      open.push(byte);
      return [];
    }
    return [...close(wrongHanzi), ...start(byte)];
  };

  return {
    push(byte) {
      const [lead, ...others] = open;
      if (lead === undefined) return start(byte);
      if (others.length === 0) return second(lead, byte);
      open.push(byte);
      return open.length === 4 ? close(decoded(open)) : [];
    },
    interrupt: () => (open.length > 0 ? close(wrongHanzi) : []),
    clear: () => {
      open = [];
    },
  };
}

/** A byte in single-byte mode (after FS .): ASCII, or a code-page sign that this model does not draw. */
export function singleByteGlyph(byte: number): Glyph {
  return byte < 0x7f ? { text: String.fromCharCode(byte), wide: false } : noGlyph;
}
