import { done, refused } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { ProvincialConfig } from '../config.ts';
import type { JsonAnswer } from '../http.ts';
import { createNonce } from '../parts.ts';
import type { Surroundings } from '../parts.ts';
import type { SigningStrategy } from '../signing/strategy.ts';
import type { Transport } from '../transport.ts';
import { readRefusal, refusalCodeOf } from './refusal.ts';

/** The operations of docs/provincial-service.md. `requestId` goes into the path, which holds nothing else. */
export type ProvincialCall = {
  readonly operation: keyof typeof operations;
  readonly requestId?: string;
  /** `deferred=true`, where the contract has it. */
  readonly search?: string;
  /** Turned into JSON; a text is JSON already; bytes go as `mediaType`. Absent with GET. */
  readonly body?: Readonly<Record<string, unknown>> | string | Uint8Array;
  readonly mediaType?: string;
  readonly signal: AbortSignal;
};

/** Method and path; `{id}` is the request id or the digest. */
const operations = {
  contributions: ['POST', '/v1/contributions/query'],
  settlements: ['POST', '/v1/settlements/query'],
  preview: ['POST', '/v1/certificates/preview'],
  issue: ['PUT', '/v1/certificates/{id}'],
  cases: ['POST', '/v1/cases/query'],
  case: ['POST', '/v1/cases/detail'],
  result: ['POST', '/v1/cases/result'],
  eligibility: ['POST', '/v1/cases/eligibility'],
  attach: ['PUT', '/v1/attachments/{id}'],
  submit: ['PUT', '/v1/cases/{id}'],
  unit: ['POST', '/v1/units/query'],
  rate: ['POST', '/v1/ratings'],
  ratingOptions: ['GET', '/v1/ratings/options'],
} as const satisfies Record<string, readonly ['GET' | 'POST' | 'PUT', string]>;

/** Stands for the body of the one refusal that its caller mends: it hands the pages in again. */
export const pagesMissing = Symbol('pages missing');

/** Sends one call and gives the JSON of the answer, still unread. Never repeats what may have been taken. */
export type ProvincialClient = (call: ProvincialCall) => Promise<Outcome<unknown>>;

/** What the client is made of; null for a service that is not configured: every call is refused. */
export type ProvincialClientParts = Surroundings & {
  readonly service: ProvincialConfig | null;
  readonly signing: SigningStrategy | null;
  readonly transport: Transport;
};

/** Creates the client. */
export function createProvincialClient(parts: ProvincialClientParts): ProvincialClient {
  const { service, signing, transport, clock, log } = parts;

  const attempt = async (call: ProvincialCall): Promise<Outcome<JsonAnswer>> => {
    if (!service || !signing) return refused('PLT_NOT_CONFIGURED');
    const { body = '', mediaType } = call;
    const signed = signing({
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      nowMs: clock.now(),
      nonce: createNonce(parts),
    });
    const target = targetOf(call, service.baseUrl);
    return transport({ ...target, ...signed, ...(mediaType === undefined ? {} : { mediaType }) }, call.signal);
  };

  return async (call) => {
    const startedMs = clock.monotonicMs();
    let answer = await attempt(call);
    // Refused before anything was looked at, and cured by a new nonce.
    if (answer.kind === 'done' && readRefusal(answer.value) === 'NONCE_REUSED') answer = await attempt(call);
    const outcome = readAnswer(answer);
    const code = outcome.kind === 'done' ? null : outcome.code;
    log.info(
      { operation: call.operation, ms: clock.monotonicMs() - startedMs, result: outcome.kind, code },
      'provincial',
    );
    return outcome;
  };
}

function targetOf(
  { operation, requestId = '', search }: ProvincialCall,
  baseUrl: string,
): { method: 'GET' | 'POST' | 'PUT'; url: URL } {
  const [method, path] = operations[operation];
  const url = new URL(baseUrl.replace(/\/+$/, '') + path.replace('{id}', encodeURIComponent(requestId)));
  if (search !== undefined) url.search = search;
  return { method, url };
}

function readAnswer(answer: Outcome<JsonAnswer>): Outcome<unknown> {
  if (answer.kind !== 'done') return answer;
  if (answer.value.status < 400) return done(answer.value.body);
  const refusal = readRefusal(answer.value);
  return refusal === 'ATTACHMENT_MISSING' ? done(pagesMissing) : refused(refusalCodeOf(refusal));
}
