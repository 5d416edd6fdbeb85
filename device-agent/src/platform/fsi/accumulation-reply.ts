import type { Accumulation } from '@yibao-kiosk/shared/domain/insurance.ts';
import * as v from 'valibot';

import { accumulationKindOf } from '../codes/accumulation-kind.ts';
import { insuranceKindOf } from '../codes/insurance-kind.ts';
import { toFen, toQuantity } from '../amount.ts';
import { codeField, idField, optionalMonthField, readRows, readNode } from '../fields.ts';

const rowSchema = v.object({
  insutype: idField,
  year: codeField,
  cum_ym: optionalMonthField,
  cum_type_code: idField,
  cum: v.string(),
});

/** Reads the output of 5206; `null` where it is none. No output at all means no totals. */
export function readAccumulations(output: unknown, maxRows: number): readonly Accumulation[] | null {
  const node = readNode(output);
  const rows = node && readRows(rowSchema, node['cuminfo'], maxRows);
  if (!rows) return null;
  const read = rows.map(toAccumulation);
  return read.every((one) => one !== null) ? read : null;
}

function toAccumulation(row: v.InferOutput<typeof rowSchema>): Accumulation | null {
  const kind = accumulationKindOf(row.cum_type_code);
  const isCount = kind === 'inpatientStays';
  const count = isCount ? toQuantity(row.cum) : null;
  const valueFen = isCount ? null : toFen(row.cum);
  const year = /^\d{4}$/.test(row.year) ? row.year : row.cum_ym?.slice(0, 4);
  if (year === undefined) return null;
  // A code that nobody knows may count in a unit that is not money's: it spoils nothing that is known.
  if (kind !== 'other' && (isCount ? count : valueFen) === null) return null;
  return { year, insurance: insuranceKindOf(row.insutype), kind, code: row.cum_type_code, valueFen, count };
}
