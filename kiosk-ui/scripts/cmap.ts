/**
 * Reads which code points a TrueType font covers, from its `cmap` table (OpenType 1.9, format 12).
 * Throws when the font has no such table: that is a broken package, not an input.
 */
export function coveredCodePoints(font: Uint8Array): number[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const subtable = format12Offset(view, cmap);
  const groupCount = view.getUint32(subtable + 12);
  const covered: number[] = [];
  for (let group = 0; group < groupCount; group += 1) {
    const at = subtable + 16 + group * 12;
    const last = view.getUint32(at + 4);
    for (let codePoint = view.getUint32(at); codePoint <= last; codePoint += 1) covered.push(codePoint);
  }
  return covered;
}

function tableOffset(view: DataView, tag: string): number {
  const tableCount = view.getUint16(4);
  for (let index = 0; index < tableCount; index += 1) {
    const at = 12 + index * 16;
    const found = String.fromCharCode(
      view.getUint8(at),
      view.getUint8(at + 1),
      view.getUint8(at + 2),
      view.getUint8(at + 3),
    );
    if (found === tag) return view.getUint32(at + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

function format12Offset(view: DataView, cmap: number): number {
  const subtableCount = view.getUint16(cmap + 2);
  for (let index = 0; index < subtableCount; index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(at) === 12) return at;
  }
  throw new Error('The font has no cmap of format 12');
}
