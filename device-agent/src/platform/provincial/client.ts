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
  readonly operation: 'contributions' | 'settlements' | 'preview' | 'issue';
  readonly requestId?: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
};

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
    const signed = signing({
      body: JSON.stringify(call.body),
      nowMs: clock.now(),
      nonce: createNonce(parts),
    });
    return transport({ ...targetOf(call, service.baseUrl), ...signed }, call.signal);
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
  { operation, requestId = '' }: ProvincialCall,
  baseUrl: string,
): { method: 'POST' | 'PUT'; url: URL } {
  const base = baseUrl.replace(/\/+$/, '');
  const paths = {
    contributions: '/v1/contributions/query',
    settlements: '/v1/settlements/query',
    preview: '/v1/certificates/preview',
    issue: `/v1/certificates/${encodeURIComponent(requestId)}`,
  };
  return { method: operation === 'issue' ? 'PUT' : 'POST', url: new URL(base + paths[operation]) };
}

function readAnswer(answer: Outcome<JsonAnswer>): Outcome<unknown> {
  if (answer.kind !== 'done') return answer;
  return answer.value.status < 400
    ? done(answer.value.body)
    : refused(refusalCodeOf(readRefusal(answer.value)));
}
