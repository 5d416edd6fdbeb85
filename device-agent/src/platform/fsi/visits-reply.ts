import * as v from 'valibot';

import { optionalDateField, optionalIdField, idField, readRows, readNode } from '../fields.ts';

const rowSchema = v.object({
  mdtrt_id: idField,
  setl_id: optionalIdField,
  psn_no: optionalIdField,
  begntime: optionalDateField,
});

/** A visit of 5201, not yet known to be settled; `settlementId` only where a province adds it. */
export type FsiVisit = {
  readonly visitId: string;
  readonly settlementId: string | null;
  readonly beganOn: string;
};

/** Reads the output of 5201, newest first; `null` where it is none or holds another person's. */
export function readVisits(
  output: unknown,
  personNumber: string,
  maxRows: number,
): readonly FsiVisit[] | null {
  const node = readNode(output);
  const rows = node && readRows(rowSchema, node['mdtrtinfo'], maxRows);
  if (!rows || rows.some((row) => row.psn_no !== null && row.psn_no !== personNumber)) return null;
  return rows
    .map((row) => ({ visitId: row.mdtrt_id, settlementId: row.setl_id, beganOn: row.begntime ?? '' }))
    .toSorted((a, b) => b.beganOn.localeCompare(a.beganOn));
}
