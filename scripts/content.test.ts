import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { contentProblemText } from '@yibao-kiosk/device-agent/content/read-files.ts';
import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';
import { expect, it } from 'vitest';

import { correctionsPage } from './lib/corrections-page.ts';

const read = readContent(fileURLToPath(new URL('../config', import.meta.url)));

it('the content that ships is right', () => {
  expect(read.kind === 'wrong' ? read.problems.map(contentProblemText) : []).toEqual([]);
});

it('docs/content-corrections.md tells every departure of the content that ships', () => {
  const page = readFileSync(new URL('../docs/content-corrections.md', import.meta.url), 'utf8');
  expect(read.kind === 'done' ? correctionsPage(read.content) : '').toBe(page);
});
