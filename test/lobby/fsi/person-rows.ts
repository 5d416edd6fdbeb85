import { ageOn, chinaDate, spread } from '../population/calendar.ts';
import { yuan } from '../population/money.ts';
import type { Insurance, Person } from '../population/person.ts';

/** A node of FSI output. */
export type Row = Readonly<Record<string, unknown>>;

/** FSI writes amounts as numbers here. */
export function amount(fen: number): number {
  return fen / 100;
}

/** `baseinfo` of 1101. */
function baseInfo(person: Person, nowMs: number): Row {
  const birth = spread(person.document.birth);
  return {
    psn_no: person.psnNo,
    psn_cert_type: person.certType,
    certno: person.document.number,
    psn_name: person.registeredName,
    gend: person.document.sex,
    naty: person.nation,
    brdy: birth,
    age: ageOn(birth, chinaDate(nowMs)),
    exp_content: '',
  };
}

function insuInfo(insurance: Insurance, index: number): Row {
  return {
    // Both kinds of number occur in live answers: the first row as text, the others as numbers.
    balc: index === 0 ? yuan(insurance.balanceFen) : amount(insurance.balanceFen),
    insutype: insurance.type,
    psn_type: insurance.psnType,
    psn_insu_stas: insurance.status,
    psn_insu_date: insurance.since,
    paus_insu_date: insurance.pausedOn ?? '',
    cvlserv_flag: insurance.civilServant ? '1' : '0',
    insuplc_admdvs: insurance.areaCode,
    emp_name: insurance.employerName ?? '',
  };
}

/**
 * Output of 1101. Terminated rows come only when `begntime` was given; an empty list is null, `idetinfo` is
 * absent.
 */
export function personOutput(person: Person, options: { withHistory: boolean; nowMs: number }): Row {
  const rows = person.insurances
    .filter((insurance) => options.withHistory || insurance.status !== '4')
    .map((insurance, i) => insuInfo(insurance, i));
  const identities = person.identities.map((identity) => ({
    psn_idet_type: identity.code,
    psn_type_lv: '',
    memo: identity.memo,
    begntime: `${identity.from} 00:00:00`,
    endtime: '',
  }));
  return {
    baseinfo: baseInfo(person, options.nowMs),
    insuinfo: rows.length === 0 ? null : rows,
    ...(identities.length === 0 ? {} : { idetinfo: identities }),
  };
}

/** Columns that 5201, 5203 and 5303 repeat from the person. */
export function personColumns(person: Person, nowMs: number): Row {
  const { exp_content: _unused, naty: _nation, ...columns } = baseInfo(person, nowMs);
  return columns;
}
