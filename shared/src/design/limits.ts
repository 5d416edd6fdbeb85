/**
 * Numbers every screen is built for and tested against, in CSS px of a 21.5" 1080×1920 display (0.248 mm/px).
 */

/** Those that the page itself works by: it carries them before its first screen. */
export const pageLimits = {
  /** No control above this line on the portrait screen: 1220 mm from the floor with the screen's foot at 900 mm. */
  controlLinePx: 629,
  /** In low-reach mode no control above this line: the lowest 900 px. */
  lowReachLinePx: 1020,
  /** What a seated person's hand reaches, from the floor. */
  maxReachMm: 1220,
  /** A touch this soon after one that changed the screen was meant for the screen before: it does nothing. */
  repeatGuardMs: 500,
  /** Touches that follow one another without such a rest do nothing for this long after the first. */
  hammerGuardMs: 1000,
  /** How long revealed data stays on the screen. */
  revealMs: 5000,
} as const;

/** All of them. */
export const designLimits = {
  ...pageLimits,
  /** EN 301 549 5.1.4 at 600 mm asks for 40 px body; nothing is ever smaller than this. */
  minTextPx: 28,
  /** 20 mm: standing, arm stretched, no rest for the hand. */
  minTargetPx: 80,
  mainTargetPx: 120,
  minGapPx: 12,
  /** WCAG 1.4.6. */
  minContrast: 7,
  /** Wherever the citizen asked for high contrast. */
  minHighContrast: 10,
  /** WCAG 1.4.11. */
  minNonTextContrast: 3,
  /** The mark of the keys' place. */
  minFocusPx: 4,
  /** Most choices on one screen in 长辈版. */
  maxElderChoices: 4,
} as const;
