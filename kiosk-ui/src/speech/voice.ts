import type { ScreenClock } from '../clock.ts';
import type { ClipPlayer } from './audio-player.ts';
import type { ClipShelf } from './clips.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Said, SpeechRate, Voice } from './port.ts';
import type { SystemVoice } from './system-voice.ts';

export type VoiceParts = { shelf: ClipShelf; player: ClipPlayer; system: SystemVoice; clock: ScreenClock };

/** Slow is for a first hearing, fast for who knows the way; the pitch stays. */
const factors: Readonly<Record<SpeechRate, number>> = { slow: 0.75, normal: 1, fast: 1.4 };

/** A joined sentence ends with a breath; a clip that is a sentence has one of its own. */
const pauseMs = 250;

/**
 * Clips first; what has none by the system's voice, where there is one; else a clip that tells what stands there. What
 * not even that can be said of is left out and counted.
 */
export function createVoice({ shelf, player, system, clock }: VoiceParts): Voice {
  let running = new AbortController();

  const sayPiece = async (piece: Piece, signal: AbortSignal): Promise<'ended' | 'failed'> => {
    if (piece === 'pause') return pause(clock, signal);
    if ('clip' in piece) return player.play(piece.clip, signal);
    const { text, tag, isPrivate, instead } = piece;
    const end = await system.say(text, { tag, isPrivate, signal });
    return end === 'failed' && instead !== null ? player.play(instead, signal) : end;
  };

  return {
    async say(parts, tag) {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const clips = await shelf(tag, parts.some((part) => part.kind === 'text' && part.of === 'content'));
      const { pieces, silent } = piecesOf(parts, { tag, clips, system });
      const said: Said = { ended: 'finished', skipped: silent };
      for (const [index, piece] of pieces.entries()) {
        if (signal.aborted) break;
        const end = sayPiece(piece, signal);
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
