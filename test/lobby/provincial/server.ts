import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import type { FaultBox, FaultKind } from '../gateway/fault.ts';
import { startGateway } from '../gateway/gateway-server.ts';
import type { Exchange, Gateway, RecordedRequest, Reply } from '../gateway/gateway-server.ts';
import { createXTifCheck } from '../gateway/x-tif.ts';
import type { XTifOptions } from '../gateway/x-tif.ts';
import { chinaIso } from '../population/calendar.ts';
import type { Answer, Call, ProvincialState, Route } from './call.ts';
import { readCall } from './call.ts';
import { caseworkRoutes } from './casework/routes.ts';
import { certificateFacts } from './certificate-facts.ts';
import { errorReply, refused } from './errors.ts';
import type { Refused } from './errors.ts';
import { contributionsAnswer, settlementsAnswer } from './queries.ts';
import { contributionsRequest, issueRequest, previewRequest, settlementsRequest } from './requests.ts';
import { unknownCertificatePage, verifyPage } from './verify-page.ts';

/** What makes the provincial server. */
export type ProvincialOptions = {
  port: number;
  clock: Clock;
  faults: FaultBox;
  record: (request: RecordedRequest) => void;
  state: ProvincialState;
  xTif: XTifOptions;
};

const HTML = 'text/html; charset=utf-8';

function contributions(call: Call): Answer {
  const read = readCall(call, contributionsRequest);
  if ('error' in read) return read;
  return { status: 200, json: contributionsAnswer(read.person, read.request, call.exchange.nowMs) };
}

function settlements(call: Call): Answer {
  const read = readCall(call, settlementsRequest);
  if ('error' in read) return read;
  return { status: 200, json: settlementsAnswer(read.person, read.request, call.exchange.nowMs) };
}

function preview(call: Call): Answer {
  const read = readCall(call, previewRequest);
  if ('error' in read) return read;
  const facts = certificateFacts(read.person, read.request.insuranceType, read.request.areaCode);
  if (!facts) return refused('NO_CERTIFICATE', '没有可以证明的参保记录');
  return {
    status: 200,
    json: { asOf: chinaIso(call.exchange.nowMs), forms: read.person.certificateForms, ...facts },
  };
}

function issue(call: Call): Answer {
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(call.pathPart)) return refused('BAD_REQUEST', 'request id');
  const read = readCall(call, issueRequest);
  if ('error' in read) return read;
  const facts = certificateFacts(read.person, read.request.insuranceType, read.request.areaCode);
  if (!facts) return refused('NO_CERTIFICATE', '没有可以证明的参保记录');
  const outcome = call.state.register.issue({
    paasId: call.paasId,
    requestId: call.pathPart,
    request: read.request,
    facts,
    forms: read.person.certificateForms,
    nowMs: call.exchange.nowMs,
  });
  if (outcome.kind === 'conflict') return refused('CONFLICT', '同一请求号的内容不同');
  return { status: outcome.first ? 201 : 200, json: outcome.certificate };
}

const BODY_LIMIT = 16_384;

const ROUTES: readonly Route[] = [
  {
    operation: 'contributions.query',
    method: 'POST',
    path: /^\/v1\/contributions\/query$/,
    run: contributions,
  },
  { operation: 'settlements.query', method: 'POST', path: /^\/v1\/settlements\/query$/, run: settlements },
  { operation: 'certificates.preview', method: 'POST', path: /^\/v1\/certificates\/preview$/, run: preview },
  { operation: 'certificates.issue', method: 'PUT', path: /^\/v1\/certificates\/([^/]+)$/, run: issue },
  ...caseworkRoutes,
];

function routesAt(path: string): Route[] {
  return ROUTES.filter((route) => route.path.test(path));
}

function openReply(options: ProvincialOptions, exchange: Exchange): Reply | null {
  const { path, nowMs } = exchange;
  if (path === '/healthz')
    return { status: 200, body: JSON.stringify({ status: 'ok', time: chinaIso(nowMs) }) };
  if (!path.startsWith('/verify/')) return null;
  const certificate = options.state.register.byVerifyId(path.slice('/verify/'.length));
  if (!certificate) return { status: 404, contentType: HTML, body: unknownCertificatePage() };
  return { status: 200, contentType: HTML, body: verifyPage(certificate) };
}

function has(faults: readonly FaultKind[], kind: FaultKind['kind']): boolean {
  return faults.some((fault) => fault.kind === kind);
}

function spoil(json: unknown, faults: readonly FaultKind[]): unknown {
  if (has(faults, 'nullOutput')) return null;
  return has(faults, 'arrayForObject') ? [json] : json;
}

type Check = ReturnType<typeof createXTifCheck>;

function signatureRefusal(check: Check, exchange: Exchange): Refused | null {
  const refusal = check(exchange.headers, exchange.nowMs);
  if (refusal === null) return null;
  if (refusal === 'nonce') return refused('NONCE_REUSED', 'nonce');
  if (refusal !== 'clock') return refused('UNAUTHENTICATED', refusal);
  return { error: { code: 'CLOCK_SKEW', message: 'timestamp', serverTime: chinaIso(exchange.nowMs) } };
}

function runRoute(options: ProvincialOptions, exchange: Exchange): Answer {
  const { method, path, body, faults } = exchange;
  const candidates = routesAt(path);
  const route = candidates.find((candidate) => candidate.method === method);
  if (!route)
    return candidates.length === 0 ? refused('NOT_FOUND', 'path') : refused('METHOD_NOT_ALLOWED', 'method');
  if (exchange.bytes.length > (route.bodyLimit ?? BODY_LIMIT)) return refused('PAYLOAD_TOO_LARGE', 'body');
  if (has(faults, 'refuse')) {
    const psnNo = /"psnNo":\s*"([^"]*)"/.exec(body)?.[1] ?? '';
    return refused(
      'NOT_AUTHORISED',
      `终端无权办理人员[${options.state.directory.byPsnNo(psnNo)?.registeredName ?? psnNo}]的业务`,
    );
  }
  const { state, xTif } = options;
  return route.run({ state, paasId: xTif.paasId, exchange, pathPart: route.path.exec(path)?.[1] ?? '' });
}

/** Starts the provincial service of docs/provincial-service.md. */
export function startProvincialServer(options: ProvincialOptions): Promise<Gateway> {
  const check = createXTifCheck(options.xTif);
  const handle = (exchange: Exchange): Reply => {
    const open = openReply(options, exchange);
    if (open) return exchange.method === 'GET' ? open : errorReply(refused('METHOD_NOT_ALLOWED', 'method'));
    const refusal = signatureRefusal(check, exchange);
    if (refusal) return errorReply(refusal);
    const answer = runRoute(options, exchange);
    if ('error' in answer) return errorReply(answer);
    return { status: answer.status, body: JSON.stringify(spoil(answer.json, exchange.faults)) };
  };
  const operationOf = (method: string, path: string): string =>
    routesAt(path).find((route) => route.method === method)?.operation ?? 'unknown';
  const { port, clock, faults, record } = options;
  return startGateway({ name: 'provincial', port, clock, faults, record, handle, operationOf });
}
