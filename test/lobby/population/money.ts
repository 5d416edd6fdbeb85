/** Writes whole 分 as yuan with two decimals: `-1230` → `"-12.30"`. */
export function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `part` per cent of an amount, rounded to whole 分. */
export function percentOf(fen: number, part: number): number {
  return Math.round((fen * part) / 100);
}

/** Sum of whole 分. */
export function sumFen(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
