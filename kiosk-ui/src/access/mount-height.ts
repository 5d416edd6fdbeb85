import { pageLimits } from '@yibao-kiosk/shared/design/limits.ts';

/** A 21.5" portrait display: 1920 px on 476 mm. */
const mmPerPx = 0.248;
const screenHeightPx = 1920;

/**
 * The line above which no control stands, in px from the top, for a screen whose picture begins this high above the
 * floor: what a seated person's hand still reaches (1220 mm, GB 50763 and EN 301 549 8.3.2.1).
 */
export function controlLinePx(screenFootMm: number): number {
  const line = screenHeightPx - (pageLimits.maxReachMm - screenFootMm) / mmPerPx;
  return Math.round(Math.min(pageLimits.lowReachLinePx, Math.max(pageLimits.controlLinePx, line)));
}

/** Tells the style sheets. */
export function setMountHeight(screenFootMm: number): void {
  document.documentElement.style.setProperty('--mounted-control-line', `${controlLinePx(screenFootMm)}px`);
}
