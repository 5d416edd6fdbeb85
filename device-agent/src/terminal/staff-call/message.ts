import { createHmac } from 'node:crypto';

import { done, refused, unknown, type Outcome } from '@yibao-kiosk/shared/outcome.ts';
import * as v from 'valibot';

import type { Clock } from '../../clock.ts';
import { sendJson } from '../../platform/http.ts';
import { readSecret } from '../../platform/secret.ts';
import type { MessageConfig } from './config.ts';
import type { StaffCall, StaffSignal } from './signal.ts';

/** Between attempts; the hall deduplicates them by call and ring. */
const retryPausesMs = [1_000, 3_000] as const;
/** A receipt is a few dozen bytes; whatever is longer is not read to its end. */
const maxAnswerBytes = 4_096;

/** Only an answer that names the call counts: a captive portal's page with status 200 is no person who comes. */
const receiptSchema = v.object({ callId: v.string() });
const answerSchema = v.object({ callId: v.string(), state: v.picklist(['waiting', 'coming']) });

/** The terminal as the hall knows it. */
export type Caller = { readonly terminalId: string; readonly hall: string };
type MessageWorld = { readonly clock: Clock; readonly caller: Caller };

/** A message to the hall's pager, webhook or screen: signed JSON over HTTP, docs/protocol.md. */
export function createMessage(config: MessageConfig, { clock, caller }: MessageWorld): StaffSignal {
  const post = async (to: string, content: object, signal: AbortSignal): Promise<Outcome<unknown>> => {
    const secret = readSecret(config.secret);
    if (secret === null) return refused('TRM_STAFF_CALL_FAILED');
    const body = JSON.stringify(content);
    const headers = signatureOf(body, { secret, seconds: Math.floor(clock.now() / 1000) });
    const { timeoutMs } = config;
    const request = { method: 'POST', url: new URL(to), headers, body, timeoutMs, maxAnswerBytes } as const;
    const outcome = await sendJson(request, { clock, signal });
    if (outcome.kind !== 'done') return { kind: outcome.kind, code: 'TRM_STAFF_CALL_FAILED' };
    const { status, body: answer } = outcome.value;
    return status < 300 ? done(answer) : refused('TRM_STAFF_CALL_FAILED');
  };

  const tell = async (content: StaffMessage, signal: AbortSignal): Promise<Outcome<null>> => {
    const outcome = await post(config.url, content, signal);
    if (outcome.kind !== 'done') return outcome;
    const receipt = v.safeParse(receiptSchema, outcome.value);
    return receipt.success && receipt.output.callId === content.callId
      ? done(null)
      : unknown('TRM_STAFF_CALL_FAILED');
  };

  /** Until the hall has it, or for so many attempts; `unknown` as soon as one of them may have arrived. */
  const tellSurely = async (content: StaffMessage, signal: AbortSignal): Promise<Outcome<null>> => {
    let outcome = await tell(content, signal);
    let mayHaveArrived = outcome.kind === 'unknown';
    for (const pauseMs of retryPausesMs) {
      if (outcome.kind === 'done' || signal.aborted) break;
      await clock.sleep(pauseMs, signal).catch(() => undefined);
      if (signal.aborted) break;
      outcome = await tell(content, signal);
      mayHaveArrived ||= outcome.kind === 'unknown';
    }
    return outcome.kind !== 'done' && mayHaveArrived ? unknown('TRM_STAFF_CALL_FAILED') : outcome;
  };

  const isAnswered = async (to: string, call: StaffCall, signal: AbortSignal): Promise<boolean> => {
    const outcome = await post(to, { version: 1, event: 'ask', callId: call.callId }, signal);
    const answer = v.safeParse(answerSchema, outcome.kind === 'done' ? outcome.value : null);
    return answer.success && answer.output.callId === call.callId && answer.output.state === 'coming';
  };

  const { answerUrl } = config;
  return {
    kind: 'message',
    ring: (call, signal) => tellSurely({ version: 1, event: 'call', ...call, ...caller }, signal),
    end: async ({ callId }, why, signal) => {
      await tellSurely({ version: 1, event: 'end', callId, why, ...caller }, signal);
    },
    ...(answerUrl === null
      ? {}
      : {
          answer: async (call: StaffCall, signal: AbortSignal) => {
            do await clock.sleep(config.pollMs, signal);
            while (!(await isAnswered(answerUrl, call, signal)));
          },
        }),
  };
}

type StaffMessage = { readonly version: 1; readonly event: 'call' | 'end'; readonly callId: string } & Readonly<
  Record<string, string | number>
>;

/** HMAC-SHA256 over time and body, so that a recorded call cannot be sent again later. */
function signatureOf(
  body: string,
  { secret, seconds }: { secret: string; seconds: number },
): { 'x-kiosk-timestamp': string; 'x-kiosk-signature': string } {
  const hmac = createHmac('sha256', secret).update(`${seconds}\n${body}`, 'utf8').digest('hex');
  return { 'x-kiosk-timestamp': String(seconds), 'x-kiosk-signature': `sha256=${hmac}` };
}
