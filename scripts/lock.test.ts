import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

type Entry = { optionalDependencies?: Record<string, string>; dependencies?: Record<string, string>; resolved?: string; link?: boolean };

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Entry>;
};

/** Node's look-up: beside the package, then upwards. */
function isLocked(from: string, name: string): boolean {
  const parts = from === '' ? [] : from.split('/');
  for (let length = parts.length; length >= 0; length -= 1) {
    const folder = parts.slice(0, length).join('/');
    const key = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (key in lock.packages) return true;
  }
  return false;
}

describe('the lock file', () => {
  it('has an entry for every optional dependency, since npm ci of npm 11 refuses a lock with holes', () => {
    const holes = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} -> ${name}`),
    );
    expect(holes).toEqual([]);
  });

  it('names no download host, so that it installs from any registry', () => {
    const hosts = Object.values(lock.packages).filter((entry) => !entry.link && /^https?:/.test(entry.resolved ?? ''));
    expect(hosts).toEqual([]);
  });

  it('leaves out the unmaintained request package that escpos would bring', () => {
    expect(Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/request'))).toEqual([]);
  });
});
