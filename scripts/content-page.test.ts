import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { contentProblemText } from '@yibao-kiosk/device-agent/content/read-files.ts';
import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';
import { afterAll, expect, it } from 'vitest';

import { root } from './lib/paths.ts';
import { picturedGuides } from './lib/preview/picture-guides.ts';
import { pictureName } from './lib/preview/preview-guides.ts';

const page = readFileSync(`${root}docs/content.md`, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'content-page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the files that docs/content.md has as examples are right content', () => {
  cpSync(`${root}config`, join(folder, 'config'), { recursive: true, filter: (path) => !path.includes('voices') });
  const examples = [...page.matchAll(/```yaml\n# (config\/\S+)\n([\s\S]*?)```/g)];
  expect(examples.map(([, file = '']) => dirname(file).split('/').at(-1))).toEqual(['guides', 'notices', 'regions']);
  for (const [, file = '', text = ''] of examples) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const read = readContent(join(folder, 'config'));
  expect(read.kind === 'wrong' ? read.problems.map(contentProblemText) : []).toEqual([]);
});

it.each(picturedGuides)('docs/content.md shows the paper of %s, small enough for a page', (id) => {
  const picture = `images/guides/${pictureName(id)}.png`;
  expect(page).toContain(`src="${picture}"`);
  expect(statSync(`${root}docs/${picture}`).size).toBeLessThan(120_000);
});
