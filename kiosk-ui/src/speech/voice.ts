import type { ScreenClock } from '../clock.ts';
import type { ClipPlayer } from './audio-player.ts';
import type { Clips, ClipShelf } from './clips.ts';
import { type SpokenPart, type VoiceTag, wordsOf } from './parts.ts';
import type { Said, SpeechRate, Voice } from './port.ts';
import type { SystemVoice } from './system-voice.ts';

export type VoiceParts = { shelf: ClipShelf; player: ClipPlayer; system: SystemVoice; clock: ScreenClock };

type Piece = { clip: string } | { text: string; isPrivate: boolean } | 'pause';

/** Slow is for a first hearing, fast for who knows the way; the pitch stays. */
const factors: Readonly<Record<SpeechRate, number>> = { slow: 0.75, normal: 1, fast: 1.4 };

/** A joined sentence ends with a breath; a clip that is a sentence has one of its own. */
const pauseMs = 250;

/** Clips first; what has none by the system's voice, where there is one; else it is left out and counted. */
export function createVoice({ shelf, player, system, clock }: VoiceParts): Voice {
  let running = new AbortController();

  const sayPiece = (piece: Piece, tag: VoiceTag, signal: AbortSignal): Promise<'ended' | 'failed'> => {
    if (piece === 'pause') return pause(clock, signal);
    if ('clip' in piece) return player.play(piece.clip, signal);
    return system.say(piece.text, { tag, isPrivate: piece.isPrivate, signal });
  };

  return {
    async say(parts, tag) {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const clips = await shelf(tag);
      const { pieces, silent } = piecesOf(parts, { tag, clips, system });
      const said: Said = { ended: 'finished', skipped: silent };
      for (const [index, piece] of pieces.entries()) {
        if (signal.aborted) break;
        const end = sayPiece(piece, tag, signal);
        const next = pieces[index + 1];
        if (next !== undefined && next !== 'pause' && 'clip' in next) player.prepare(next.clip);
        if ((await end) === 'failed') said.skipped += 1;
      }
      return signal.aborted ? { ...said, ended: 'interrupted' } : said;
    },
    stop: () => running.abort(),
    setRate(rate) {
      player.setRate(factors[rate]);
      system.setRate(factors[rate]);
    },
    setVolume(volume) {
      player.setVolume(volume);
      system.setVolume(volume);
    },
  };
}

function piecesOf(
  parts: readonly SpokenPart[],
  { tag, clips, system }: { tag: VoiceTag; clips: Clips; system: SystemVoice },
): { pieces: Piece[]; silent: number } {
  const pieces: Piece[] = [];
  let silent = 0;
  for (const part of parts) {
    const isPrivate = part.isPrivate ?? false;
    if (part.kind === 'stop') pieces.push('pause');
    for (const text of wordsOf(part, tag)) {
      const clip = clips(text);
      if (clip !== null) pieces.push({ clip });
      else if (system.canSay(tag, isPrivate)) pieces.push({ text, isPrivate });
      else silent += 1;
    }
  }
  return { pieces, silent };
}

function pause(clock: ScreenClock, signal: AbortSignal): Promise<'ended'> {
  if (signal.aborted) return Promise.resolve('ended');
  return new Promise((resolve) => {
    const end = (): void => {
      cancel();
      resolve('ended');
    };
    const cancel = clock.after(pauseMs, end);
    signal.addEventListener('abort', end, { once: true });
  });
}
