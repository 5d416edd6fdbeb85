import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type { Slip } from '@yibao-kiosk/shared/kiosk/records.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import type { PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { done, refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';
import type { CitizenSession } from '../session/citizen-session.ts';
import { loadAccount, loadContributions, loadSettlement, loadVisits, type RecordPlatform } from './load.ts';
import type { SlipContext } from './slip-frame.ts';
import { composeAccountSlip } from './slips/account.ts';
import { composeContributionsSlip } from './slips/contributions.ts';
import { composeEnrolmentsSlip } from './slips/enrolments.ts';
import { composeSettlementSlip } from './slips/settlement.ts';
import { composeVisitsSlip } from './slips/visits.ts';

/** What slips say of the terminal. */
export type SlipTerminal = Pick<SlipContext, 'terminalId' | 'servicePhone' | 'demonstration' | 'columns'>;

export type SlipMaker = {
  readonly platform: RecordPlatform;
  readonly terminal: SlipTerminal;
  /** The words of papers in the language of the screen. */
  readonly paperText: (locale: Locale) => PaperText;
  readonly clock: Pick<Clock, 'now'>;
};

/** Composes the slip a citizen asked for out of this session's records, fetching what is not there yet. */
export async function composeSlip(
  session: CitizenSession,
  request: { slip: Slip; locale: Locale; trace: string },
  maker: SlipMaker,
): Promise<Outcome<PrintableDocument>> {
  const compose = await recordOf(session, request.slip, maker.platform);
  if (compose.kind !== 'done') return compose;
  const { person } = session;
  if (!person) return refused('SES_ENDED');
  const context: SlipContext = {
    ...maker.terminal,
    text: maker.paperText(request.locale),
    person,
    nowMs: maker.clock.now(),
    trace: request.trace,
  };
  return done(compose.value(context));
}

type Compose = (context: SlipContext) => PrintableDocument;

async function recordOf(session: CitizenSession, slip: Slip, platform: RecordPlatform): Promise<Outcome<Compose>> {
  switch (slip.kind) {
    case 'enrolments': {
      const enrolments = session.person?.enrolments;
      return enrolments ? done((context) => composeEnrolmentsSlip(enrolments, context)) : refused('SES_ENDED');
    }
    case 'contributions':
      return composing(await loadContributions(session, platform), (ledger, context) =>
        composeContributionsSlip(ledger, slip, context),
      );
    case 'account':
      return composing(await loadAccount(session, platform), composeAccountSlip);
    case 'visits':
      return composing(await loadVisits(session, platform, slip.months), (visits, context) =>
        composeVisitsSlip(visits, slip.months, context),
      );
    case 'settlement':
      return composing(await loadSettlement(session, platform, slip.settlementId), composeSettlementSlip);
  }
}

function composing<T>(
  outcome: Outcome<T>,
  compose: (record: T, context: SlipContext) => PrintableDocument,
): Outcome<Compose> {
  return outcome.kind === 'done' ? done((context) => compose(outcome.value, context)) : outcome;
}
