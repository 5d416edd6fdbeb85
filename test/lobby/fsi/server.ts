import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import type { FaultBox, FaultKind } from '../gateway/fault.ts';
import { startGateway } from '../gateway/gateway-server.ts';
import type { Exchange, Gateway, RecordedRequest, Reply } from '../gateway/gateway-server.ts';
import { createXTifCheck } from '../gateway/x-tif.ts';
import type { XTifOptions, XTifRefusal } from '../gateway/x-tif.ts';
import { createAnswerWriter, isObject, readEnvelope } from './envelope.ts';
import type { FsiRequest } from './envelope.ts';
import { OPERATIONS, personMeant } from './operations.ts';
import type { FsiState, Result } from './operations.ts';
import { REFUSALS } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import { infnoOfPath } from './services.ts';

/** What makes the FSI server. */
export type FsiOptions = {
  port: number;
  clock: Clock;
  faults: FaultBox;
  record: (request: RecordedRequest) => void;
  state: FsiState;
  xTif: XTifOptions;
  fixmedinsCode: string;
};

/** How the gateway in front of FSI refuses: HTTP status and a JSON without `infcode`. */
const GATEWAY_REFUSALS: Readonly<Record<XTifRefusal, readonly [status: number, message: string]>> = {
  missing: [401, 'x-tif header missing'],
  paasId: [403, 'x-tif-paasid not authorized'],
  signature: [401, 'x-tif-signature invalid'],
  clock: [401, 'x-tif-timestamp expired'],
  nonce: [401, 'x-tif-nonce repeated'],
};

function gatewayReply(status: number, message: string): Reply {
  return { status, body: JSON.stringify({ errcode: String(status), errmsg: message }) };
}

/** The infno in a body, for the record and for faults; `'unknown'` when there is none. */
function infnoIn(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) && typeof parsed['infno'] === 'string' ? parsed['infno'] : 'unknown';
  } catch {
    return 'unknown';
  }
}

function has(faults: readonly FaultKind[], kind: FaultKind['kind']): boolean {
  return faults.some((fault) => fault.kind === kind);
}

function spoil(result: Result, faults: readonly FaultKind[]): Result {
  if ('refusal' in result) return result;
  if (has(faults, 'nullOutput')) return { output: null };
  if (has(faults, 'arrayForObject')) return { output: [result.output] };
  return result;
}

type Session = { options: FsiOptions; msgids: Set<string> };

/** Rules that hold before any operation: known transaction, right address, fresh msgid, signed in. */
function preconditionRefusal(session: Session, request: FsiRequest, exchange: Exchange): Refusal | null {
  const { msgids, options } = session;
  const { infno, msgid, signNo, opter } = request;
  const addressed = infnoOfPath(exchange.path);
  if (!(infno in OPERATIONS)) return REFUSALS.unknownInfno(infno);
  if (addressed !== 'any' && addressed !== infno) return REFUSALS.serviceMismatch();
  if (msgids.has(msgid)) return REFUSALS.duplicateMsgid(msgid);
  msgids.add(msgid);
  if (infno === '9001') return null;
  if (signNo === '') return REFUSALS.notSignedIn();
  if (has(exchange.faults, 'signNoExpired')) options.state.signIns.close(signNo);
  if (!options.state.signIns.isValid(signNo, opter, exchange.nowMs)) return REFUSALS.signNoExpired(signNo);
  return null;
}

function runOperation(session: Session, exchange: Exchange): Result {
  const { state, fixmedinsCode } = session.options;
  const read = readEnvelope(exchange.body, fixmedinsCode);
  if ('refusal' in read) return read;
  const { request } = read;
  const refusal = preconditionRefusal(session, request, exchange);
  if (refusal) return { refusal };
  if (has(exchange.faults, 'refuse')) return { refusal: REFUSALS.busy(personMeant(state, request)) };
  const operation = OPERATIONS[request.infno];
  if (!operation) return { refusal: REFUSALS.unknownInfno(request.infno) };
  return spoil(operation(state, request, exchange.nowMs), exchange.faults);
}

/** Starts the FSI server behind an x-tif gateway, reachable under all three URL forms. */
export function startFsiServer(options: FsiOptions): Promise<Gateway> {
  const checkXTif = createXTifCheck(options.xTif);
  const write = createAnswerWriter();
  const session: Session = { options, msgids: new Set() };
  const handle = (exchange: Exchange): Reply => {
    const refusal = checkXTif(exchange.headers, exchange.nowMs);
    if (refusal) return gatewayReply(...GATEWAY_REFUSALS[refusal]);
    if (infnoOfPath(exchange.path) === null) return gatewayReply(404, 'service not found');
    if (exchange.method !== 'POST') return gatewayReply(405, 'method not allowed');
    const result = runOperation(session, exchange);
    const textInfcode = infnoIn(exchange.body).startsWith('5');
    const body = write('refusal' in result ? result : { output: result.output, textInfcode }, exchange.nowMs);
    return { status: 200, body };
  };
  const { port, clock, faults, record } = options;
  return startGateway({
    name: 'fsi',
    port,
    clock,
    faults,
    record,
    handle,
    operationOf: (_method, _path, body) => infnoIn(body),
  });
}
