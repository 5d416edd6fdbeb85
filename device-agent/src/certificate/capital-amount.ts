const digits = '零壹贰叁肆伍陆柒捌玖';
const unitsInGroup = ['仟', '佰', '拾', ''];
const groupUnits = ['', '万', '亿', '万'];
const groupSize = 4;

/**
 * An amount in fen in the capitals of 支付结算办法 annex 1: 壹仟零壹元零伍分, 壹拾元整, 零元整, 负 in front of what is
 * owed. Holds for every safe integer.
 */
export function capitalAmount(amountFen: number): string {
  const fen = Math.abs(amountFen);
  const yuan = capitalInteger(Math.floor(fen / 100)) || '零';
  return `${amountFen < 0 ? '负' : ''}${yuan}元${capitalFraction(fen % 100, fen >= 100)}`;
}

function capitalFraction(fen: number, hasYuan: boolean): string {
  const jiao = Math.floor(fen / 10);
  const rest = fen % 10;
  if (fen === 0) return '整';
  if (rest === 0) return `${digitOf(jiao)}角整`;
  // 角位是 0 而分位不是 0 时，元后面写零; after 零元 it would stand twice.
  if (jiao === 0) return `${hasYuan ? '零' : ''}${digitOf(rest)}分`;
  return `${digitOf(jiao)}角${digitOf(rest)}分`;
}

/** Empty for zero. A run of zeros between two digits becomes one 零. */
function capitalInteger(value: number): string {
  const padded = String(value);
  const groups = Math.ceil(padded.length / groupSize);
  const figures = padded.padStart(groups * groupSize, '0');
  let text = '';
  let zeroPending = false;
  for (let group = 0; group < groups; group += 1) {
    const start = group * groupSize;
    for (let place = 0; place < groupSize; place += 1) {
      const digit = Number(figures[start + place]);
      if (digit === 0) {
        zeroPending = true;
        continue;
      }
      text += `${zeroPending && text ? '零' : ''}${digitOf(digit)}${unitsInGroup[place] ?? ''}`;
      zeroPending = false;
    }
    text += groupUnit(figures, start, groups - 1 - group);
  }
  return text;
}

/** 万 and 亿 stand behind a group that holds something; 万亿 where the group of 亿 itself is empty. */
function groupUnit(figures: string, start: number, power: number): string {
  const holdsSomething = (from: number): boolean => Number(figures.slice(from, from + groupSize)) > 0;
  const unit = groupUnits[power] ?? '';
  if (power === 2 && start > 0 && !holdsSomething(start)) return '亿';
  return holdsSomething(start) ? unit : '';
}

function digitOf(digit: number): string {
  return digits[digit] ?? '';
}
