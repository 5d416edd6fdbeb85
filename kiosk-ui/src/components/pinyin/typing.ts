import type { Candidate } from './dictionary.ts';

/** Where a person stands who writes: what is written, and the letters that mean nothing yet. */
export type Typing = { mode: 'pinyin' | 'latin'; text: string; letters: string };

export type TypingKey =
  | { type: 'letter'; letter: string }
  | { type: 'separator' | 'dot' | 'space' | 'delete' | 'clear' | 'mode' }
  | { type: 'take'; candidate: Candidate };

/** Long enough for any name; a child's hand on the keys fills no memory. */
export const typingLimits = { textLength: 40, lettersLength: 30 } as const;

/** Nothing written yet. */
export const emptyTyping: Typing = { mode: 'pinyin', text: '', letters: '' };

/** What a key does. `candidates` are those of the letters now. */
export function nextTyping(typing: Typing, key: TypingKey, candidates: readonly Candidate[]): Typing {
  const isComposing = typing.letters !== '';
  switch (key.type) {
    case 'letter':
      return typing.mode === 'pinyin' ? compose(typing, key.letter) : write(typing, key.letter);
    case 'separator':
      return isComposing ? separate(typing) : write(typing, "'");
    case 'dot':
      return write(settled(typing, candidates), '·');
    case 'space':
      return isComposing ? settledOnce(typing, candidates) : write(typing, ' ');
    case 'delete':
      return isComposing
        ? { ...typing, letters: typing.letters.slice(0, -1) }
        : { ...typing, text: [...typing.text].slice(0, -1).join('') };
    case 'clear':
      return { ...typing, text: '', letters: '' };
    case 'mode':
      return { ...write(typing, typing.letters), letters: '', mode: typing.mode === 'pinyin' ? 'latin' : 'pinyin' };
    case 'take':
      return take(typing, key.candidate);
  }
}

function compose(typing: Typing, letter: string): Typing {
  if (typing.letters.length >= typingLimits.lettersLength) return typing;
  return { ...typing, letters: typing.letters + letter };
}

function separate(typing: Typing): Typing {
  return typing.letters.endsWith("'") ? typing : compose(typing, "'");
}

function write(typing: Typing, more: string): Typing {
  const text = [...(typing.text + more)].slice(0, typingLimits.textLength).join('');
  return { ...typing, text };
}

function take(typing: Typing, { text, used }: Candidate): Typing {
  return { ...write(typing, text), letters: typing.letters.slice(used).replace(/^'+/, '') };
}

/** The first candidate is taken; letters that mean nothing are written as they are. */
function settledOnce(typing: Typing, candidates: readonly Candidate[]): Typing {
  const [first] = candidates;
  return first ? take(typing, first) : { ...write(typing, typing.letters), letters: '' };
}

/** A mark ends the word before it: the first candidate, and what is left of the letters as it is. */
function settled(typing: Typing, candidates: readonly Candidate[]): Typing {
  if (typing.letters === '') return typing;
  const taken = settledOnce(typing, candidates);
  return { ...write(taken, taken.letters), letters: '' };
}
