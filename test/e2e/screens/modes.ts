import type { Combination } from '../../support/pairwise.ts';

/** How the page may present itself, one way at a time. */
export const aloneModes = ['normal', 'elder', 'largeText', 'highContrast', 'lowReach', 'voice'] as const;

/** The same together. */
export const modeFactors = {
  text: ['', 'elder', 'largeText', 'elder+largeText'],
  contrast: ['', 'highContrast'],
  reach: ['', 'lowReach'],
  hearing: ['', 'voice'],
} as const;

/** As the gallery's address names them. */
export function modesOf({ text, contrast, reach, hearing }: Combination<typeof modeFactors>): string {
  return [text, contrast, reach, hearing].filter((mode) => mode !== '').join('+') || 'normal';
}
