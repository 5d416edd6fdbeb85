import { builtInLocales } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { InsuranceKind } from '@yibao-kiosk/shared/domain/insurance.ts';
import { type PaperText, paperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

import type spoken from '../spoken.zh-CN.json';

/** What stands on a certificate, by its spoken form. */
export type PaperKey = keyof (typeof spoken)['onPaper'];

/** The fixed words of a certificate; those with places to fill in are values, told by what fills them. */
export function certificateWords({ certificate, common, foot }: PaperText): Readonly<Record<string, string>> {
  const { name, demonstration, notGiven } = common;
  const { terminal, time, trace, thermal } = foot;
  const words = { ...certificate, name, demonstration, notGiven, terminal, time, trace, thermal };
  return Object.fromEntries(Object.entries(words).filter(([, text]) => !text.includes('{')));
}

/** Lines of a paper are broken anywhere: blanks do not count. */
export const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');

/** Knows the words of a certificate in every language that papers come in. */
export type PaperWordings = {
  keyOf(text: string): PaperKey | null;
  /** Whether something known begins so. */
  isBeginning(text: string): boolean;
  insuranceOf(text: string): InsuranceKind | null;
};

export function createPaperWordings(): PaperWordings {
  const keys = new Map<string, PaperKey>();
  const insurances = new Map<string, InsuranceKind>();
  for (const text of builtInLocales.map(paperText)) {
    for (const [key, words] of Object.entries(certificateWords(text))) keys.set(squeezed(words), key as PaperKey);
    for (const [kind, words] of Object.entries(text.insurance)) insurances.set(squeezed(words), kind as InsuranceKind);
  }
  const known = [...keys.keys()];
  return {
    keyOf: (text) => keys.get(squeezed(text)) ?? null,
    isBeginning: (text) => known.some((words) => words.startsWith(squeezed(text))),
    insuranceOf: (text) => insurances.get(squeezed(text)) ?? null,
  };
}
