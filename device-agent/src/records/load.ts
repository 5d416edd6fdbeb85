import type { Account, Accumulation, Contribution, Settlement, Visit } from '@yibao-kiosk/shared/domain/insurance.ts';
import { refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Platform } from '../platform/port.ts';
import type { CitizenSession } from '../session/citizen-session.ts';

/** The platform's part in records. */
export type RecordPlatform = Pick<Platform, 'contributions' | 'account' | 'visits' | 'settlement'>;
export type AccountRecord = { accounts: Account[]; accumulations: Accumulation[] };

/** The contribution ledger, newest month first. */
export async function loadContributions(
  session: CitizenSession,
  platform: RecordPlatform,
): Promise<Outcome<Contribution[]>> {
  const outcome = await session.recall('contributions', (key, signal) => platform.contributions(key, signal));
  if (outcome.kind !== 'done') return outcome;
  return { kind: 'done', value: outcome.value.toSorted((a, b) => b.month.localeCompare(a.month)) };
}

/** Accounts and the totals of the year. */
export async function loadAccount(session: CitizenSession, platform: RecordPlatform): Promise<Outcome<AccountRecord>> {
  const outcome = await session.recall('account', (key, signal) => platform.account(key, signal));
  if (outcome.kind !== 'done') return outcome;
  return {
    kind: 'done',
    value: { accounts: [...outcome.value.accounts], accumulations: [...outcome.value.accumulations] },
  };
}

/** Settled visits, newest first; remembers which settlements this session may ask for. */
export async function loadVisits(
  session: CitizenSession,
  platform: RecordPlatform,
  months: 12 | 36,
): Promise<Outcome<Visit[]>> {
  const outcome = await session.recall(`visits ${months}`, (key, signal) => platform.visits(key, months, signal));
  if (outcome.kind !== 'done') return outcome;
  const seen = seenVisits(session);
  for (const visit of outcome.value) seen.set(visit.settlementId, visit);
  return { kind: 'done', value: outcome.value.toSorted((a, b) => b.settledOn.localeCompare(a.settledOn)) };
}

/** One settlement of a list that was answered in this session; any other id is MSG_NOT_ALLOWED. */
export async function loadSettlement(
  session: CitizenSession,
  platform: RecordPlatform,
  settlementId: string,
): Promise<Outcome<Settlement>> {
  const visit = seenVisits(session).get(settlementId);
  if (!visit) return refused('MSG_NOT_ALLOWED');
  return session.recall(`settlement ${settlementId}`, (key, signal) => platform.settlement(key, visit, signal));
}

function seenVisits(session: CitizenSession): Map<string, Visit> {
  return session.keep('seenVisits', () => new Map<string, Visit>());
}
