/** What stands in one place of the grid: a character and the marks on it. `cells` is 0, 1 or 2. */
export type Cluster = { text: string; cells: 0 | 1 | 2 };

/**
 * Cells a code point takes. ASCII, Latin letters and half-width forms take 1, marks and invisible characters
 * 0, all else 2: a Chinese printer prints every two-byte character 24 dots wide, Greek letters and ·
 * included.
 */
export function cellsOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint >= 0x20 && codePoint < 0x7f) return 1;
  if (isCommonWide(codePoint)) return 2;
  const character = String.fromCodePoint(codePoint);
  if (/[\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(character)) return 0;
  return isNarrow(codePoint, character) ? 1 : 2;
}

/** The answer for nearly all Chinese text, without asking for properties. */
function isCommonWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3000 && codePoint <= 0x3029) ||
    (codePoint >= 0xff01 && codePoint <= 0xff5e)
  );
}

function isNarrow(codePoint: number, character: string): boolean {
  if (codePoint >= 0xff61 && codePoint <= 0xffdc) return true;
  if (codePoint >= 0xffe8 && codePoint <= 0xffee) return true;
  const fullWidthForm = codePoint >= 0xff00;
  return (
    codePoint === 0xa0 ||
    (/\p{Script=Latin}/u.test(character) && !fullWidthForm && !isRomanNumeral(codePoint))
  );
}

/** Ⅰ to ↈ are of Latin script, but two-byte characters in GB 2312. */
function isRomanNumeral(codePoint: number): boolean {
  return codePoint >= 0x2160 && codePoint <= 0x2188;
}

/** The code point a character (one or two UTF-16 units) stands for. */
export function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Splits text by code point, marks kept with the character before them. */
export function clustersOf(text: string): Cluster[] {
  const clusters: Cluster[] = [];
  for (const character of text) {
    const cells = cellsOf(codePointOf(character));
    const last = clusters.at(-1);
    if (cells === 0 && last) last.text += character;
    else clusters.push({ text: character, cells });
  }
  return clusters;
}

/** Cells of a whole text at normal size. */
export function displayWidth(text: string): number {
  let cells = 0;
  for (const character of text) cells += cellsOf(codePointOf(character));
  return cells;
}
