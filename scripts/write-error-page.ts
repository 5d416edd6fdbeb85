/** `npm run docs:errors`: writes docs/error-codes.md. */
import { writeFileSync } from 'node:fs';

import { errorPage } from './lib/error-page.ts';
import { root } from './lib/paths.ts';

writeFileSync(`${root}docs/error-codes.md`, errorPage());
