/** `npm run pictures`: makes the pictures of README and docs from journeys, examples and guides in the browser. */
import { buildAll } from './build.ts';
import { run } from './lib/child.ts';
import { root } from './lib/paths.ts';
import { prepareMachine } from './lib/prepare-machine.ts';
import { pictureGuides } from './lib/preview/picture-guides.ts';

await prepareMachine();
await buildAll();
await pictureGuides();
process.exitCode = await run(`${root}node_modules/.bin/vitest`, ['run', '--project', 'browser', '--project', 'screens', 'test/e2e/certificate.test.ts', 'test/e2e/records.test.ts', 'test/e2e/identity.test.ts', 'test/e2e/outage.test.ts', 'test/e2e/bench-page.test.ts', 'test/e2e/staff-call.test.ts', 'test/e2e/screens/contrast.test.ts'], { KIOSK_PICTURES: '1' });
