/** What scripts/bake-pinyin.ts bakes: characters by syllable, the common ones first; `医保 yi bao` for each word. */
export type PinyinData = { chars: Readonly<Record<string, string>>; words: readonly string[] };

/** Something to choose, and how many of the letters it stands for. */
export type Candidate = { text: string; used: number };

export type PinyinDictionary = {
  /** What these letters can mean, the likeliest first. An apostrophe parts syllables (`xi'an`). */
  candidates(letters: string): Candidate[];
};

type Word = { text: string; syllables: readonly string[] };

const longestSyllable = 6;
/** Characters offered for an initial alone; nobody leafs further, everybody types on. */
const maxOfInitial = 240;

/** Opens a baked dictionary. */
export function createPinyinDictionary({ chars, words: lines }: PinyinData): PinyinDictionary {
  const words = lines.map((line): Word => {
    const [text = '', ...syllables] = line.split(' ');
    return { text, syllables };
  });
  const syllables = Object.keys(chars);

  const ofSyllable = (letters: string): Candidate[] => {
    const found: Candidate[] = [];
    for (let length = Math.min(longestSyllable, letters.length); length > 0; length -= 1) {
      const known = chars[spelt(letters.slice(0, length))];
      for (const text of known ?? []) found.push({ text, used: length });
    }
    return found;
  };

  const ofInitial = (letters: string): Candidate[] => {
    for (let length = Math.min(longestSyllable, letters.length); length > 0; length -= 1) {
      const start = spelt(letters.slice(0, length));
      const lists = syllables.filter((each) => each.startsWith(start)).map((each) => Array.from(chars[each] ?? ''));
      if (lists.length > 0) return mostUsed(lists).map((text) => ({ text, used: length }));
    }
    return [];
  };

  return {
    candidates: (letters) => {
      if (letters === '') return [];
      const whole: Candidate[] = [];
      const part: Candidate[] = [];
      for (const word of words) {
        const used = lettersOf(word.syllables, letters, true);
        if (used === letters.length) whole.push({ text: word.text, used });
        else if (lettersOf(word.syllables, letters, false) > 0)
          part.push({ text: word.text, used: lettersOf(word.syllables, letters, false) });
      }
      const single = ofSyllable(letters);
      const longest = part.toSorted((a, b) => b.used - a.used);
      return unique([...whole, ...longest, ...single, ...(single.length > 0 ? [] : ofInitial(letters))]);
    },
  };
}

/** How many letters a word takes: every syllable in full or, where allowed, by its beginning; 0 when it does not fit. */
function lettersOf(syllables: readonly string[], letters: string, mayShorten: boolean): number {
  const [syllable, ...others] = syllables;
  if (syllable === undefined) return 0;
  const skipped = letters.startsWith("'") ? 1 : 0;
  const rest = letters.slice(skipped);
  const shortest = mayShorten ? 1 : syllable.length;
  for (let length = Math.min(syllable.length, rest.length); length >= shortest; length -= 1) {
    if (!syllable.startsWith(spelt(rest.slice(0, length)))) continue;
    if (others.length === 0) return skipped + length;
    const further = lettersOf(others, rest.slice(length), mayShorten);
    if (further > 0) return skipped + length + further;
  }
  return 0;
}

/** ü after n and l is v; after j, q, x and y it is written u (GB/T 16159), and people type either. */
function spelt(letters: string): string {
  return letters.replace(/^([jqxy])v/, '$1u').replace(/^([ln])ue$/, '$1ve');
}

/** The first of every list, then the second of every list, and so on. */
function mostUsed(lists: readonly (readonly string[])[]): string[] {
  const mixed: string[] = [];
  for (let rank = 0; mixed.length < maxOfInitial; rank += 1) {
    const ofRank = lists.flatMap((list) => list[rank] ?? []);
    if (ofRank.length === 0) break;
    mixed.push(...ofRank);
  }
  return mixed.slice(0, maxOfInitial);
}

function unique(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }) => !seen.has(text) && seen.add(text));
}
