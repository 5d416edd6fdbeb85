import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';

import { addLanguage } from '../i18n/i18n.ts';

/** How much longer than English a translation gets where sentences are short, with air. */
const growth = 1.35;

const plain = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz';
const accented = 'ÀàƁƀÇçĎďÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž';
/** Right-to-left letters in the place of Latin ones: words of real length that really run the other way. */
const hebrew = 'אאבבגגדדההווזזחחטטייככללממננססעעפפצצקקררששתתאאבבגגדד';

const filling = ' öñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ šéṽéñ éîĝĥţ ñîñé ţéñ éļéṽéñ ţŵéļṽé'.repeat(3);

/** What is filled in stays as it is. */
const places = /(\{\{\w+\}\})/;

/**
 * Two languages that nobody speaks, made of the English wordings: `en-XA`, longer and accented, shows what was written
 * into the code and what has no room; `ar-XB` runs from right to left.
 */
export const pseudoLocales = ['en-XA', 'ar-XB'] as const;

/** Makes both known to the page. */
export async function addPseudoLocales(): Promise<void> {
  const screen: WordingTree = (await import('../locales/en.json')).default;
  const sentences: WordingTree = (await import('@yibao-kiosk/shared/errors/sentences/en.json')).default;
  await addLanguage({
    tag: 'en-XA',
    name: accent('English'),
    direction: 'ltr',
    fallback: 'en',
    screen: mapTexts(screen, accent),
    sentences: mapTexts(sentences, accent),
  });
  await addLanguage({
    tag: 'ar-XB',
    name: turnAround('English'),
    direction: 'rtl',
    fallback: 'en',
    screen: mapTexts(screen, turnAround),
    sentences: mapTexts(sentences, turnAround),
  });
}

/** `Your card` → `[Ýöûŕ çàŕď öñ]`: brackets show where an end is cut off. */
export function accent(text: string): string {
  const missing = Math.ceil(lengthOf(text) * (growth - 1)) - 2;
  return `[${spell(text, accented)}${filling.slice(0, Math.max(0, missing)).trimEnd()}]`;
}

/** The same words in letters that run from right to left. */
export function turnAround(text: string): string {
  return spell(text, hebrew);
}

function mapTexts(tree: WordingTree, write: (text: string) => string): WordingTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? write(value) : mapTexts(value, write)]),
  );
}

function spell(text: string, letters: string): string {
  const own = [...letters];
  const replace = (part: string): string =>
    [...part].map((letter) => own[plain.indexOf(letter)] ?? letter).join('');
  return text
    .split(places)
    .map((part) => (places.test(part) ? part : replace(part)))
    .join('');
}

const lengthOf = (text: string): number => text.replaceAll(new RegExp(places, 'g'), '').length;
