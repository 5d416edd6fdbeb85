import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Compiled } from '@yibao-kiosk/device-agent/content/compiled.ts';
import { programDigest } from '@yibao-kiosk/device-agent/content/program-digest.ts';
import { runCompile } from '@yibao-kiosk/device-agent/content/run-compile.ts';
import { Snapshots } from '@yibao-kiosk/device-agent/content/snapshots.ts';
import { sourceDigest } from '@yibao-kiosk/device-agent/content/source-digest.ts';

const shipped = fileURLToPath(new URL('../../config', import.meta.url));
/** As config/lobby.yaml has it. */
const usualRegion = 'quanzhou';
const caches = fileURLToPath(new URL('../../.cache', import.meta.url));
const cacheOf = (region: string): string => join(caches, `content-of-${region}`);

/**
 * Gives a new data folder what the agent would make of the content that ships. Reading it takes seconds, which every agent
 * of every test would spend beside what the test is about; so it is kept between tests, as the agent keeps it.
 */
export async function lendSnapshots(dataFolder: string, region = usualRegion): Promise<void> {
  if ((await shippedContent(region)) === null) return;
  cpSync(cacheOf(region), join(dataFolder, 'content'), { recursive: true });
}

/** What ships for a region, as an agent there shows it; null where nothing ships. */
export async function shippedContent(region: string): Promise<Compiled | null> {
  const digest = sourceDigest(shipped);
  const program = programDigest();
  if (digest === null) return null;
  const known = new Snapshots(cacheOf(region), program).newest();
  return known?.digest === digest ? known.compiled : fill(region, { digest, program });
}

type Version = { readonly digest: string; readonly program: string };

/** Whole or not at all: tests beside this one look at the same time. */
async function fill(region: string, { digest, program }: Version): Promise<Compiled> {
  const cache = cacheOf(region);
  const result = await runCompile({ folder: shipped, region }, new AbortController().signal);
  if (result.kind === 'wrong') throw new Error('the content that ships is wrong: npm run content:check');
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, 'content-'));
  new Snapshots(folder, program).keep({ digest, compiled: result.compiled });
  const former = mkdtempSync(join(caches, 'content-old-'));
  try {
    renameSync(cache, join(former, 'content'));
  } catch {
    // Nothing was kept before, or another test was quicker.
  }
  try {
    renameSync(folder, cache);
  } catch {
    rmSync(folder, { recursive: true });
  }
  rmSync(former, { recursive: true });
  return result.compiled;
}
