import type { Enrolment } from '@yibao-kiosk/shared/domain/insurance.ts';
import * as v from 'valibot';

import { enrolmentStatusOf } from '../codes/enrolment-status.ts';
import { insuranceKindOf } from '../codes/insurance-kind.ts';
import { personCategoryOf } from '../codes/person-category.ts';
import {
  codeField,
  idField,
  optionalDateField,
  optionalFenField,
  optionalIdField,
  optionalTextField,
  readRows,
  readSingle,
} from '../fields.ts';
import { findField } from '../json.ts';
import { placeOf } from '../places.ts';
import { cleanName, readId } from '../text.ts';

/** A person as 1101 gives them. */
export type FsiPerson = {
  readonly personNumber: string;
  readonly idNumber: string;
  readonly certificateTypeCode: string | null;
  readonly name: string;
  readonly rows: readonly FsiEnrolment[];
};

/** An insurance with its account; `balanceFen` is null where there is none. */
export type FsiEnrolment = { readonly enrolment: Enrolment; readonly balanceFen: number | null };

/** What an accepted 1101 may say. `nameUnreadable`: only the register's own font could show the name. */
export type FsiPersonReply =
  { kind: 'person'; person: FsiPerson } | { kind: 'nameUnreadable' | 'severalPersons' | 'badAnswer' };

const rawName = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const baseInfoSchema = v.object({
  psn_no: idField,
  certno: idField,
  psn_cert_type: optionalIdField,
  psn_name: rawName,
});
const enrolmentSchema = v.object({
  insutype: idField,
  psn_type: codeField,
  psn_insu_stas: codeField,
  psn_insu_date: optionalDateField,
  paus_insu_date: optionalDateField,
  insuplc_admdvs: idField,
  emp_name: optionalTextField,
  balc: optionalFenField,
});

/** Reads the output of 1101. */
export function readPersonReply(output: unknown, maxRows: number): FsiPersonReply {
  const node = readSingle(output);
  const persons = node && readRows(baseInfoSchema, node['baseinfo'], maxRows);
  const [base] = persons ?? [];
  const rows = node && readRows(enrolmentSchema, node['insuinfo'], maxRows);
  if (!persons || !base || !rows) return { kind: 'badAnswer' };
  if (persons.some((one) => one.psn_no !== base.psn_no)) return { kind: 'severalPersons' };
  const name = cleanName(base.psn_name);
  if (name === null) return { kind: 'nameUnreadable' };
  return {
    kind: 'person',
    person: {
      personNumber: base.psn_no,
      idNumber: base.certno,
      certificateTypeCode: base.psn_cert_type,
      name,
      rows: rows.map(toEnrolment),
    },
  };
}

function toEnrolment(row: v.InferOutput<typeof enrolmentSchema>): FsiEnrolment {
  const insurance = insuranceKindOf(row.insutype);
  // `balc` is sent for every insurance; only 职工 has an account that may stand at nought.
  const hasAccount = row.balc !== null && (insurance === 'employeeBasic' || row.balc !== 0);
  return {
    balanceFen: hasAccount ? row.balc : null,
    enrolment: {
      insurance,
      insuranceCode: row.insutype,
      status: enrolmentStatusOf(row.psn_insu_stas),
      category: personCategoryOf(row.psn_type),
      place: placeOf(row.insuplc_admdvs),
      employer: row.emp_name,
      startedOn: row.psn_insu_date,
      pausedOn: row.paus_insu_date,
    },
  };
}

/**
 * Whose 医保码 it was (null where 1162 does not say) and the token that 1101 takes; `null` where no token came.
 * The node they stand in is named differently by every source.
 */
export function readMedicalCodeReply(output: unknown): { token: string; idNumber: string | null } | null {
  const token = readId(findField(output, 'ecToken'));
  return token === null
    ? null
    : { token, idNumber: readId(findField(output, 'certno') ?? findField(output, 'idNo')) };
}
