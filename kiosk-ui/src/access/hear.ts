import { computed, effect, signal, untracked } from '@preact/signals';

import type { App } from '../app/app.ts';
import { locale } from '../i18n/i18n.ts';
import { createHeadphoneSensor, type Jack } from '../speech/headphones.ts';
import type { Speaker, Tell } from '../speech/speaker.ts';
import { controlOf, openSpeech, spokenDialogs, spokenScreens } from '../speech/speech.ts';
import { blank, modes } from './modes.ts';
import { told, type Told } from './told.ts';

type Form = (...given: [ear: Parameters<Tell>[0], props: object]) => ReturnType<Tell>;

/** By name; each form takes what its screen was drawn from, which `useTold` hands over under the same name. */
const forms = { ...spokenScreens, ...spokenDialogs } as unknown as Readonly<Record<string, Form | undefined>>;

/** Makes the page heard: every screen in its spoken form, what the keys choose, and what happens meanwhile. */
export async function hear(app: App): Promise<void> {
  const { state } = app;
  const jack = signal<Jack>('unknown');
  const hearing = computed(() => state.terminal.value?.access.hearing ?? 'public');
  const speaker = await openSpeech({ locale, headphones: createHeadphoneSensor(jack, hearing), clock: app.clock });
  forgetWithTheCitizen(app, speaker);
  tellScreens(speaker);
  effect(() => speaker.enable(modes.voice.value));
  effect(() => app.idle.hold(speaker.speaking.value));
  tellLight(speaker);
  document.addEventListener('focusin', ({ target }) => tellFocus(speaker, target));
  state.speaker.value = speaker;
}

function tellScreens(speaker: Speaker): void {
  let last: Told | null = null;
  effect(() => {
    const now = told.value;
    const before = last;
    last = now;
    const form = now && forms[now.screen];
    if (!form || (before && before.drawing === now.drawing && before.state === now.state)) return;
    const tell: Tell = (ear) => form(ear, now.props);
    untracked(() => (before?.drawing === now.drawing ? speaker.announce(tell) : speaker.announceScreen(tell)));
  });
}

/** The heading says the whole screen again; a control says itself. */
function tellFocus(speaker: Speaker, target: EventTarget | null): void {
  if (!(target instanceof Element)) return;
  if (target.matches('button, [role="switch"], [role="radio"], [role="checkbox"]')) speaker.announceControl(controlOf(target));
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
