/**
 * `npm start`: builds what is not built, then runs the real agent against the simulated lobby until Ctrl+C.
 */
import { buildAll } from './build.ts';
import { type Running, startProgram } from './lib/child.ts';
import { agentFlags, compileCache } from './lib/paths.ts';

await buildAll();

const lobby = startProgram('test/lobby/main.ts', {});
const running: Running[] = [lobby];
const stop = (code: number): void => {
  process.exitCode = code;
  for (const one of running) one.child.kill('SIGTERM');
};
process.once('SIGINT', () => stop(0));
process.once('SIGTERM', () => stop(0));

try {
  const bench = await lobby.line('bench');
  const env = { KIOSK_CONFIG: process.env['KIOSK_CONFIG'] ?? 'config/lobby.yaml', NODE_COMPILE_CACHE: compileCache };
  const agent = startProgram('device-agent/src/main.ts', env, agentFlags);
  running.push(agent);
  const kiosk = await agent.line('url');
  console.log(`
  Kiosk        ${String(kiosk['url'])}
  Lobby bench  ${String(bench['bench'])}

  Open both in a browser. Drop a card on the reader in the lobby bench, or show a QR code.
  Ctrl+C stops everything.
`);
  for (const one of running) {
    void one.exited.then((code) => {
      if (process.exitCode === undefined) console.error('One of the programs ended; stopping the other.');
      stop(process.exitCode === undefined ? code : Number(process.exitCode));
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  stop(1);
}
