import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BrowserContext, chromium, type Page } from 'playwright-core';

import { installedChromium } from './requirements.ts';

/** Flags for a quiet, offline, windowless Chromium; --no-sandbox because CI runs as root. */
export const chromiumArgs = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Screen = {
  context: BrowserContext;
  page: Page;
  /** Folder of the fresh profile, for probes of what is left in it. */
  profile: string;
  close(): Promise<void>;
};

/** A touch screen of the terminal's size in a fresh profile, which `close` removes unless `keepProfile`. */
export async function openScreen(
  url: string,
  options: { width?: number; height?: number; keepProfile?: boolean; args?: readonly string[] } = {},
): Promise<Screen> {
  const executablePath = installedChromium();
  if (!executablePath) throw new Error('no Chromium on this machine');
  const profile = mkdtempSync(join(tmpdir(), 'kiosk-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumArgs, ...(options.args ?? [])],
    headless: true,
    hasTouch: true,
    viewport: { width: options.width ?? 1080, height: options.height ?? 1920 },
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return {
    context,
    page,
    profile,
    close: async () => {
      await context.close();
      if (!options.keepProfile) rmSync(profile, { recursive: true, force: true });
    },
  };
}
