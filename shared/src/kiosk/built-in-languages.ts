import type { Language } from './language.ts';

/** The languages that ship complete; others are content (docs/languages.md). Without schemas: the page needs them to speak. */
export const builtInLocales = ['zh-CN', 'zh-Hant', 'en'] as const;
export type BuiltInLocale = (typeof builtInLocales)[number];

export const builtInLanguages: readonly (Language & { tag: BuiltInLocale })[] = [
  { tag: 'zh-CN', name: '简体中文', direction: 'ltr' },
  { tag: 'zh-Hant', name: '繁體中文', direction: 'ltr' },
  { tag: 'en', name: 'English', direction: 'ltr' },
];
