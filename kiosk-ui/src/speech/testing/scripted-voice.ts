import { type SpokenPart, sentencesOf, type VoiceTag } from '../parts.ts';
import type { Said, SpeechRate, Voice } from '../port.ts';

/** A voice that a test ends by hand. */
export type ScriptedVoice = Voice & {
  /** What it was given to say, a list of sentences each time. */
  readonly said: string[][];
  readonly rates: SpeechRate[];
  readonly volumes: number[];
  readonly isTalking: () => boolean;
  /** Comes to the end of what it is saying. */
  finish(skipped?: number): Promise<void>;
};

export function createScriptedVoice(): ScriptedVoice {
  const said: string[][] = [];
  const rates: SpeechRate[] = [];
  const volumes: number[] = [];
  let resolve: ((said: Said) => void) | null = null;
  const end = (how: Said): void => {
    resolve?.(how);
    resolve = null;
  };
  return {
    said,
    rates,
    volumes,
    isTalking: () => resolve !== null,
    say(parts: readonly SpokenPart[], tag: VoiceTag) {
      end({ ended: 'interrupted', skipped: 0 });
      said.push(sentencesOf(parts, tag));
      return new Promise<Said>((done) => void (resolve = done));
    },
    stop: () => end({ ended: 'interrupted', skipped: 0 }),
    setRate: (rate) => void rates.push(rate),
    setVolume: (volume) => void volumes.push(volume),
    async finish(skipped = 0) {
      end({ ended: 'finished', skipped });
      await Promise.resolve();
    },
  };
}
