import { AxeBuilder } from '@axe-core/playwright';
import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openScreen, type Screen } from '../../support/browser.ts';
import { has } from '../../support/requirements.ts';
import { serveGallery } from './gallery-server.ts';
import { breachesOf } from './rules.ts';

const suiteMs = 600_000;

describe.skipIf(!has('chromium'))('every example of every screen', () => {
  let gallery: Awaited<ReturnType<typeof serveGallery>>;
  let screen: Screen;
  let examples: string[];

  beforeAll(async () => {
    gallery = await serveGallery();
    screen = await openScreen(gallery.url);
    examples = await screen.page
      .locator('.gallery a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  }, suiteMs);

  afterAll(async () => {
    await screen.close();
    await gallery.close();
  });

  const show = async (example: string): Promise<void> => {
    await screen.page.goto(gallery.url + example);
    await screen.page.waitForFunction((hash) => document.documentElement.dataset['shown'] === hash, example);
    await screen.page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
  };

  const breachesAt = async (
    size: { width: number; height: number },
    controlLinePx: number,
  ): Promise<string[]> => {
    await screen.page.setViewportSize(size);
    const found: string[] = [];
    for (const example of examples) {
      await show(example);
      const breaches = await screen.page.evaluate(breachesOf, { ...designLimits, controlLinePx });
      found.push(...breaches.map((breach) => `${example}: ${breach}`));
    }
    return found;
  };

  test('there are examples in both languages and both modes', () => {
    expect(examples.length).toBeGreaterThan(200);
    for (const ending of ['zh-CN/normal', 'zh-CN/elder', 'en/normal', 'en/elder']) {
      expect(examples.some((example) => example.endsWith(ending))).toBe(true);
    }
  });

  test(
    'fits, is readable and within reach on the portrait screen',
    async () => {
      expect(await breachesAt({ width: 1080, height: 1920 }, designLimits.controlLinePx)).toEqual([]);
    },
    suiteMs,
  );

  test(
    'fits and is readable on the landscape screen',
    async () => {
      expect(await breachesAt({ width: 1920, height: 1080 }, 0)).toEqual([]);
    },
    suiteMs,
  );

  test(
    'fits and is readable on the square screen',
    async () => {
      expect(await breachesAt({ width: 1080, height: 1080 }, 0)).toEqual([]);
    },
    suiteMs,
  );

  test(
    'has no accessibility violation, with contrast of 7:1',
    async () => {
      await screen.page.setViewportSize({ width: 1080, height: 1920 });
      const found: string[] = [];
      for (const example of examples.filter((each) => each.endsWith('/normal'))) {
        await show(example);
        // No page of its own for each result, as there are no frames; no list of what is well: half the time.
        const { violations } = await new AxeBuilder({ page: screen.page })
          .setLegacyMode()
          .options({
            rules: { 'color-contrast-enhanced': { enabled: true } },
            resultTypes: ['violations'],
            preload: false,
          })
          .analyze();
        for (const { id, nodes } of violations)
          found.push(`${example}: ${id} ${nodes[0]?.html.slice(0, 120) ?? ''}`);
      }
      expect(found).toEqual([]);
    },
    suiteMs,
  );
});
