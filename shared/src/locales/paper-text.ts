import type { BuiltInLocale } from '../kiosk/built-in-languages.ts';
import en from './paper.en.json' with { type: 'json' };
import zhCN from './paper.zh-CN.json' with { type: 'json' };
import zhHant from './paper.zh-Hant.json' with { type: 'json' };

/** Every word that a paper may carry beside the citizen's data. */
export type PaperText = typeof zhCN;

const texts: Readonly<Record<BuiltInLocale, PaperText>> = { 'zh-CN': zhCN, 'zh-Hant': zhHant, en };

/** The words of papers in a language that ships. */
export function paperText(locale: BuiltInLocale): PaperText {
  return texts[locale];
}

/** Puts values in the places `{name}` of a wording; a place without a value stays as it is. */
export function fill(wording: string, values: Readonly<Record<string, string | number>>): string {
  return wording.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
}
