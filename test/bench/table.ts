/** One row of the table: ours beside its peer or limit of the same run, and what the ratio must not exceed. */
export type BenchRow = {
  what: string;
  unit: 'ms' | 'bytes' | 'KB' | 'MB' | '%' | 'mm';
  ours: number;
  peer: { name: string; value: number };
  /** Goal for `ours` itself or for ours ÷ peer; a row without a goal informs. */
  goal?: { kind: 'atMost' | 'ratioAtMost'; value: number };
};

const round = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3));

function verdict(row: BenchRow): string {
  if (!row.goal) return '–';
  const measured = row.goal.kind === 'atMost' ? row.ours : row.ours / row.peer.value;
  const bound = row.goal.kind === 'atMost' ? `≤ ${row.goal.value} ${row.unit}` : `≤ ${row.goal.value} ×`;
  return `${bound} ${measured <= row.goal.value ? 'met' : 'MISSED'}`;
}

/** The table as Markdown. */
export function formatTable(rows: readonly BenchRow[]): string {
  const head = ['what', 'ours', 'peer or limit', 'ours ÷ peer', 'goal'];
  const body = rows.map((row) => [
    row.what,
    `${round(row.ours)} ${row.unit}`,
    `${row.peer.name}: ${round(row.peer.value)} ${row.unit}`,
    row.peer.value === 0 ? '–' : round(row.ours / row.peer.value),
    verdict(row),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
