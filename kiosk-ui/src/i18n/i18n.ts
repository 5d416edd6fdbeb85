import { signal } from '@preact/signals';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { BuiltInLocale } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { Language, LanguagePack } from '@yibao-kiosk/shared/kiosk/language.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { createInstance } from 'i18next';

import type zhCN from '../locales/zh-CN.json';
import firstWords from '../locales/zh-CN.json?first';

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T &
  string];

/** Every wording of the screen, by path; a misspelt one does not compile. */
export type WordingKey = Leaves<typeof zhCN>;
export type WordingFacts = Readonly<Record<string, string | number>>;

const mother = 'zh-CN';
/** The language on the screen. Changed only through `setLocale`. */
export const locale = signal<Locale>(mother);
/** Counts loaded bundles, so that words appear once theirs have come. */
const loadedBundles = signal(0);
/** Languages that are content and were brought, by tag. */
const packs = new Map<string, LanguagePack>();

const i18n = createInstance();
// Preact escapes; the wordings hold no HTML.
void i18n.init({
  lng: mother,
  // What a language has no words for stands in the one it names, key by key.
  fallbackLng: (tag) => [packs.get(tag)?.fallback ?? mother, mother],
  resources: { [mother]: { translation: firstWords } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

type Wordings = { translation: object; sentences: object };

const builtIn: Record<BuiltInLocale, () => Promise<Wordings>> = {
  'zh-CN': async () => ({
    translation: (await import('../locales/zh-CN.json')).default,
    sentences: (await import('@yibao-kiosk/shared/errors/sentences/zh-CN.json')).default,
  }),
  'zh-Hant': async () => ({
    translation: (await import('../locales/zh-Hant.json')).default,
    sentences: (await import('@yibao-kiosk/shared/errors/sentences/zh-Hant.json')).default,
  }),
  en: async () => ({
    translation: (await import('../locales/en.json')).default,
    sentences: (await import('@yibao-kiosk/shared/errors/sentences/en.json')).default,
  }),
};

/** Loads what a language needs beyond the first paint; safe to call again. Rejects where there is no such language. */
export async function loadLocale(wanted: Locale): Promise<void> {
  if (i18n.hasResourceBundle(wanted, 'sentences')) return;
  if (wanted in builtIn) addWordings(wanted, await builtIn[wanted as BuiltInLocale]());
  else await addLanguage(await (await import('./packs.ts')).loadPack(wanted));
}

/** Takes a language that is content. */
export async function addLanguage(pack: LanguagePack): Promise<void> {
  await loadLocale(pack.fallback);
  packs.set(pack.tag, pack);
  addWordings(pack.tag, { translation: pack.screen, sentences: pack.sentences });
}

function addWordings(tag: string, wordings: Wordings): void {
  for (const [namespace, words] of Object.entries(wordings)) i18n.addResourceBundle(tag, namespace, words);
  loadedBundles.value += 1;
}

let lastWanted: Locale = mother;

/**
 * Changes the language once its wordings are there; one that cannot be had leaves the screen as it is. Of several the
 * last one asked for counts: a slow one must not turn up before the next citizen.
 */
export async function setLocale(wanted: Locale): Promise<void> {
  lastWanted = wanted;
  const isThere = await loadLocale(wanted).then(
    () => true,
    () => false,
  );
  if (!isThere || lastWanted !== wanted) return;
  await i18n.changeLanguage(wanted);
  locale.value = wanted;
  document.documentElement.lang = wanted;
  document.documentElement.dir = directionOf(wanted);
}

/** The tag whose dates the browser knows how to write. */
export function calendarTag(): string {
  const own = locale.value;
  const known = Intl.DateTimeFormat.supportedLocalesOf(own).length > 0 ? own : (packs.get(own)?.fallback ?? mother);
  // Day before month, as everywhere outside one country.
  return known === 'en' ? 'en-GB' : known;
}

/**
 * Text that is filled in or stands beside a wording runs its own way: without the isolating marks an amount with a sign,
 * or a masked number, would be turned round in a language that runs from right to left (UAX 9, FSI and PDI).
 */
export function isolate(text: string): string {
  return directionOf(locale.value) === 'rtl' ? `\u2068${text}\u2069` : text;
}

const directionOf = (tag: Locale): Language['direction'] => packs.get(tag)?.direction ?? 'ltr';

function asFilledIn(facts: WordingFacts): WordingFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? isolate(fact) : fact]),
  );
}

/** The wording in the language of the screen; reading it in a component subscribes to changes. */
export function t(key: WordingKey, facts: WordingFacts = {}): string {
  const text = i18n.t(key, { ...asFilledIn(facts), lng: locale.value });
  if (text !== key) return text;
  // The words of later screens are still on their way: who asks is drawn again when they are there.
  if (loadedBundles.value === 0) void loadLocale(mother).catch(() => undefined);
  return '';
}

/** What happened, what still works and what to do now, in plain words. */
export function sentenceOf(errorCode: ErrorCode, facts: WordingFacts = {}): { title: string; next: string } {
  const options = { ...asFilledIn(facts), lng: locale.value, ns: 'sentences' };
  if (loadedBundles.value === 0) return { title: t('problem.title'), next: t('problem.next') };
  return { title: i18n.t(`${errorCode}.title`, options), next: i18n.t(`${errorCode}.next`, options) };
}
