import { done, refused } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { FsiConfig, PlatformConfig } from '../config.ts';
import { createNonce } from '../parts.ts';
import type { Surroundings } from '../parts.ts';
import { retryQuery } from '../retry.ts';
import type { SigningStrategy } from '../signing/strategy.ts';
import type { Transport } from '../transport.ts';
import { buildEnvelope } from './envelope.ts';
import type { Infno } from './envelope.ts';
import { createRefusalClassifier, refusalCode } from './refusal.ts';
import type { Question } from './refusal.ts';
import { readReply } from './reply.ts';
import type { FsiReply } from './reply.ts';
import { createSignIn } from './sign-in.ts';
import { fsiUrl } from './url.ts';

/** One question to FSI. */
export type FsiCall = {
  readonly infno: Exclude<Infno, '9001'>;
  /** The `data` node. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly question: Exclude<Question, 'signIn'>;
  /** `insuplc_admdvs` as 1101 returned it; the terminal's own area where it is not known yet. */
  readonly insuredPlace?: string;
  readonly signal: AbortSignal;
};

/** The output of an accepted call, still unread, and when the platform answered. */
export type FsiAnswer = { readonly output: unknown; readonly respondedAt: string | null };
export type FsiClient = (call: FsiCall) => Promise<Outcome<FsiAnswer>>;

/** What the client is made of; without a signing (its secret is missing) every call is refused. */
export type FsiClientParts = Surroundings & {
  readonly fsi: FsiConfig;
  readonly terminal: PlatformConfig['terminal'];
  readonly signing: SigningStrategy | null;
  readonly transport: Transport;
  /** Ends the shared sign-in; single callers end with their own signals. */
  readonly life: AbortSignal;
};

type Attempt = {
  infno: Infno;
  input: Readonly<Record<string, unknown>>;
  insuredPlace: string;
  signNo: string;
  signal: AbortSignal;
};

/** Creates the client: signs in when needed, once more when the number ran out, and repeats queries once. */
export function createFsiClient(parts: FsiClientParts): FsiClient {
  const post = createPost(parts);
  const ask9001 = (): Promise<Outcome<unknown>> => retryQuery(() => signInOnce(post, parts), parts.life);
  const signIn = createSignIn(ask9001, parts.clock);

  const attempt = async (call: FsiCall, renewals: number): Promise<Outcome<FsiAnswer>> => {
    const { infno, data, question, signal, insuredPlace = parts.fsi.areaCode } = call;
    const signNo = await signIn.current(signal);
    // Whatever became of the sign-in, the call itself was certainly not sent.
    if (signNo.kind !== 'done') return refused(signNo.code);
    const reply = await post({ infno, input: { data }, insuredPlace, signNo: signNo.value, signal });
    if (reply.kind !== 'done') return reply;
    if (reply.value.kind === 'accepted') return done(reply.value);
    if (reply.value.reason !== 'signInExpired') return refused(refusalCode(reply.value.reason, question));
    signIn.expire(signNo.value);
    // A code counts once, whatever the refusal was for: the next, fresh one finds a new sign-in.
    if (question === 'medicalCode') return refused('QR_REFUSED');
    return renewals > 0 ? attempt(call, renewals - 1) : refused('PLT_SIGN_IN_FAILED');
  };
  return (call) =>
    call.question === 'medicalCode' ? attempt(call, 0) : retryQuery(() => attempt(call, 1), call.signal);
}

type Post = (attempt: Attempt) => Promise<Outcome<FsiReply>>;

function createPost(parts: FsiClientParts): Post {
  const { fsi, terminal, signing, transport, clock, random, log } = parts;
  const classify = createRefusalClassifier(fsi.refusals);
  let sequence = Math.floor(random() * 10_000);

  return async ({ signal, ...request }) => {
    const url = fsiUrl(fsi, request.infno);
    if (!signing || !url) return refused('PLT_NOT_CONFIGURED');
    sequence += 1;
    const nowMs = clock.now();
    const startedMs = clock.monotonicMs();
    const envelope = buildEnvelope({ ...request, nowMs, sequence }, { fsi, terminal });
    const signed = signing({ body: JSON.stringify(envelope), nowMs, nonce: createNonce({ clock, random }) });
    const answer = await transport({ method: 'POST', url, ...signed }, signal);
    const reply = answer.kind === 'done' ? readReply(answer.value, classify) : answer;
    log.info(
      { infno: request.infno, msgid: envelope.msgid, ms: clock.monotonicMs() - startedMs, ...traceOf(reply) },
      'fsi',
    );
    return reply;
  };
}

/** 9001 with its own node; the address of the network card is what some provinces tie the sign-in to. */
async function signInOnce(post: Post, { fsi, terminal, life }: FsiClientParts): Promise<Outcome<unknown>> {
  const input = { signIn: { opter_no: terminal.number, mac: terminal.mac, ip: terminal.ip } };
  const reply = await post({ infno: '9001', input, insuredPlace: fsi.areaCode, signNo: '', signal: life });
  if (reply.kind !== 'done') return reply;
  return reply.value.kind === 'accepted'
    ? done(reply.value.output)
    : refused(refusalCode(reply.value.reason, 'signIn'));
}

/** What the log may say of a reply: our words and numbers, never `err_msg`. */
function traceOf(reply: Outcome<FsiReply>): Readonly<Record<string, unknown>> {
  if (reply.kind !== 'done') return { result: reply.kind, code: reply.code };
  const { value } = reply;
  if (value.kind === 'accepted') return { result: 'accepted', reference: value.reference };
  return { result: 'rejected', reason: value.reason, reference: value.reference };
}
