/** `npm run docs:corrections`: writes docs/content-corrections.md. */
import { writeFileSync } from 'node:fs';

import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';

import { correctionsPage } from './lib/corrections-page.ts';
import { root } from './lib/paths.ts';

const read = readContent(`${root}config`);
if (read.kind === 'wrong') throw new Error('the content is wrong; see npm run content:check');
writeFileSync(`${root}docs/content-corrections.md`, correctionsPage(read.content));
