/** Keys by row and column; a key that is wide or high stands in every place it covers. */
export type KeyRows = readonly (readonly string[])[];
export type KeyPlace = { row: number; column: number };
export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const noKeys: ReadonlySet<string> = new Set();

/** Whether a key of a keyboard moves between keys. */
export function isArrow(key: string): key is Arrow {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key);
}

/**
 * Where an arrow leads, or null where it leads out. Rows go on in the next row and columns in the next column, so that
 * a pad with two keys only (up and down) reaches every key. Keys that are off are passed over.
 */
export function nextPlace(
  rows: KeyRows,
  from: KeyPlace,
  { arrow, off = noKeys }: { arrow: Arrow; off?: ReadonlySet<string> },
): KeyPlace | null {
  const way = arrow === 'ArrowUp' || arrow === 'ArrowDown' ? byColumn(rows) : byRow(rows);
  const step = arrow === 'ArrowUp' || arrow === 'ArrowLeft' ? -1 : 1;
  const start = way.findIndex(({ row, column }) => row === from.row && column === from.column);
  for (let at = start + step; at >= 0 && at < way.length; at += step) {
    const place = way[at];
    const key = place && keyAt(rows, place);
    if (key !== undefined && key !== keyAt(rows, from) && !off.has(key)) return place ?? null;
  }
  return null;
}

/** The key at a place. */
export function keyAt(rows: KeyRows, { row, column }: KeyPlace): string | undefined {
  return rows[row]?.[column];
}

/** The first place of a key. */
export function placeOf(rows: KeyRows, key: string): KeyPlace | undefined {
  return byRow(rows).find((place) => keyAt(rows, place) === key);
}

const byRow = (rows: KeyRows): KeyPlace[] =>
  rows.flatMap((keys, row) => keys.map((_key, column) => ({ row, column })));

function byColumn(rows: KeyRows): KeyPlace[] {
  return byRow(rows).toSorted((a, b) => a.column - b.column || a.row - b.row);
}
