import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { NoticeView } from '@yibao-kiosk/shared/kiosk/guide.ts';
import type { Locale, TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import type { ScreenClock } from '../clock.ts';
import type { Link, LinkState } from '../link/link.ts';
import type { Hearing } from '../access/hear.ts';
import type { IdleWatch } from './idle.ts';
import { createPersonal, type Personal } from './personal.ts';
import { current, follow, type Screen, type Step, type Trail } from './screen.ts';

/** What happens to a print job while and after it runs; carries nothing personal. */
export type JobNotice = { jobId: string; state: 'printed' | 'submitted' | 'failed' | 'unknown' };

/** What may stand over a screen without leaving it. */
export type DialogName = 'access' | 'language';

/** State of the page. Everything personal is in `personal`; the rest may outlive a citizen. */
export type AppState = {
  linkState: Signal<LinkState>;
  terminal: Signal<TerminalView | null>;
  /** The last paper before a restart of the agent, or one whose end this page never saw. */
  interruptedJob: Signal<JobNotice | null>;
  /** What everybody should know now; nothing of it is about anyone. */
  notices: Signal<readonly NoticeView[]>;
  trail: Signal<Trail>;
  screen: ReadonlySignal<Screen>;
  dialog: Signal<DialogName | null>;
  /** What talks, once somebody wanted to hear. */
  hearing: Signal<Hearing | null>;
  /** How many devices or answers the citizen waits for now; the idle watch stands still meanwhile. */
  working: Signal<number>;
  /** Bumped by a wipe: the whole page is drawn anew under another key. */
  epoch: Signal<number>;
  personal: Personal;
};

/** What screens may do. */
export type App = {
  state: AppState;
  link: Link;
  clock: ScreenClock;
  idle: IdleWatch;
  newId(): string;
  step(step: Step): void;
  open(screen: Screen): void;
  setLocale(locale: Locale): void;
  /** The citizen's own end of the session. */
  finish(reason: 'left' | 'idle' | 'printed'): void;
};

/** State of a page that has just been loaded. */
export function createState(): AppState {
  const trail = signal<Trail>([{ name: 'starting' }]);
  return {
    linkState: signal<LinkState>('connecting'),
    terminal: signal(null),
    interruptedJob: signal(null),
    notices: signal([]),
    trail,
    screen: computed(() => current(trail.value)),
    dialog: signal(null),
    hearing: signal(null),
    working: signal(0),
    epoch: signal(0),
    personal: createPersonal(),
  };
}

/** Moves to another screen. */
export function stepTo(state: AppState, step: Step): void {
  state.trail.value = follow(state.trail.value, step);
}
