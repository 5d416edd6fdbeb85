import type { ScreenClock } from '../clock.ts';
import type { VoiceTag } from './parts.ts';
import type { PieceEnd, Sounds } from './port.ts';

/** The speech of the operating system, for what no clip holds: names of people, places and hospitals. */
export type SystemVoice = Sounds & {
  /** What is private is only given to a voice of this machine, never to one that asks a server. */
  canSay(tag: VoiceTag, isPrivate: boolean): boolean;
  say(text: string, options: { tag: VoiceTag; isPrivate: boolean; signal: AbortSignal }): Promise<PieceEnd>;
};

export type SpeechEngine = {
  synthesis: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>;
  createUtterance(text: string): SpeechSynthesisUtterance;
};

/** Some engines never tell the end: no text takes longer than this. */
const patienceMs = (text: string): number => 5000 + 700 * text.length;

/** The browser's engine, or null where it has none. */
export function browserEngine(): SpeechEngine | null {
  if (!('speechSynthesis' in globalThis)) return null;
  return { synthesis: globalThis.speechSynthesis, createUtterance: (text) => new SpeechSynthesisUtterance(text) };
}

/** A voice over an engine; without one it can say nothing. */
export function createSystemVoice(engine: SpeechEngine | null, clock: ScreenClock): SystemVoice {
  let rate = 1;
  let volume = 1;
  const voiceFor = (tag: VoiceTag, isPrivate: boolean): SpeechSynthesisVoice | undefined =>
    engine?.synthesis
      .getVoices()
      .find(({ lang, localService }) => languageOf(lang) === languageOf(tag) && (localService || !isPrivate));
  return {
    canSay: (tag, isPrivate) => voiceFor(tag, isPrivate) !== undefined,
    say(text, { tag, isPrivate, signal }) {
      const voice = voiceFor(tag, isPrivate);
      if (!engine || !voice) return Promise.resolve('failed');
      const utterance = engine.createUtterance(text);
      Object.assign(utterance, { voice, lang: voice.lang, rate, volume });
      return speak(engine.synthesis, utterance, { signal, clock });
    },
    setRate: (factor) => void (rate = factor),
    setVolume: (wanted) => void (volume = wanted),
  };
}

/** `zh` of zh-CN and of the zh_CN of some engines; Cantonese has a tag of its own (yue). */
const languageOf = (lang: string): string => lang.toLowerCase().split(/[-_]/, 1)[0] ?? '';

function speak(
  synthesis: SpeechEngine['synthesis'],
  utterance: SpeechSynthesisUtterance,
  { signal, clock }: { signal: AbortSignal; clock: ScreenClock },
): Promise<PieceEnd> {
  if (signal.aborted) return Promise.resolve('ended');
  return new Promise((resolve) => {
    const silence = (): void => {
      synthesis.cancel();
      finish('ended');
    };
    const finish = (end: PieceEnd): void => {
      cancel();
      signal.removeEventListener('abort', silence);
      resolve(end);
    };
    const cancel = clock.after(patienceMs(utterance.text), () => {
      synthesis.cancel();
      finish('failed');
    });
    utterance.addEventListener('end', () => finish('ended'));
    utterance.addEventListener('error', () => finish('failed'));
    signal.addEventListener('abort', silence, { once: true });
    synthesis.speak(utterance);
  });
}
