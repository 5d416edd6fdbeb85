/** Amount with the sign of the yuan (U+FFE5), thousands and fen: `￥1,234.50`, `-￥12.30`, `￥0.00`. */
export function yuanText(amountFen: number): string {
  return `${amountFen < 0 ? '-' : ''}\uFFE5${unsigned(amountFen)}`;
}

/** The same without the sign of the yuan, for columns whose unit is told above them. */
export function plainYuanText(amountFen: number): string {
  return `${amountFen < 0 ? '-' : ''}${unsigned(amountFen)}`;
}

/** A number kept as hundredths whose unit nobody knows: `3`, `0.5`, `-12.34`; no sign of the yuan, no thousands. */
export function numberText(hundredths: number): string {
  return String(hundredths / 100);
}

function unsigned(amountFen: number): string {
  const fen = Math.abs(amountFen);
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${yuan}.${String(fen % 100).padStart(2, '0')}`;
}
