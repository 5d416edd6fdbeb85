import { fileURLToPath } from 'node:url';

import { contentProblemText } from '@yibao-kiosk/device-agent/content/read-files.ts';
import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';
import { expect, it } from 'vitest';

it('the content that ships is right', () => {
  const read = readContent(fileURLToPath(new URL('../config', import.meta.url)));
  expect(read.kind === 'wrong' ? read.problems.map(contentProblemText) : []).toEqual([]);
});
