import { getChoices, previewCertificate, printCertificate } from '@yibao-kiosk/shared/kiosk/certificate.ts';
import { done, refused } from '@yibao-kiosk/shared/outcome.ts';

import { handle, type CommandHandler } from '../session/command.ts';
import { once } from '../session/once.ts';
import type { ServiceOff } from '../session/service-off.ts';
import type { Sessions } from '../session/sessions.ts';
import { certificateChoices } from './choices.ts';
import { isAuthorised } from './compose.ts';
import { draftOf, issueAndPrint, previewPaper, type CertificateParts } from './issue.ts';

export type CertificateHandlerParts = CertificateParts & {
  readonly sessions: Pick<Sessions, 'of'>;
  readonly serviceOff: ServiceOff;
};

/** The commands `Certificate.*`. */
export function certificateHandlers(parts: CertificateHandlerParts): CommandHandler[] {
  const { sessions, serviceOff } = parts;
  return [
    handle(getChoices, (_payload, call) => {
      const person = sessions.of(call.connection)?.person;
      if (!person) return refused('SES_NONE');
      const off = serviceOff('certificate');
      if (off) return off;
      return done({ choices: certificateChoices(person.enrolments).map(({ choice }) => choice) });
    }),
    handle(previewCertificate, async ({ choiceId, locale, revealed }, call) => {
      const session = sessions.of(call.connection);
      if (!session) return refused('SES_NONE');
      const off = serviceOff('certificate');
      if (off) return off;
      const draft = await draftOf(session, choiceId, parts);
      if (draft.kind !== 'done') return draft;
      const document = previewPaper(draft.value, { parts, locale });
      return done({ paper: parts.printing.layOut(document, { masked: !revealed }), authorised: isAuthorised(draft.value) });
    }),
    handle(printCertificate, async ({ choiceId, locale, jobId }, call) => {
      const session = sessions.of(call.connection);
      if (!session) return refused('SES_NONE');
      const off = serviceOff('certificate');
      if (off) return off;
      return once(session, { id: jobId, request: choiceId }, () =>
        issueAndPrint(session, { choiceId, locale, jobId }, { parts, call }),
      );
    }),
  ];
}
