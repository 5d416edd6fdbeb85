import { type ReadonlySignal, signal } from '@preact/signals';

import { type Control, sayControl } from './control.ts';
import { forEverybody } from './discretion.ts';
import type { Ear } from './ear.ts';
import type { HeadphoneSensor } from './headphones.ts';
import { sectionsOf, sentencesOf, type SpokenPart, type VoiceTag } from './parts.ts';
import { speechRates, type Voice, volumes } from './port.ts';

/** Makes what is said, in the language of the moment: so it can be repeated in another one. */
export type Tell = (ear: Ear) => readonly SpokenPart[];

/** The language that is spoken. */
export type Speech = { tag: VoiceTag; ear: Ear };

export type SpeakerParts = { voice: Voice; speech: ReadonlySignal<Speech>; headphones: HeadphoneSensor };

/** Says where one is, what has the focus and what happened, one thing at a time; the newest interrupts. */
export type Speaker = {
  readonly isOn: ReadonlySignal<boolean>;
  /** True from the first word to the last; the idle watch stands still meanwhile (WCAG 2.2.1). */
  readonly speaking: ReadonlySignal<boolean>;
  /** Plain sentences since the screen was announced. */
  readonly spoken: ReadonlySignal<readonly string[]>;
  /** Pieces that had neither clip nor voice since the last reset. */
  readonly skipped: ReadonlySignal<number>;
  /** On: says so, and where one is. */
  enable(on: boolean): void;
  /** A new screen; while speech is off it is only kept, to be said when it is turned on. */
  announceScreen(tell: Tell): void;
  /** Something happened on this screen. */
  announce(tell: Tell): void;
  /** What has the focus now; `after` waits for what is being said. */
  announceControl(control: Control, when?: 'now' | 'after'): void;
  repeat(): void;
  /** On to the next section of what is told; after the last one from the beginning. Nothing where there are none. */
  skip(): void;
  slower(): void;
  faster(): void;
  louder(): void;
  quieter(): void;
  stop(): void;
  /** The citizen has left: nothing they heard is kept, rate and volume are as for everybody (EN 301 549 5.1.3.13). */
  reset(): void;
};

const normalRate = speechRates.indexOf('normal');
const normalVolume = 2;

/** A passage knows by itself what of it everybody may hear. */
type Passage = (ear: Ear, isAlone: boolean) => readonly SpokenPart[];

/** Creates a speaker that is off. Signals are peeked at: an effect that calls it does not follow what it reads. */
export function createSpeaker({ voice, speech, headphones }: SpeakerParts): Speaker {
  const isOn = signal(false);
  const speaking = signal(false);
  const spoken = signal<readonly string[]>([]);
  const skipped = signal(0);
  let screen: Passage | null = null;
  let last: Passage | null = null;
  let waiting: Passage[] = [];
  /** Where the telling has got to, of a screen in sections. */
  let place: { passage: Passage; section: number; sections: number } | null = null;
  let rate = normalRate;
  let volume = normalVolume;
  let run = 0;
  /** After the headphones were pulled out nothing is said until somebody asks. */
  let isHushed = false;

  const silence = (): void => {
    run += 1;
    waiting = [];
    voice.stop();
    speaking.value = false;
  };
  const start = async (passage: Passage, from = 0): Promise<void> => {
    const { tag, ear } = speech.peek();
    const sections = sectionsOf(passage(ear, headphones.peek()));
    run += 1;
    const own = run;
    last = passage;
    spoken.value = [...spoken.peek(), ...sections.slice(from).flatMap((parts) => sentencesOf(parts, tag))];
    speaking.value = true;
    for (const [section, parts] of sections.entries()) {
      if (section < from) continue;
      if (sections.length > 1) place = { passage, section, sections: sections.length };
      const said = await voice.say(parts, tag);
      if (own !== run) return;
      skipped.value = skipped.peek() + said.skipped;
    }
    const next = waiting.shift();
    if (next) await start(next);
    else speaking.value = false;
  };
  const say = (passage: Passage, when: 'now' | 'after' = 'now'): void => {
    if (!isOn.peek() || isHushed) return;
    if (when === 'after' && speaking.peek()) {
      waiting.push(passage);
      return;
    }
    waiting = [];
    void start(passage);
  };
  const tuneVoice = (): void => {
    voice.setRate(speechRates[rate] ?? 'normal');
    voice.setVolume(volumes[volume] ?? 1);
  };
  /** Who changes how it sounds hears it at once: in what is being said, else in the name of the step. */
  const tune = (answer: Passage): void => {
    isHushed = false;
    tuneVoice();
    if (!speaking.peek()) say(answer);
  };
  const setRate = (wanted: number): void => {
    rate = clamp(wanted, speechRates.length);
    tune(({ say: form }) => form(`voice.${speechRates[rate] ?? 'normal'}`));
  };
  const setVolume = (wanted: number): void => {
    volume = clamp(wanted, volumes.length);
    tune(({ say: form }) => form('voice.volume', { ordinal: volume + 1 }));
  };

  let wasIn = headphones.peek();
  headphones.subscribe((isIn) => {
    if (wasIn && !isIn) silence();
    isHushed = wasIn && !isIn;
    const isPluggedNow = isIn && !wasIn;
    wasIn = isIn;
    // On the loudspeaker the screen asked for headphones.
    if (isPluggedNow && screen) say(screen);
  });
  tuneVoice();

  return {
    isOn,
    speaking,
    spoken,
    skipped,
    enable(on) {
      isHushed = false;
      if (on === isOn.peek()) return;
      isOn.value = true;
      silence();
      say(({ say: form }) => form(on ? 'voice.on' : 'voice.off'));
      if (on && screen) say(screen, 'after');
      isOn.value = on;
    },
    announceScreen(tell) {
      spoken.value = [];
      place = null;
      screen = discreet(tell);
      say(screen);
    },
    announce: (tell) => say(discreet(tell)),
    announceControl: (control, when) => say((ear, isAlone) => sayControl(ear, control, isAlone), when),
    repeat() {
      isHushed = false;
      const again = last ?? screen;
      if (again) say(again);
    },
    skip() {
      if (!isOn.peek() || !place) return;
      isHushed = false;
      waiting = [];
      void start(place.passage, (place.section + 1) % place.sections);
    },
    slower: () => setRate(rate - 1),
    faster: () => setRate(rate + 1),
    louder: () => setVolume(volume + 1),
    quieter: () => setVolume(volume - 1),
    stop: silence,
    reset() {
      silence();
      spoken.value = [];
      skipped.value = 0;
      screen = null;
      place = null;
      last = null;
      isHushed = false;
      rate = normalRate;
      volume = normalVolume;
      tuneVoice();
    },
  };
}

const discreet =
  (tell: Tell): Passage =>
  (ear, isAlone) =>
    isAlone ? tell(ear) : forEverybody(tell(ear), ear);

const clamp = (index: number, length: number): number => Math.min(length - 1, Math.max(0, index));
