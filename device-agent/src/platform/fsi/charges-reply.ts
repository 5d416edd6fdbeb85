import type { Settlement } from '@yibao-kiosk/shared/domain/insurance.ts';
import * as v from 'valibot';

import { chargeLevelOf } from '../codes/charge-level.ts';
import {
  codeField,
  fenField,
  optionalIdField,
  optionalTextField,
  quantityField,
  readRows,
} from '../fields.ts';
import { isRecord } from '../json.ts';

type Items = NonNullable<Settlement['items']>;

const rowSchema = v.object({
  setl_id: optionalIdField,
  medins_list_name: optionalTextField,
  hilist_name: optionalTextField,
  prodname: optionalTextField,
  spec: optionalTextField,
  cnt: quantityField,
  det_item_fee_sumamt: fenField,
  chrgitm_lv: codeField,
});

/**
 * Reads the output of 5204 (the list itself, or one in a node); `null` where it is none or of another
 * settlement.
 */
export function readCharges(output: unknown, settlementId: string, maxRows: number): Items | null {
  const rows = readRows(rowSchema, unwrap(output), maxRows);
  if (!rows || rows.some((row) => row.setl_id !== null && row.setl_id !== settlementId)) return null;
  return rows.map((row) => ({
    // The name on the hospital's bill is the one that the person has seen before.
    name: row.medins_list_name ?? row.hilist_name ?? row.prodname ?? '',
    spec: row.spec,
    count: row.cnt,
    amountFen: row.det_item_fee_sumamt,
    level: chargeLevelOf(row.chrgitm_lv),
  }));
}

function unwrap(output: unknown): unknown {
  return isRecord(output) ? (Object.values(output).find(Array.isArray) ?? output) : output;
}
