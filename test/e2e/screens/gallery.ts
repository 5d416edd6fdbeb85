import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';
import { inject } from 'vitest';

import { openScreen, type Screen } from '../../support/browser.ts';
import { focusBreaches } from './rules/focus.ts';
import { targetBreaches } from './rules/targets.ts';
import { textBreaches } from './rules/texts.ts';

/** Every test of this folder walks all examples. */
export const walkMs = 600_000;

/** 21.5" portrait, the same on its side, and a square one. `mainTargetPx`: what a low square has room for. */
export const sizes = {
  portrait: { width: 1080, height: 1920, mainTargetPx: designLimits.mainTargetPx },
  landscape: { width: 1920, height: 1080, mainTargetPx: designLimits.mainTargetPx },
  square: { width: 1080, height: 1080, mainTargetPx: designLimits.minTargetPx },
} as const;
export type SizeName = keyof typeof sizes;

export type View = { language: string; modes: string; size: SizeName };

export type Gallery = {
  screen: Screen;
  /** `screen/example` of everything there is to see; questions and panels over a screen by their mode. */
  examples: readonly { path: string; over: string }[];
  show(example: { path: string; over: string }, view: View): Promise<string>;
  /** Sentences that `look` finds on any example, each with where. */
  walk(view: View, look: (where: string) => Promise<readonly string[]>): Promise<string[]>;
  close(): Promise<void>;
};

/** Opens the page of all examples, standing still. */
export async function openGallery(): Promise<Gallery> {
  const url = inject('galleryUrl');
  const screen = await openScreen(url);
  const { page } = screen;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.locator('.gallery a').first().waitFor();
  const links = await page
    .locator('.gallery a')
    .evaluateAll((found) => found.map((link) => (link.getAttribute('href') ?? '').split('/')));
  const paths = new Set(links.map(([, name = '', example = '']) => `${name}/${example}`));
  const examples = [
    ...[...paths].map((path) => ({ path, over: '' })),
    ...['access', 'idle'].map((over) => ({ path: 'home/masked', over })),
  ];
  const show: Gallery['show'] = async ({ path, over }, { language, modes }) => {
    const hash = `#/${path}/${language}/${[modes, ...(over === '' ? [] : [over])].join('+')}`;
    await page.evaluate(showInPage, hash);
    return hash;
  };
  return {
    screen,
    examples,
    show,
    walk: async (view, look) => {
      await page.setViewportSize(sizes[view.size]);
      const found: string[] = [];
      for (const example of examples) {
        const where = await show(example, view);
        found.push(...(await look(where)).map((breach) => `${where}: ${breach}`));
      }
      return found;
    },
    close: () => screen.close(),
  };
}

/** Runs in the browser: there once the example is drawn with its letters, and fits. */
async function showInPage(hash: string): Promise<void> {
  const root = document.documentElement;
  if (root.dataset['shown'] !== hash) {
    const shown = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (root.dataset['shown'] !== hash) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(root, { attributeFilter: ['data-shown'] });
    });
    location.hash = hash;
    await shown;
  }
  // Words that come late may be the first to need a slice of the face.
  do {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  } while (document.fonts.status === 'loading');
}

/** Runs in the browser: there once nothing that is shown now waits for a slice of the face. */
export async function lettersInPage(): Promise<void> {
  do {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await document.fonts.ready;
  } while (document.fonts.status === 'loading');
}

/** Every breach of design §10 by place, size and reach, on the example that is shown. */
export async function breachesOf(gallery: Gallery, view: View): Promise<string[]> {
  const { page } = gallery.screen;
  const limits = { ...designLimits, ...sizes[view.size], controlLinePx: controlLineOf(view) };
  return [
    ...(await page.evaluate(textBreaches, limits)),
    ...(await page.evaluate(targetBreaches, limits)),
    ...(await page.evaluate(focusBreaches, limits)),
  ];
}

/** On the lower screens every place is within reach. */
function controlLineOf({ size, modes }: View): number {
  if (size !== 'portrait') return 0;
  return modes.split('+').includes('lowReach') ? designLimits.lowReachLinePx : designLimits.controlLinePx;
}
