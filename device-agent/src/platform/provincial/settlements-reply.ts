import type { Visit } from '@yibao-kiosk/shared/domain/insurance.ts';
import * as v from 'valibot';

import { careKindOf } from '../codes/care-kind.ts';
import { codeField, dateField, fenField, idField, readObject, readRows, textField } from '../fields.ts';

const listSchema = v.object({ settlements: v.unknown() });
const rowSchema = v.object({
  mdtrtId: idField,
  setlId: idField,
  settledAt: dateField,
  institutionName: textField,
  medType: codeField,
  total: fenField,
  fundPay: fenField,
  accountPay: fenField,
  cashPay: fenField,
  refund: v.boolean(),
});

/** Reads the list of docs/provincial-service.md §3, newest first; `null` where it is none. */
export function readSettlements(body: unknown, maxRows: number): readonly Visit[] | null {
  const list = readObject(listSchema, body);
  const rows = list && readRows(rowSchema, list.settlements, maxRows);
  if (!rows) return null;
  return rows
    .map((row) => ({
      visitId: row.mdtrtId,
      settlementId: row.setlId,
      settledOn: row.settledAt,
      institution: row.institutionName,
      careKind: careKindOf(row.medType),
      totalFen: row.total,
      fundFen: row.fundPay,
      personalFen: row.accountPay + row.cashPay,
      refunded: row.refund,
    }))
    .toSorted((a, b) => b.settledOn.localeCompare(a.settledOn));
}
