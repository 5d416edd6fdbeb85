import type { Answer } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import type { TerminalService } from '@yibao-kiosk/shared/content/guide/guide.ts';

import type { App } from '../../app/app.ts';
import type { Screen } from '../../app/screen.ts';

/** Where the services that this terminal has begin. */
const beginnings: Partial<Record<TerminalService, Screen>> = {
  enrolments: { name: 'enrolments' },
  certificate: { name: 'certificate' },
};

/** Begins what the guide is about; who is not known yet shows card or code first, and then comes straight to it. */
export function startService(app: App, { sections }: Answer): void {
  const here = sections.find((section) => section.kind === 'here');
  const screen = here?.service && beginnings[here.service];
  if (!screen) return;
  if (app.state.personal.session.value) app.open(screen);
  else app.open({ name: 'identify', wanted: screen });
}
