import * as casework from './casework.ts';
import * as certificate from './certificate.ts';
import type { CommandDefinition } from './define.ts';
import * as guide from './guide.ts';
import * as rating from './rating.ts';
import * as records from './records.ts';
import * as session from './session.ts';
import * as staffCall from './staff-call.ts';
import * as terminal from './terminal.ts';

/** Every command of the application services at /kiosk/v1, by name: the allow-list of the dispatcher. */
export const catalogue: ReadonlyMap<string, CommandDefinition> = new Map<string, CommandDefinition>(
  [
    terminal.attach,
    terminal.enterService,
    terminal.leaveService,
    staffCall.callStaff,
    staffCall.cancelStaffCall,
    staffCall.reportChime,
    session.identify,
    session.keepAlive,
    session.reveal,
    session.end,
    records.getEnrolments,
    records.getContributions,
    records.getAccount,
    records.getVisits,
    records.getSettlement,
    records.previewSlip,
    records.printSlip,
    certificate.getChoices,
    certificate.previewCertificate,
    certificate.printCertificate,
    guide.getCatalogue,
    guide.getNotices,
    guide.getGuide,
    guide.previewGuideSlip,
    guide.printGuideSlip,
    casework.getCases,
    casework.getCase,
    casework.previewResult,
    casework.printResult,
    rating.getRatingOptions,
    rating.rate,
  ].map((definition) => [definition.name, definition]),
);
