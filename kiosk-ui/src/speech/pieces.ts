import type { Clips } from './clips.ts';
import { type SpokenPart, type VoiceTag, wordsOf } from './parts.ts';
import type { SystemVoice } from './system-voice.ts';
import { unsaidText } from './unsaid.ts';

/** What is given to one source of sound; `instead` is the clip to play where the system's voice fails. */
export type Piece = { clip: string } | { text: string; tag: VoiceTag; isPrivate: boolean; instead: string | null } | 'pause';

export type Sources = { tag: VoiceTag; clips: Clips; system: SystemVoice };

/** The parts as pieces in their order, and how many words nothing at all can be said of. */
export function piecesOf(parts: readonly SpokenPart[], { tag, clips, system }: Sources): { pieces: Piece[]; silent: number } {
  const pieces: Piece[] = [];
  let silent = 0;
  let told = 0;
  /** A name or a text may come in several pieces: of a row that nobody can say it is told once. */
  let isToldRow = false;
  for (const part of parts) {
    const { isPrivate = false } = part;
    if (part.kind === 'stop') {
      // A breath more would only be a longer silence.
      if (pieces.at(-1) !== 'pause') pieces.push('pause');
      continue;
    }
    const wasToldRow = isToldRow;
    isToldRow = false;
    for (const text of wordsOf(part, tag)) {
      const clip = clips(text);
      const instead = part.kind === 'text' ? clips(unsaidText(tag, part.of ?? 'words', told === 0)) : null;
      const voice = voiceFor(text, tag);
      if (clip !== null) pieces.push({ clip });
      else if (system.canSay(voice, isPrivate)) pieces.push({ text, tag: voice, isPrivate, instead });
      else if (instead === null) silent += 1;
      else {
        isToldRow = true;
        if (wasToldRow) continue;
        pieces.push({ clip: instead });
        told += 1;
      }
    }
  }
  return { pieces, silent };
}

/** A voice of another language would spell Chinese characters, or be silent. */
const voiceFor = (text: string, tag: VoiceTag): VoiceTag => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : tag);
