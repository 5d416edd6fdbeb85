import { type Combination, pairwise } from '../../support/pairwise.ts';

/** Those that ship, a longer one and one from right to left. */
export const languages = ['zh-CN', 'zh-Hant', 'en', 'en-XA', 'ar-XB'] as const;

/** How the page may present itself, one way at a time. Voice alone changes nothing that is seen. */
const aloneModes = ['normal', 'elder', 'largeText', 'highContrast', 'lowReach'] as const;

/** The same together. */
const modeFactors = {
  text: ['', 'elder', 'largeText', 'elder+largeText'],
  contrast: ['', 'highContrast'],
  reach: ['', 'lowReach'],
  hearing: ['', 'voice'],
} as const;

/** As the gallery's address names them. */
function modesOf({ text, contrast, reach, hearing }: Combination<typeof modeFactors>): string {
  return [text, contrast, reach, hearing].filter((mode) => mode !== '').join('+') || 'normal';
}

/** Every two of language and modes together at least once, on the portrait screen. */
export const portraitViews = pairwise({ language: languages, ...modeFactors }).map(({ language, ...factors }) => ({
  language,
  modes: modesOf(factors),
  size: 'portrait' as const,
}));

/** The same on the screens where height is short. */
export const lowViews = pairwise({
  language: languages,
  size: ['landscape', 'square'] as const,
  ...modeFactors,
}).map(({ language, size, ...factors }) => ({ language, size, modes: modesOf(factors) }));

/** Each mode alone in each language, but for those that are among the combinations. */
export const aloneViews = languages
  .flatMap((language) => aloneModes.map((modes) => ({ language, modes, size: 'portrait' as const })))
  .filter((one) => !portraitViews.some(({ language, modes }) => language === one.language && modes === one.modes));
