import type { Account, Accumulation, Settlement, Visit } from '@yibao-kiosk/shared/domain/insurance.ts';
import { done, unknown } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import { monthsBefore, toCompactTime, toFsiTime } from '../china-time.ts';
import type { PersonKey } from '../port.ts';
import { readAccumulations } from './accumulation-reply.ts';
import type { FsiAdapterParts } from './adapter.ts';
import { readCharges } from './charges-reply.ts';
import { accountsOf, isPresented } from './classify-person.ts';
import { askPerson } from './identify.ts';
import { readSettlement } from './settlement-reply.ts';
import { readVisits } from './visits-reply.ts';
import type { FsiVisit } from './visits-reply.ts';

type RecordCall = {
  infno: '5201' | '5203' | '5204' | '5206';
  person: PersonKey;
  data: Readonly<Record<string, string>>;
};

/** One query about a person, read by `read`; what it cannot read is a bad answer. */
async function askRecord<T>(
  parts: FsiAdapterParts,
  call: RecordCall,
  { read, signal }: { read: (output: unknown) => T | null; signal: AbortSignal },
): Promise<Outcome<T>> {
  const { infno, person } = call;
  const data = { psn_no: person.personNumber, ...call.data };
  const answer = await parts.client({
    infno,
    data,
    question: 'record',
    insuredPlace: person.insuredPlace.code,
    signal,
  });
  if (answer.kind !== 'done') return answer;
  const value = read(answer.value.output);
  return value === null ? unknown('PLT_BAD_ANSWER') : done(value);
}

/** Balances (1101 again, for they move) and the running totals of this year (5206). */
export async function account(
  parts: FsiAdapterParts,
  person: PersonKey,
  signal: AbortSignal,
): Promise<Outcome<{ accounts: readonly Account[]; accumulations: readonly Accumulation[] }>> {
  const month = toCompactTime(parts.clock.now()).slice(0, 6);
  const read = (output: unknown): readonly Accumulation[] | null => readAccumulations(output, parts.maxRows);
  const [balances, totals] = await Promise.all([
    askBalances(parts, person, signal),
    askRecord(parts, { infno: '5206', person, data: { cum_ym: month } }, { read, signal }),
  ]);
  if (balances.kind !== 'done') return balances;
  // Refused: there are none to show. Unknown: a missing total would look like none.
  if (totals.kind === 'unknown') return totals;
  return done({ accounts: balances.value, accumulations: totals.kind === 'done' ? totals.value : [] });
}

async function askBalances(
  parts: FsiAdapterParts,
  person: PersonKey,
  signal: AbortSignal,
): Promise<Outcome<readonly Account[]>> {
  const { idNumber, name, certificateTypeCode } = person;
  const answer = await askPerson(
    parts,
    {
      mdtrt_cert_type: '02',
      mdtrt_cert_no: idNumber,
      card_sn: '',
      psn_cert_type: certificateTypeCode ?? parts.fsi.certificateTypes.residentIdCard.code,
      certno: idNumber,
      psn_name: name,
    },
    signal,
  );
  if (answer.kind !== 'done') return answer;
  const isSame =
    answer.value.person.personNumber === person.personNumber &&
    isPresented(answer.value.person, { number: idNumber, name: null });
  return isSame ? done(accountsOf(answer.value.person.rows, answer.value.asOf)) : unknown('PLT_BAD_ANSWER');
}

/** Who paid what (5203) and for what (5204); the items are null where only those are missing. */
export async function settlement(
  parts: FsiAdapterParts,
  { person, visit }: { person: PersonKey; visit: Visit },
  signal: AbortSignal,
): Promise<Outcome<Settlement>> {
  const [paid, items] = await Promise.all([
    askSettlement(parts, { person, visitId: visit.visitId, settlementId: visit.settlementId }, signal),
    askRecord(
      parts,
      { infno: '5204', person, data: { setl_id: visit.settlementId, mdtrt_id: visit.visitId } },
      { read: (output) => readCharges(output, visit.settlementId, parts.maxRows), signal },
    ),
  ]);
  if (paid.kind !== 'done') return paid;
  const institution = paid.value.visit.institution || visit.institution;
  return done({
    ...paid.value,
    visit: { ...paid.value.visit, institution },
    items: items.kind === 'done' ? items.value : null,
  });
}

type SettlementKey = { person: PersonKey; visitId: string; settlementId: string | null };

function askSettlement(
  parts: FsiAdapterParts,
  key: SettlementKey,
  signal: AbortSignal,
): Promise<Outcome<Omit<Settlement, 'items'>>> {
  const { person, visitId, settlementId } = key;
  const read = (output: unknown): Omit<Settlement, 'items'> | null => {
    const answer = readSettlement(output);
    if (!answer) return null;
    const { visit } = answer.settlement;
    const isAsked =
      visit.visitId === visitId && (settlementId === null || visit.settlementId === settlementId);
    const isTheirs = (answer.personNumber ?? person.personNumber) === person.personNumber;
    return isAsked && isTheirs && (answer.idNumber ?? person.idNumber) === person.idNumber
      ? answer.settlement
      : null;
  };
  return askRecord(
    parts,
    { infno: '5203', person, data: { setl_id: settlementId ?? '', mdtrt_id: visitId } },
    { read, signal },
  );
}

/** How many visits are looked up one by one where nobody lists the settlements. */
const MAX_LOOKED_UP = 30;

/**
 * The settled visits without a provincial service: 5201 lists visits without amounts, so each of the newest
 * is asked for with 5203. One that is refused is not settled yet and left out.
 */
export async function visits(
  parts: FsiAdapterParts,
  { person, months }: { person: PersonKey; months: number },
  signal: AbortSignal,
): Promise<Outcome<readonly Visit[]>> {
  const nowMs = parts.clock.now();
  const data = {
    begntime: `${monthsBefore(nowMs, months)} 00:00:00`,
    endtime: toFsiTime(nowMs),
    med_type: '',
    mdtrt_id: '',
  };
  const read = (output: unknown): readonly FsiVisit[] | null =>
    readVisits(output, person.personNumber, parts.maxRows);
  const listed = await askRecord(parts, { infno: '5201', person, data }, { read, signal });
  if (listed.kind !== 'done') return listed;
  const newest = listed.value.slice(0, MAX_LOOKED_UP);
  const found = await Promise.all(newest.map((visit) => askSettlement(parts, { person, ...visit }, signal)));
  const unclear = found.find((one) => one.kind === 'unknown' || isOurFailure(one));
  if (unclear && unclear.kind !== 'done') return unclear;
  const settled = found.flatMap((one) => (one.kind === 'done' ? [one.value.visit] : []));
  // Not one could be looked up: that is no empty list but a platform that does not answer this way.
  const refusal = found.find((one) => one.kind !== 'done');
  return settled.length === 0 && refusal ? refusal : done(settled);
}

/** A refusal of the way or the sign-in, not of this one visit. */
function isOurFailure(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'refused' && outcome.code !== 'PLT_REFUSED';
}
