import { done, refused, unknown } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import { readCompactTime } from '../china-time.ts';
import type { JsonAnswer } from '../http.ts';
import { isRecord } from '../json.ts';
import { readId } from '../text.ts';
import type { RefusalClassifier, RefusalReason } from './refusal.ts';

/** An answer that can be told to be one; `reference` is the platform's trace number, fit for the log. */
export type FsiReply =
  | { kind: 'accepted'; output: unknown; respondedAt: string | null; reference: string | null }
  | { kind: 'rejected'; reason: RefusalReason; reference: string | null };

/** Where gateways put their words. */
const gatewayFields = ['code', 'message', 'msg', 'error', 'errcode', 'errmsg'];

/** Reads the response envelope. What has no `infcode` is a gateway speaking, not the platform. */
export function readReply({ status, body }: JsonAnswer, classify: RefusalClassifier): Outcome<FsiReply> {
  if (!isRecord(body) || !Object.hasOwn(body, 'infcode')) return readGateway(status, body, classify);
  // The samples carry 0 and "0"; numbers are texts here already.
  const infcode = readWord(body['infcode']);
  const reference = readReference(body['inf_refmsgid']);
  if (infcode === '0') {
    const respondedAt = readCompactTime(body['respond_time']) ?? readCompactTime(body['refmsg_time']);
    return done({ kind: 'accepted', output: body['output'], respondedAt, reference });
  }
  if (infcode === '') return unknown('PLT_BAD_ANSWER');
  return done({ kind: 'rejected', reason: classify(infcode, readWord(body['err_msg'])), reference });
}

function readGateway(status: number, body: unknown, classify: RefusalClassifier): Outcome<FsiReply> {
  if (status < 400) return unknown('PLT_BAD_ANSWER');
  const words = isRecord(body) ? gatewayFields.map((key) => readWord(body[key])).join(' ') : '';
  if (classify('', words) === 'clockWrong')
    return done({ kind: 'rejected', reason: 'clockWrong', reference: null });
  if (status === 401 || status === 403)
    return done({ kind: 'rejected', reason: 'badSignature', reference: null });
  return refused('PLT_BAD_ANSWER');
}

function readWord(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A trace number has digits and letters only; anything else could carry a person's data into the log. */
function readReference(value: unknown): string | null {
  const id = readId(value, 40);
  return id !== null && /^[A-Za-z0-9]+$/.test(id) ? id : null;
}
