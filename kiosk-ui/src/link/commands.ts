import type * as certificate from '@yibao-kiosk/shared/kiosk/certificate.ts';
import type { CommandDefinition, CompletionOf, PayloadOf } from '@yibao-kiosk/shared/kiosk/define.ts';
import type * as guide from '@yibao-kiosk/shared/kiosk/guide.ts';
import type * as records from '@yibao-kiosk/shared/kiosk/records.ts';
import type * as session from '@yibao-kiosk/shared/kiosk/session.ts';
import type * as staffCall from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import type * as terminal from '@yibao-kiosk/shared/kiosk/terminal.ts';

/** Every command the citizen's page sends, by name. Types only: no schema is shipped to the browser. */
type Definitions = {
  'Terminal.Attach': typeof terminal.attach;
  'Terminal.CallStaff': typeof staffCall.callStaff;
  'Terminal.CancelStaffCall': typeof staffCall.cancelStaffCall;
  'Terminal.ReportChime': typeof staffCall.reportChime;
  'Session.Identify': typeof session.identify;
  'Session.KeepAlive': typeof session.keepAlive;
  'Session.Reveal': typeof session.reveal;
  'Session.End': typeof session.end;
  'Records.GetEnrolments': typeof records.getEnrolments;
  'Records.GetContributions': typeof records.getContributions;
  'Records.GetAccount': typeof records.getAccount;
  'Records.GetVisits': typeof records.getVisits;
  'Records.GetSettlement': typeof records.getSettlement;
  'Records.PreviewSlip': typeof records.previewSlip;
  'Records.PrintSlip': typeof records.printSlip;
  'Guide.GetCatalogue': typeof guide.getCatalogue;
  'Guide.GetNotices': typeof guide.getNotices;
  'Guide.GetGuide': typeof guide.getGuide;
  'Guide.PreviewSlip': typeof guide.previewGuideSlip;
  'Guide.PrintSlip': typeof guide.printGuideSlip;
  'Certificate.GetChoices': typeof certificate.getChoices;
  'Certificate.Preview': typeof certificate.previewCertificate;
  'Certificate.Print': typeof certificate.printCertificate;
};

type DefinitionOf<N extends CommandName> = Definitions[N] extends CommandDefinition ? Definitions[N] : never;

/** Name of a command of `/kiosk/v1` that a citizen may send. */
export type CommandName = keyof Definitions;
export type CommandPayload<N extends CommandName> = PayloadOf<DefinitionOf<N>>;
export type CommandAnswer<N extends CommandName> = CompletionOf<DefinitionOf<N>>;
