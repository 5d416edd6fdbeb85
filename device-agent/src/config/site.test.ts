import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { problemText } from './read-yaml.ts';
import { checkSite } from './site.ts';

const shipped = fileURLToPath(new URL('../../../config', import.meta.url));

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-site-'));
  file = join(folder, 'kiosk.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

function check(terminal: { region: string; tier?: string }, contentFolder = shipped) {
  const tier = terminal.tier === undefined ? '' : `  tier: ${terminal.tier}\n`;
  writeFileSync(file, `terminal:\n  id: KIOSK01\n  region: ${terminal.region}\n${tier}`);
  const checked = checkSite(terminal, { file, contentFolder });
  return checked.kind === 'done' ? checked.value : checked.problems.map(problemText).join('\n').replace(file, 'kiosk.yaml');
}

describe('where the terminal stands', () => {
  it('is a region of the content, with what is off there', () => {
    expect(check({ region: 'quanzhou' })).toEqual({ region: 'quanzhou', tier: null, off: {} });
    expect(check({ region: 'xiamen' })).toMatchObject({ off: { enrolments: expect.stringContaining('税务部门') as unknown } });
    expect(check({ region: 'fuzhou', tier: 'village' })).toMatchObject({ tier: 'village' });
  });

  it.each<[string, { region: string; tier?: string }, string]>([
    ['a region that is not there', { region: 'putian' }, 'kiosk.yaml:3: terminal.region is not right; write one of fujian, fuzhou, national, quanzhou, xiamen'],
    ['no kind of place where there are several', { region: 'fuzhou' }, 'kiosk.yaml:3: terminal.tier is missing, and fuzhou has several kinds of place; add one of hospital ('],
    ['a kind of place that is not there', { region: 'fuzhou', tier: 'city' }, 'kiosk.yaml:4: terminal.tier is not right; write one of hospital ('],
    ['a kind of place where there is one', { region: 'quanzhou', tier: 'village' }, 'kiosk.yaml:4: terminal.tier is not known in quanzhou, which has one kind of place; take the line out'],
  ])('%s is told with its line', (_name, terminal, sentence) => {
    expect(check(terminal)).toContain(sentence);
  });

  it('is not held against content that is missing or cannot be read: the terminal starts without guides', () => {
    expect(check({ region: 'putian', tier: 'city' }, join(folder, 'none'))).toEqual({ region: 'putian', tier: 'city', off: {} });
    const own = join(folder, 'own');
    mkdirSync(join(own, 'content'), { recursive: true });
    cpSync(join(shipped, 'content/fuzhou'), join(own, 'content/fuzhou'), { recursive: true });
    cpSync(join(shipped, 'regions'), join(own, 'regions'), { recursive: true });
    writeFileSync(join(own, 'content/fuzhou/document.yaml'), 'region: [');
    writeFileSync(join(own, 'regions/fuzhou.yaml'), 'off: 3');
    expect(check({ region: 'fuzhou', tier: 'hospital' }, own)).toEqual({ region: 'fuzhou', tier: 'hospital', off: {} });
  });
});
