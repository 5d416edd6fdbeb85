/** In widths of a Chinese character; a Latin letter takes about half. */
const widthOf = (char: string): number => (/[ -ɏ]/u.test(char) ? 0.58 : 1);

/** The end of what is written, as much as a line of this width holds; `…` stands for what is before it. */
export function tailOf(text: string, width: number): string {
  const chars = [...text];
  let room = width;
  let start = chars.length;
  while (start > 0) {
    room -= widthOf(chars[start - 1] ?? '');
    if (room < 0) break;
    start -= 1;
  }
  return start === 0 ? text : `…${chars.slice(start + 1).join('')}`;
}
