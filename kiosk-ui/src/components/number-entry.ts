/** What a number is, and so which keys it needs and how it is read. */
export type NumberFormat = 'digits' | 'idNumber' | 'phone' | 'amount';

const limits: Readonly<Record<NumberFormat, number>> = {
  digits: 20,
  // GB 11643: 17 digits and a check character.
  idNumber: 18,
  phone: 11,
  // 9,999,999.99
  amount: 10,
};
const groupEnds: Readonly<Record<Exclude<NumberFormat, 'amount'>, readonly number[]>> = {
  digits: [4, 8, 12, 16],
  // Place, birthday, order and check character, as the card itself is read out.
  idNumber: [6, 14],
  phone: [3, 7],
};

/** The key beside the zero. */
export function extraKeyOf(format: NumberFormat): 'X' | '.' | null {
  if (format === 'idNumber') return 'X';
  return format === 'amount' ? '.' : null;
}

/** The value after a key; a key that does not fit changes nothing. */
export function typed(value: string, key: string, format: NumberFormat): string {
  if (key === 'delete') return value.slice(0, -1);
  if (key === 'clear') return '';
  const next = format === 'amount' ? amountWith(value, key) : value + key;
  return isFitting(next, format) ? next : value;
}

function amountWith(value: string, key: string): string {
  if (key === '.') return value === '' ? '0.' : `${value}.`;
  return value === '0' ? key : value + key;
}

const shapes: Readonly<Record<NumberFormat, RegExp>> = {
  digits: /^\d*$/,
  idNumber: /^(\d{0,17}|\d{17}[\dX])$/,
  phone: /^\d*$/,
  amount: /^\d{1,7}(\.\d{0,2})?$/,
};

const isFitting = (value: string, format: NumberFormat): boolean =>
  value.length <= limits[format] && shapes[format].test(value);

/** The value in groups that an eye can compare; `*` for every character where it is masked. */
export function groupsOf(value: string, format: NumberFormat, isMasked = false): string[] {
  if (value === '') return [];
  const shown = isMasked ? '*'.repeat(value.length) : value;
  if (format === 'amount') return [isMasked ? shown : withThousands(shown)];
  const starts = [0, ...groupEnds[format]];
  return starts.map((start, index) => shown.slice(start, starts[index + 1])).filter((group) => group !== '');
}

function withThousands(value: string): string {
  const [whole = '', ...fraction] = value.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
