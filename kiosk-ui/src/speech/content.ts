import type { SpokenPart } from './parts.ts';

/** What is between two of these is heard, interrupted and recorded as one. */
const sentenceEnds = /[。；！？\n]+/u;
const clauseEnds = /(?<=[，：])/u;
/** About 18 s at the usual speed: longer than this no clip shall be, so that one who leafs is not kept waiting. */
const longestPhrase = 60;
const sayable = /[\p{L}\p{N}]/u;

/** A text of content as the phrases that it is said in, each of which may be a clip. */
export function contentPhrases(text: string): string[] {
  return text
    .split(sentenceEnds)
    .flatMap(clausesOf)
    .map((phrase) => phrase.trim().replace(/[，：]+$/u, ''))
    .filter((phrase) => sayable.test(phrase));
}

/** A sentence whole, or where it is too long its clauses, as many together as are not. */
function clausesOf(sentence: string): string[] {
  if (sentence.length <= longestPhrase) return [sentence];
  const together: string[] = [];
  for (const clause of sentence.split(clauseEnds)) {
    const last = together.at(-1);
    if (last !== undefined && last.length + clause.length <= longestPhrase) together[together.length - 1] = last + clause;
    else together.push(clause);
  }
  return together;
}

/** Content as parts, with a breath between two phrases. It is for everybody. */
export function contentParts(text: string): SpokenPart[] {
  return contentPhrases(text)
    .flatMap((phrase): SpokenPart[] => [{ kind: 'stop' }, { kind: 'text', text: phrase, of: 'content', isPrivate: false }])
    .slice(1);
}
