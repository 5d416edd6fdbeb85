const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales = ['', ' thousand', ' million', ' billion', ' trillion'];

/** An amount in fen as an English cheque says it: `three thousand five hundred and eighty yuan and forty-two fen`. */
export function englishAmount(amountFen: number): string {
  const fen = Math.abs(amountFen);
  const rest = fen % 100;
  const yuan = `${amountFen < 0 ? 'minus ' : ''}${integer(Math.floor(fen / 100))} yuan`;
  return rest === 0 ? `${yuan} only` : `${yuan} and ${belowThousand(rest)} fen`;
}

/** Holds for every safe integer. */
function integer(value: number): string {
  if (value === 0) return 'zero';
  const groups: string[] = [];
  let left = value;
  for (const scale of scales) {
    const group = left % 1000;
    if (group > 0) groups.unshift(`${belowThousand(group)}${scale}`);
    left = Math.floor(left / 1000);
  }
  const last = value % 1000;
  // One thousand and one, but one thousand one hundred.
  if (groups.length > 1 && last > 0 && last < 100) groups.push(`and ${groups.pop() ?? ''}`);
  return groups.join(' ');
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const parts = [...(hundreds > 0 ? [`${small[hundreds]} hundred`] : []), ...(rest > 0 ? [belowHundred(rest)] : [])];
  return parts.join(' and ');
}

function belowHundred(value: number): string {
  if (value < small.length) return small[value] ?? '';
  const unit = value % 10;
  return `${tens[Math.floor(value / 10)]}${unit > 0 ? `-${small[unit]}` : ''}`;
}
