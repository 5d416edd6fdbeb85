import { yuan } from '../population/money.ts';
import type { Person, Visit } from '../population/person.ts';
import { personColumns } from './person-rows.ts';
import type { Row } from './person-rows.ts';

function isStay(visit: Visit): boolean {
  return visit.medType === '21' || visit.medType === '52';
}

/**
 * Output of 5206 for a month `yyyyMM`: charges (S0000), stays (C0000), deductible (Q0000) of its year so
 * far, and one code with a business suffix as live systems have them. Without any the node is absent.
 */
export function cumulativeOutput(person: Person, cumYm: string, areaCode: string): Row {
  const year = cumYm.slice(0, 4);
  const month = `${year}-${cumYm.slice(4, 6)}`;
  const visits = person.visits.filter(
    (v) => v.areaCode === areaCode && v.settledAt.startsWith(year) && v.settledAt.slice(0, 7) <= month,
  );
  const [first] = visits;
  if (!first) return {};
  const stays = visits.filter((v) => isStay(v) && !v.refund);
  const sum = (pick: (visit: Visit) => number): string =>
    yuan(visits.reduce((total, v) => total + pick(v), 0));
  const values: readonly (readonly [code: string, value: unknown])[] = [
    ['S0000', sum((v) => v.split.totalFen)],
    ['C0000', stays.length],
    ['Q0000', sum((v) => v.split.deductibleFen)],
    ['C0000_BIZ2101', String(stays.length)],
  ];
  return {
    cuminfo: values.map(([code, cum]) => ({
      insutype: first.insuranceType,
      year,
      cum_ym: cumYm,
      cum_type_code: code,
      cum,
    })),
  };
}

/**
 * Output of 5301: declared as an object, an array in samples; here an object for one filing and a list for
 * more.
 */
export function chronicOutput(person: Person): Row | null {
  const rows = person.chronic.map((filing) => ({
    opsp_dise_code: filing.code,
    opsp_dise_name: filing.name,
    begndate: filing.from,
    enddate: filing.to,
  }));
  if (rows.length === 0) return null;
  return { feedetail: rows.length === 1 ? rows[0] : rows };
}

/** Output of 5303: `data[]`, the stay that is not over. */
export function inHospitalOutput(person: Person, nowMs: number): Row {
  const stay = person.inHospital;
  if (!stay) return { data: [] };
  const insurance = person.insurances.find((i) => i.status === '1');
  return {
    data: [
      {
        mdtrt_id: stay.mdtrtId,
        ...personColumns(person, nowMs),
        insutype: insurance?.type ?? '',
        begndate: stay.since,
        med_type: '21',
        ipt_otp_no: stay.mdtrtId.slice(-10),
        out_flag: '0',
      },
    ],
  };
}
