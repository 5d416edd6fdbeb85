import { computed, effect, untracked } from '@preact/signals';

import type { App } from '../app/app.ts';
import type { ScreenClock } from '../clock.ts';
import { locale } from '../i18n/i18n.ts';
import { createHeadphoneSensor, type HeadphoneSensor } from '../speech/headphones.ts';
import type { Speaker, Tell } from '../speech/speaker.ts';
import { contentScreens, controlOf, openSpeech, spokenDialogs, spokenScreens } from '../speech/speech.ts';
import { jack } from './jack.ts';
import { keepFocus, onSwitched } from './kept-focus.ts';
import { blank, modes } from './modes.ts';
import { told, type Told } from './told.ts';

/** The page as it is heard. */
export type Hearing = {
  speaker: Speaker;
  /** Whether the citizen alone hears. */
  isAlone: HeadphoneSensor;
  /** The keys came to this control, or to the heading, which says the whole screen again. */
  onMove(stop: Element): void;
};

type Form = (...given: [ear: Parameters<Tell>[0], props: object]) => ReturnType<Tell>;

/** By name; each form takes what its screen was drawn from, which `useTold` hands over under the same name. */
const forms = { ...spokenScreens, ...spokenDialogs } as unknown as Readonly<Record<string, Form | undefined>>;

/** A screen that gives way to the next one this soon is not worth a word. */
const settleMs = 250;

const controls = 'button, [role="switch"], [role="radio"], [role="checkbox"]';

/** Makes the page heard: every screen in its spoken form, what the keys choose, and what happens meanwhile. */
export async function hear(app: App): Promise<void> {
  const { state, clock } = app;
  const hearing = computed(() => state.terminal.value?.access.hearing ?? 'public');
  const headphones = createHeadphoneSensor(jack, hearing);
  const speaker = await openSpeech({ locale, headphones, clock, keepsOutage: true });
  forgetWithTheCitizen(app, speaker);
  tellScreens(speaker, clock);
  tellLight(speaker);
  effect(() => speaker.enable(modes.voice.value));
  effect(() => app.idle.hold(speaker.speaking.value));
  // Where a dialog gives the focus back: not over what is being said. Of the keys of a keyboard the newest counts.
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element && target.matches(controls))) return;
    speaker.announceControl(controlHere(target), target.closest('[data-own-keys]') ? 'now' : 'after');
  });
  // Confirm on the heading, where no control is: on to the next section of what is told.
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('h1[tabindex]')) speaker.skip();
  });
  keepFocus(document);
  onSwitched(document, (control) => speaker.announceControl(controlHere(control), 'after'));
  state.hearing.value = {
    speaker,
    isAlone: headphones,
    onMove(stop) {
      const words = told.value && wordsOf(told.value);
      if (stop.matches(controls)) speaker.announceControl(controlHere(stop));
      else if (words) speaker.announceScreen(words);
    },
  };
}

/** On screens of content nothing is personal, whatever a control bears. */
const controlHere = (element: Element) => ({
  ...controlOf(element),
  isOfContent: contentScreens.has(told.peek()?.screen ?? ''),
});

function wordsOf({ screen, props }: Told): Tell | null {
  const form = forms[screen];
  return form ? (ear) => form(ear, props) : null;
}

/** Another language is news, too. */
const stateOf = ({ state }: Told): string => `${locale.value} ${state}`;

/** Says what is on top: a new screen whole, a new state of it as news; what a dialog uncovers was said before. */
function tellScreens(speaker: Speaker, clock: ScreenClock): void {
  const said = new WeakMap<object, string>();
  let cancel = (): void => {};
  const tell = (now: Told): void => {
    const words = wordsOf(now);
    const before = said.get(now.drawing);
    const state = stateOf(now);
    if (!words || before === state) return;
    said.set(now.drawing, state);
    if (before === undefined) speaker.announceScreen(words);
    else speaker.announce(words);
  };
  effect(() => {
    const now = told.value;
    cancel();
    if (!now || said.get(now.drawing) === stateOf(now)) return;
    cancel = clock.after(settleMs, () => tell(now));
  });
}

function tellLight(speaker: Speaker): void {
  let wasBlank = blank.peek();
  effect(() => {
    const isBlank = blank.value;
    if (isBlank === wasBlank) return;
    wasBlank = isBlank;
    untracked(() => speaker.announce(isBlank ? spokenDialogs.blanked : spokenDialogs.lit));
  });
}

/** With every wipe: nothing heard is kept, volume and speed are as for everybody. */
function forgetWithTheCitizen({ state }: App, speaker: Speaker): void {
  let epoch = state.epoch.peek();
  effect(() => {
    if (state.epoch.value === epoch) return;
    epoch = state.epoch.value;
    untracked(() => speaker.reset());
  });
}
