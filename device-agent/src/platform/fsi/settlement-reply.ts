import type { Settlement, Visit } from '@yibao-kiosk/shared/domain/insurance.ts';
import * as v from 'valibot';

import { careKindOf } from '../codes/care-kind.ts';
import { insuranceKindOf } from '../codes/insurance-kind.ts';
import { payersByField } from '../codes/settlement-payers.ts';
import {
  codeField,
  dateField,
  fenField,
  idField,
  optionalFenField,
  optionalIdField,
  optionalTextField,
  readObject,
  readSingle,
} from '../fields.ts';

const amountFields = Object.fromEntries(Object.keys(payersByField).map((field) => [field, optionalFenField]));
const settlementSchema = v.object({
  mdtrt_id: idField,
  setl_id: idField,
  psn_no: optionalIdField,
  certno: optionalIdField,
  insutype: idField,
  med_type: codeField,
  setl_time: dateField,
  fixmedins_name: optionalTextField,
  refd_setl_flag: codeField,
  medfee_sumamt: fenField,
  inscp_scp_amt: optionalFenField,
  fund_pay_sumamt: fenField,
  psn_pay: optionalFenField,
  act_pay_dedc: optionalFenField,
  balc: optionalFenField,
});
const payersSchema = v.object(amountFields);

/** One settlement as 5203 gives it, with the keys that tell whose it is. */
export type FsiSettlement = {
  readonly personNumber: string | null;
  readonly idNumber: string | null;
  readonly settlement: Omit<Settlement, 'items'>;
};

/** Reads the output of 5203; `null` where it is none. `setldetail` tells nothing that `setlinfo` does not. */
export function readSettlement(output: unknown): FsiSettlement | null {
  const info = readSingle(readSingle(output)?.['setlinfo']);
  const row = readObject(settlementSchema, info);
  const amounts = readObject(payersSchema, info);
  if (!row || !amounts) return null;
  const { medfee_sumamt: totalFen, fund_pay_sumamt: fundFen, inscp_scp_amt: scopeFen } = row;
  const visit: Visit = {
    visitId: row.mdtrt_id,
    settlementId: row.setl_id,
    settledOn: row.setl_time,
    institution: row.fixmedins_name ?? '',
    careKind: careKindOf(row.med_type),
    totalFen,
    fundFen,
    personalFen: row.psn_pay ?? totalFen - fundFen,
    refunded: row.refd_setl_flag === '1',
  };
  return {
    personNumber: row.psn_no,
    idNumber: row.certno,
    settlement: {
      visit,
      insurance: insuranceKindOf(row.insutype),
      payers: toPayers(amounts),
      deductibleFen: row.act_pay_dedc,
      outOfScopeFen: scopeFen === null ? null : totalFen - scopeFen,
      balanceAfterFen: row.balc,
    },
  };
}

/** Those who paid anything, in the order of the interface description. */
function toPayers(amounts: Readonly<Record<string, number | null>>): Settlement['payers'] {
  return Object.entries(payersByField).flatMap(([field, kind]) => {
    const amountFen = amounts[field] ?? 0;
    return amountFen === 0 ? [] : [{ kind, amountFen }];
  });
}
