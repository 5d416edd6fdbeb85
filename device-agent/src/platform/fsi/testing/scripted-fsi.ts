import { createManualClock } from '../../../testing/manual-clock.ts';
import type { ManualClock } from '../../../testing/manual-clock.ts';
import { platformLimitsSchema } from '../../config.ts';
import { createLimiter } from '../../limiter.ts';
import { answerJson, startScriptedServer } from '../../testing/scripted-server.ts';
import type { Script, ScriptedServer } from '../../testing/scripted-server.ts';
import { createSigning } from '../../signing/create.ts';
import { createTransport } from '../../transport.ts';
import * as v from 'valibot';

import type { FsiAdapterParts } from '../adapter.ts';
import { createFsiClient } from '../client.ts';
import { fsiConfig, terminal } from '../fsi-examples.ts';

/** An FSI far side for tests: by transaction number an output, a whole body, or a script of its own. */
export type FsiScript = { output: unknown } | { body: unknown } | Script;

/** The adapter in front of a scripted FSI; 9001 is answered unless it is scripted. */
export type ScriptedFsi = {
  readonly server: ScriptedServer;
  readonly clock: ManualClock;
  readonly parts: FsiAdapterParts;
  readonly logged: readonly string[];
  readonly life: AbortController;
  /** Answers of one transaction in turn; the last one stays. */
  on(infno: string, ...scripts: FsiScript[]): void;
  /** Bodies received for a transaction. */
  received(infno: string): readonly Record<string, unknown>[];
};

/** Starts it. */
export async function startScriptedFsi(change: Parameters<typeof fsiConfig>[0] = {}): Promise<ScriptedFsi> {
  const server = await startScriptedServer();
  const clock = createManualClock();
  const scripts = new Map<string, FsiScript[]>();
  const logged: string[] = [];
  const life = new AbortController();
  let signIns = 0;

  server.play((request, response) => {
    const { infno } = JSON.parse(request.body) as { infno: string };
    const queue = scripts.get(infno) ?? [];
    const script = queue.length > 1 ? queue.shift() : queue[0];
    if (typeof script === 'function') script(request, response);
    else if (script)
      answerJson(response, 'body' in script ? script.body : { infcode: 0, output: script.output });
    else answerJson(response, { infcode: 0, output: { signinoutb: { sign_no: `SIGN${(signIns += 1)}` } } });
  });

  const fsi = fsiConfig({ baseUrl: server.url, ...change });
  const limits = v.parse(platformLimitsSchema, {});
  const log = (fields: object, message: string): number =>
    logged.push(JSON.stringify({ ...fields, message }));
  const client = createFsiClient({
    fsi,
    terminal,
    clock,
    random: () => 0.5,
    log: { info: log, warn: log },
    life: life.signal,
    signing: createSigning(fsi.signing),
    transport: createTransport({ clock, limits, limiter: createLimiter(4), note: () => undefined }),
  });
  return {
    server,
    clock,
    logged,
    life,
    parts: { clock, client, fsi, terminal, regions: ['3505'], phones: {}, maxRows: 100 },
    on: (infno, ...answers) => scripts.set(infno, answers),
    received: (infno) =>
      server.requests
        .map((request) => JSON.parse(request.body) as Record<string, unknown>)
        .filter((body) => body['infno'] === infno),
  };
}
