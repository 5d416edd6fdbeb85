import type { CaseDetail, CaseSummary } from '@yibao-kiosk/shared/domain/casework.ts';
import { refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { CaseResult, PersonKey, Platform } from '../platform/port.ts';
import type { CitizenSession } from '../session/citizen-session.ts';

/** The platform's part in cases. */
export type CasePlatform = Pick<Platform, 'cases' | 'case' | 'result'>;

/** Every case of the person. Asked anew each time: it may have moved since. Remembers which this session may ask for. */
export async function loadCases(session: CitizenSession, platform: CasePlatform): Promise<Outcome<readonly CaseSummary[]>> {
  const outcome = await ask(session, (key, signal) => platform.cases(key, signal));
  if (outcome.kind === 'done') for (const one of outcome.value) seenCases(session).set(one.caseId, one);
  return outcome;
}

/** One case of a list that was answered in this session; any other id is MSG_NOT_ALLOWED. */
export function loadCase(session: CitizenSession, platform: CasePlatform, caseId: string): Promise<Outcome<CaseDetail>> {
  const seen = seenCases(session).get(caseId);
  if (!seen) return Promise.resolve(refused('MSG_NOT_ALLOWED'));
  return ask(session, (key, signal) => platform.case(key, seen, signal));
}

/** The paper of such a case; kept, so that what is printed is what was looked at. */
export function loadResult(session: CitizenSession, platform: CasePlatform, caseId: string): Promise<Outcome<CaseResult>> {
  const seen = seenCases(session).get(caseId);
  if (!seen) return Promise.resolve(refused('MSG_NOT_ALLOWED'));
  if (!seen.resultAvailable) return Promise.resolve(refused('CSE_NO_RESULT'));
  return session.recall(`result ${caseId}`, (key, signal) => platform.result(key, seen, signal));
}

async function ask<T>(
  session: CitizenSession,
  question: (key: PersonKey, signal: AbortSignal) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { person, signal } = session;
  if (!person) return refused('SES_ENDED');
  const outcome = await session.whileWorking(() => question(person.key, signal));
  return signal.aborted ? refused('SES_ENDED') : outcome;
}

function seenCases(session: CitizenSession): Map<string, CaseSummary> {
  return session.keep('seenCases', () => new Map<string, CaseSummary>());
}
