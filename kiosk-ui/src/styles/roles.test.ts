import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..');
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

test('there are style sheets to read', () => {
  expect(sheets.length).toBeGreaterThan(30);
});

test.each(sheets)('%s names roles, not colours: high contrast must reach everything', (file) => {
  const css = readFileSync(join(folder, file), 'utf8').replace(/\/\*.*?\*\//gs, '');
  expect(css.match(/#[0-9a-f]{3,8}\b(?=[^{}]*;)|\brgba?\(|\bhsla?\(|var\(--(?:teal-\d+|gold)\)/gi) ?? []).toEqual([]);
});
