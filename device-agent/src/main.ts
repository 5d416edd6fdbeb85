/**
 * The device agent as a program. Standard output carries one JSON line when the screen can be opened; the log goes to
 * standard error.
 */
import { startAgent } from './agent.ts';
import { systemClock } from './clock.ts';
import { loadSettings } from './config/load.ts';
import { problemText } from './config/read-yaml.ts';
import { createLog } from './logging.ts';
import { faultOf } from './server/fault.ts';

const log = createLog();

const die = (error: unknown): void => {
  log.error({ code: 'INTERNAL', ...faultOf(error) }, 'the agent failed and stops');
  process.exit(1);
};
process.on('uncaughtException', die);
process.on('unhandledRejection', die);
// The signal's default is an end. One that comes while the agent starts is answered by the start, which reads all anew.
let reload = (): void => {};
process.on('SIGHUP', () => reload());

const settings = loadSettings(process.env);
if (settings.kind === 'wrong') {
  for (const problem of settings.problems) console.error(problemText(problem));
  process.exit(1);
}

const world = { clock: systemClock, random: Math.random, log, checkOutbound: process.env['KIOSK_CHECK_OUTBOUND'] === '1' };
const agent = await startAgent(settings.value, world).catch((error: unknown) => {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(`Port ${settings.value.kiosk.server.port} is taken: another agent runs, or server.port must be another.`);
  process.exit(1);
});
console.log(JSON.stringify({ event: 'listening', url: agent.url }));

reload = () => void agent.reload();

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await agent.stop();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
