/**
 * Checks the configuration without starting anything: `node device-agent/src/config/check.ts`. Looks at the same files
 * as the agent (KIOSK_CONFIG) and ends with 1 when something is wrong.
 */
import { loadSettings } from './load.ts';
import { problemText } from './read-yaml.ts';

const settings = loadSettings(process.env);
if (settings.kind === 'done') {
  console.log(`The configuration of ${settings.value.kiosk.terminal.id} is right.`);
} else {
  for (const problem of settings.problems) console.error(problemText(problem));
  process.exitCode = 1;
}
