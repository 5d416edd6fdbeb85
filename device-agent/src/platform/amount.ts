// Java's BigDecimal may write 1E+3, databases write 12.30 or 12.3000.
const DECIMAL = /^([+-]?)(\d{1,20})(?:\.(\d{0,20}))?(?:[eE]([+-]?\d{1,2}))?$/;

/**
 * An amount in yuan, as text, to fen without any floating point: '12.3' → 1230. `null` where it is not a
 * number, has a part of a fen, or is beyond the safe integers.
 */
export function toFen(value: unknown): number | null {
  const match = typeof value === 'string' ? DECIMAL.exec(value.trim()) : null;
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const shift = Number(exponent) - fraction.length + 2;
  const kept = shift >= 0 ? digits + '0'.repeat(shift) : digits.slice(0, shift);
  const lost = shift >= 0 ? '' : digits.slice(shift);
  if (/[1-9]/.test(lost)) return null;
  const fen = Number(kept === '' ? '0' : kept);
  if (!Number.isSafeInteger(fen)) return null;
  return sign === '-' && fen !== 0 ? -fen : fen;
}

/**
 * An amount that may be absent: `null` for absent, null or blank, `undefined` where something stands that is
 * none.
 */
export function toOptionalFen(value: unknown): number | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return toFen(value) ?? undefined;
}

/** A count or quantity, as text; `null` where it is none. */
export function toQuantity(value: unknown): number | null {
  const match = typeof value === 'string' ? DECIMAL.exec(value.trim()) : null;
  const quantity = match ? Number(match[0]) : Number.NaN;
  return Number.isFinite(quantity) ? quantity : null;
}
