import { signal, type Signal } from '@preact/signals';
import type { Paper } from '@yibao-kiosk/shared/document/paper.ts';
import type { PersonView } from '@yibao-kiosk/shared/domain/person.ts';
import type { SessionView } from '@yibao-kiosk/shared/kiosk/session.ts';

import type { Failure } from '../link/failure.ts';

/** An answer of the agent on its way to the screen. */
export type Answer =
  { kind: 'loading' } | { kind: 'ready'; value: unknown } | { kind: 'failed'; failure: Failure };

/**
 * Everything of the citizen that the page holds, in one place, so that one call forgets all of it. It lives in memory
 * only: never in storage, in the address, in the title or on the console.
 */
export type Personal = {
  session: Signal<SessionView | null>;
  /** Unmasked name and number, for five seconds after a touch. */
  revealed: Signal<PersonView | null>;
  revealedPaper: Signal<Paper | null>;
  /** Something was printed, as far as anybody knows. */
  hasPaper: boolean;
  /** Answers of this session by question. */
  answers: Map<string, Signal<Answer>>;
};

/** Creates the empty state between two citizens. */
export function createPersonal(): Personal {
  return { session: signal(null), revealed: signal(null), revealedPaper: signal(null), hasPaper: false, answers: new Map() };
}

/** Forgets the person. */
export function wipePersonal(personal: Personal): void {
  personal.session.value = null;
  personal.revealed.value = null;
  personal.revealedPaper.value = null;
  personal.hasPaper = false;
  for (const answer of personal.answers.values()) answer.value = { kind: 'loading' };
  personal.answers.clear();
}
