import axe from 'axe-core';

import { type Gallery } from './gallery.ts';

/** Brings axe-core into the page; what it gives finds the violations on the example that is shown. */
export async function violationsOn(gallery: Gallery): Promise<() => Promise<string[]>> {
  const { page } = gallery.screen;
  // Once: the examples follow each other in one document.
  await page.evaluate(axe.source);
  return () => page.evaluate(violations);
}

/** Every rule of axe-core, with contrast as WCAG 1.4.6 asks. Runs in the browser. */
async function violations(): Promise<string[]> {
  const found = await window.axe.run(document, {
    // 7:1 contains the 4.5:1 of the other rule.
    rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
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
