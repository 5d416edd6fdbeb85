import axe from 'axe-core';

import { type Gallery, type View } from './gallery.ts';

/** What axe-core finds on any example: every rule of its own, contrast as WCAG 1.4.6 asks. */
export async function violationsOf(gallery: Gallery, view: View): Promise<string[]> {
  const { page } = gallery.screen;
  // Once: the examples follow each other in one document.
  await page.evaluate(axe.source);
  return gallery.walk(view, () => page.evaluate(violations));
}

/** Runs in the browser. */
async function violations(): Promise<string[]> {
  const found = await window.axe.run(document, {
    rules: { 'color-contrast-enhanced': { enabled: true } },
    resultTypes: ['violations'],
    preload: false,
  });
  return found.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120) ?? ''}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
