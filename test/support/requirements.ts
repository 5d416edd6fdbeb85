import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What some tests need from the machine, with the line that brings it. */
export const requirements = {
  socat: { why: 'real pseudo-terminals', mend: 'apt-get install socat', debianPackage: 'socat' },
  chromium: { why: 'the screen in a real browser', mend: 'apt-get install chromium', debianPackage: 'chromium' },
} as const;
export type Requirement = keyof typeof requirements;

function onPath(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
}

const chromiumPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** An installed Chromium: the environment's CHROMIUM_PATH, else the usual places. */
export function installedChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named && existsSync(named)) return named;
  return chromiumPlaces.find((place) => existsSync(place));
}

/** Whether the machine has what a test needs. `npm test` lists what was missing and fails in CI. */
export function has(requirement: Requirement): boolean {
  return requirement === 'socat' ? onPath('socat') : installedChromium() !== undefined;
}
