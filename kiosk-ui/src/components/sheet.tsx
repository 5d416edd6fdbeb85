import './sheet.css';

/** What one line of a sheet says. */
export type SheetRow = { label: string; value: string; isStrong?: boolean };

/** A fact as label and value; lines stand one below the other without a gap. What it says runs its own way. */
export function SheetLine({ row }: { row: SheetRow }) {
  return (
    <dl class={`sheet${row.isStrong ? ' sheet--strong' : ''}`}>
      <dt>{row.label}</dt>
      <dd>
        <bdi>{row.value}</bdi>
      </dd>
    </dl>
  );
}
