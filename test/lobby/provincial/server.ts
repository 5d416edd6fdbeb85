import * as v from 'valibot';
import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import type { Directory } from '../fsi/directory.ts';
import type { FaultBox, FaultKind } from '../gateway/fault.ts';
import { startGateway } from '../gateway/gateway-server.ts';
import type { Exchange, Gateway, RecordedRequest, Reply } from '../gateway/gateway-server.ts';
import { createXTifCheck } from '../gateway/x-tif.ts';
import type { XTifOptions } from '../gateway/x-tif.ts';
import { chinaIso } from '../population/calendar.ts';
import type { Person } from '../population/person.ts';
import { certificateFacts } from './certificate-facts.ts';
import type { CertificateRegister } from './certificate-register.ts';
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
  directory: Directory;
  register: CertificateRegister;
  xTif: XTifOptions;
};

type Answer = { status: number; json: unknown } | Refused;
type Route = { operation: string; method: string; path: RegExp; run: (call: Call) => Answer };
type Call = { options: ProvincialOptions; exchange: Exchange; pathPart: string };

const BODY_LIMIT = 16_384;
const HTML = 'text/html; charset=utf-8';

/** Reads a body by its schema and finds the person it names. */
function readCall<T extends { psnNo: string; areaCode: string }>(
  call: Call,
  schema: v.GenericSchema<unknown, T>,
): { request: T; person: Person } | Refused {
  let json: unknown;
  try {
    json = JSON.parse(call.exchange.body);
  } catch {
    return refused('BAD_REQUEST', 'body is not JSON');
  }
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) return refused('BAD_REQUEST', parsed.issues[0].message);
  const request = parsed.output;
  const person = call.options.directory.byPsnNo(request.psnNo);
  if (!person || person.standing !== 'registered')
    return refused('PERSON_NOT_FOUND', `无此人员[${request.psnNo}]`);
  if (!person.insurances.some((i) => i.areaCode === request.areaCode)) {
    return refused('AREA_MISMATCH', `人员[${person.registeredName}]在该统筹区没有参保记录`);
  }
  return { request, person };
}

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
  const outcome = call.options.register.issue({
    paasId: call.options.xTif.paasId,
    requestId: call.pathPart,
    request: read.request,
    facts,
    forms: read.person.certificateForms,
    nowMs: call.exchange.nowMs,
  });
  if (outcome.kind === 'conflict') return refused('CONFLICT', '同一请求号的内容不同');
  return { status: outcome.first ? 201 : 200, json: outcome.certificate };
}

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
];

function routesAt(path: string): Route[] {
  return ROUTES.filter((route) => route.path.test(path));
}

function openReply(options: ProvincialOptions, exchange: Exchange): Reply | null {
  const { path, nowMs } = exchange;
  if (path === '/healthz')
    return { status: 200, body: JSON.stringify({ status: 'ok', time: chinaIso(nowMs) }) };
  if (!path.startsWith('/verify/')) return null;
  const certificate = options.register.byVerifyId(path.slice('/verify/'.length));
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
  if (body.length > BODY_LIMIT) return refused('PAYLOAD_TOO_LARGE', 'body');
  if (has(faults, 'refuse')) {
    const psnNo = /"psnNo":\s*"([^"]*)"/.exec(body)?.[1] ?? '';
    return refused(
      'NOT_AUTHORISED',
      `终端无权办理人员[${options.directory.byPsnNo(psnNo)?.registeredName ?? psnNo}]的业务`,
    );
  }
  return route.run({ options, exchange, pathPart: route.path.exec(path)?.[1] ?? '' });
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
