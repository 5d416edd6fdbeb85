import type { SpokenPart, VoiceTag } from './parts.ts';

export const speechRates = ['slow', 'normal', 'fast'] as const;
export type SpeechRate = (typeof speechRates)[number];

/** Steps of volume, the loudest last. */
export const volumes = [0.15, 0.3, 0.5, 0.75, 1] as const;

/** How saying something ended, and how many pieces had neither clip nor voice. */
export type Said = { ended: 'finished' | 'interrupted'; skipped: number };

/** Whatever can talk. */
export type Voice = {
  /** Says the parts in order, after ending at once what it was saying. */
  say(parts: readonly SpokenPart[], tag: VoiceTag): Promise<Said>;
  /** Silence at once. */
  stop(): void;
  setRate(rate: SpeechRate): void;
  /** 0 to 1. */
  setVolume(volume: number): void;
};

/** One source of sound below the voice: recorded clips, or the system's own speech. */
export type Sounds = {
  setRate(factor: number): void;
  setVolume(volume: number): void;
};

/** How a piece ended. An abort silences it at once and counts as its end. */
export type PieceEnd = 'ended' | 'failed';
