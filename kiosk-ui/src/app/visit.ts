import { effect } from '@preact/signals';

import type { AppState } from './app.ts';
import { wipePersonal } from './personal.ts';
import { isOfGuides } from './screen.ts';

/** Whether somebody reads guides whom the agent does not know: a visit, which holds the terminal as a session does. */
export function isVisit({ trail, personal }: AppState): boolean {
  return personal.session.value === null && isOfGuides(trail.value);
}

/** Tells when a visit is over, however its screens were left; the next one begins with questions of its own. */
export function watchVisits(state: AppState, onEnd: () => void): void {
  let wasVisit = false;
  effect(() => {
    const isNow = isVisit(state);
    const isOver = wasVisit && !isNow && state.personal.session.value === null;
    wasVisit = isNow;
    if (!isOver) return;
    wipePersonal(state.personal);
    onEnd();
  });
}
