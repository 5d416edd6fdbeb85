import { done, refused, unknown } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';
import { exchange } from './exchange.ts';
import { parseJson } from './json.ts';

/** One request that is answered in JSON. `headers` are those of the signature; the body is JSON unless it is a medium. */
export type JsonRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  readonly mediaType?: string;
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
};

/**
 * A JSON answer with a status below 500; numbers are texts (see json.ts), `body` is undefined where none was
 * JSON.
 */
export type JsonAnswer = { readonly status: number; readonly body: unknown };

/**
 * Sends JSON and reads JSON. Refused: certainly not taken (no connection; a redirect, which is never
 * followed). Unknown: cut after the connection stood, a time-out, a status from 500 on, a success that is not
 * JSON or too large. A status of 4xx is handed on, for its meaning depends on who answers.
 */
export async function sendJson(
  request: JsonRequest,
  parts: { clock: Clock; signal: AbortSignal },
): Promise<Outcome<JsonAnswer>> {
  const headers = {
    ...request.headers,
    'content-type': request.mediaType ?? 'application/json; charset=utf-8',
    accept: 'application/json',
  };
  const answer = await exchange({ ...request, headers }, parts);
  if (answer.kind !== 'done') return answer;
  const { status, bytes } = answer.value;
  if (status >= 500) return unknown('PLT_BAD_ANSWER');
  if (status >= 300 && status < 400) return refused('PLT_BAD_ANSWER');
  const body = parseJson(bytes);
  if (status < 400 && body === undefined) return unknown('PLT_BAD_ANSWER');
  return done({ status, body });
}
