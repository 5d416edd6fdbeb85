import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { loadSettings, type Settings } from '../config/load.ts';
import { checkLanguages } from './check-languages.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));

let folder: string;
let settings: Settings;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-check-'));
  cpSync(join(project, 'config/lobby.yaml'), join(folder, 'kiosk.yaml'));
  mkdirSync(join(folder, 'languages/mn'), { recursive: true });
  mkdirSync(join(folder, 'ui'));
  writeFileSync(join(folder, 'ui/wordings.json'), JSON.stringify({ footer: { home: '首页', back: '返回' } }));
  const loaded = loadSettings({ KIOSK_CONFIG: join(folder, 'kiosk.yaml') });
  if (loaded.kind !== 'done') throw new Error('lobby.yaml is not right');
  settings = { ...loaded.value, uiFolder: join(folder, 'ui') };
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string): void => writeFileSync(join(folder, 'languages/mn', name), content);

it('looks beside kiosk.yaml and says what is wrong with a folder', () => {
  expect(checkLanguages(settings)).toEqual([
    'mn: language.yaml is missing or wrong: tag, name, direction (ltr or rtl), fallback',
  ]);
});

it('names every key that needs a hand', () => {
  write('language.yaml', 'tag: mn\nname: Монгол\ndirection: ltr\n');
  write('screen.json', JSON.stringify({ footer: { home: 'Нүүр', old: 'x' } }));
  // A character of a block that the printers' face does not have.
  write('paper.json', JSON.stringify({ common: { name: 'Нэр', total: 'ᠨᠡᠢᠢᠯᠪᠦᠷᠢ' } }));
  const lines = checkLanguages(settings);
  expect(lines).toContain('mn: screen footer.old is not known here');
  expect(lines).toContain('mn: screen footer.back is missing');
  expect(lines).toContain(
    'mn: paper common.total cannot be used: other places to fill in, or characters that cannot be shown or printed',
  );
  expect(lines.filter((line) => line.includes('paper common.name'))).toEqual([]);
  expect(lines.filter((line) => line.includes('paper common.total'))).toHaveLength(1);
});

it('asks for the built page first', () => {
  expect(checkLanguages({ ...settings, uiFolder: null })).toEqual(['The page is not built: npm run build']);
});
