import { signal } from '@preact/signals';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { createInstance } from 'i18next';

import zhCN from '../locales/zh-CN.json' with { type: 'json' };

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T &
  string];

/** Every wording of the screen, by path; a misspelt one does not compile. */
export type WordingKey = Leaves<typeof zhCN>;
export type WordingFacts = Readonly<Record<string, string | number>>;

/** The language on the screen. Changed only through `setLocale`. */
export const locale = signal<Locale>('zh-CN');
/** Counts loaded bundles, so that sentences appear once theirs has come. */
const loadedBundles = signal(0);

const i18n = createInstance();
// Preact escapes; the wordings hold no HTML.
void i18n.init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: { 'zh-CN': { translation: zhCN } },
  interpolation: { escapeValue: false },
  initAsync: false,
});

const bundles: Record<Locale, () => Promise<readonly [string, object][]>> = {
  'zh-CN': async () => [
    ['sentences', (await import('@yibao-kiosk/shared/errors/sentences/zh-CN.json')).default],
  ],
  en: async () => {
    const [wordings, sentences] = await Promise.all([
      import('../locales/en.json'),
      import('@yibao-kiosk/shared/errors/sentences/en.json'),
    ]);
    return [
      ['translation', wordings.default],
      ['sentences', sentences.default],
    ];
  },
};

/** Loads what a language needs beyond the first paint; safe to call again. */
export async function loadLocale(wanted: Locale): Promise<void> {
  if (i18n.hasResourceBundle(wanted, 'sentences')) return;
  for (const [namespace, wordings] of await bundles[wanted]())
    i18n.addResourceBundle(wanted, namespace, wordings);
  loadedBundles.value += 1;
}

/** Changes the language once its wordings are there. */
export async function setLocale(wanted: Locale): Promise<void> {
  await loadLocale(wanted);
  await i18n.changeLanguage(wanted);
  locale.value = wanted;
  document.documentElement.lang = wanted;
}

/** The wording in the language of the screen; reading it in a component subscribes to changes. */
export function t(key: WordingKey, facts: WordingFacts = {}): string {
  return i18n.t(key, { ...facts, lng: locale.value });
}

/** What happened, what still works and what to do now, in plain words. */
export function sentenceOf(errorCode: ErrorCode, facts: WordingFacts = {}): { title: string; next: string } {
  const options = { ...facts, lng: locale.value, ns: 'sentences' };
  if (loadedBundles.value === 0) return { title: t('problem.title'), next: t('problem.next') };
  return { title: i18n.t(`${errorCode}.title`, options), next: i18n.t(`${errorCode}.next`, options) };
}
