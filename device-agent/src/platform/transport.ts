import { refused } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';
import type { PlatformLimits } from './config.ts';
import { sendJson } from './http.ts';
import type { JsonAnswer } from './http.ts';
import type { Limiter } from './limiter.ts';

/** A signed request on its way out. */
export type OutgoingRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** What the body is, where it is not JSON. */
  readonly mediaType?: string;
};

/** Sends within the limits of the configuration; see `sendJson` for what the outcomes mean. */
export type Transport = (request: OutgoingRequest, signal: AbortSignal) => Promise<Outcome<JsonAnswer>>;

/** What a transport is made of; `note` hears how each exchange ended, except where the caller gave up. */
export type TransportParts = {
  readonly clock: Clock;
  readonly limits: PlatformLimits;
  readonly limiter: Limiter;
  readonly note: (outcome: Outcome<unknown>) => void;
};

/** Creates the one way out of an adapter. */
export function createTransport({ clock, limits, limiter, note }: TransportParts): Transport {
  const bounds = { timeoutMs: limits.requestTimeoutMs, maxAnswerBytes: limits.maxAnswerBytes };
  return (request, signal) =>
    limiter(
      async () => {
        const outcome = await sendJson({ ...request, ...bounds }, { clock, signal });
        if (!signal.aborted) note(outcome);
        return outcome;
      },
      { signal, gaveUp: () => refused('PLT_TIMED_OUT') },
    );
}
