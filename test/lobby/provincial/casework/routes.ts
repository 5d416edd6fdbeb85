import { chinaIso } from '../../population/calendar.ts';
import { readBody, readCall } from '../call.ts';
import type { Answer, Call, Route } from '../call.ts';
import { refused } from '../errors.ts';
import type { Refused } from '../errors.ts';
import { eligibility, submit } from './applications.ts';
import { digestOf } from './attachment-shelf.ts';
import { caseDetail, caseResult, caseRow, hasResult } from './case.ts';
import type { LobbyCase } from './case.ts';
import { RATING_OPTIONS } from './rating-book.ts';
import { caseRequest, casesRequest, ratingRequest, unitRequest } from './requests.ts';

const LIST_LIMIT = 200;
const ATTACHMENT_LIMIT = 524_288;
const APPLICATION_LIMIT = 65_536;
const MEDIA_TYPES = new Set(['image/jpeg', 'image/png', 'application/pdf']);

const cityOf = (areaCode: string): string => areaCode.slice(0, 4);

function list(call: Call): Answer {
  const read = readCall(call, casesRequest);
  if ('error' in read) return read;
  const seen = call.state.casework.cases.of(read.person, cityOf(read.request.areaCode));
  const cases = seen.slice(0, LIST_LIMIT).map(({ one, role }) => caseRow(one, role));
  return { status: 200, json: { asOf: chinaIso(call.exchange.nowMs), more: seen.length > LIST_LIMIT, cases } };
}

function find(call: Call): { one: LobbyCase; role: string } | Refused {
  const read = readCall(call, caseRequest);
  if ('error' in read) return read;
  const seen = call.state.casework.cases.of(read.person, cityOf(read.request.areaCode));
  const found = seen.find(({ one }) => one.caseId === read.request.caseId);
  return found ?? refused('CASE_NOT_FOUND', read.request.caseId);
}

function detail(call: Call): Answer {
  const found = find(call);
  if ('error' in found) return found;
  return { status: 200, json: { asOf: chinaIso(call.exchange.nowMs), case: caseDetail(found.one, found.role) } };
}

function result(call: Call): Answer {
  const found = find(call);
  if ('error' in found) return found;
  if (!hasResult(found.one)) return refused('NO_RESULT', found.one.caseId);
  return { status: 200, json: caseResult(found.one) };
}

function attach(call: Call): Answer {
  const { bytes, headers, nowMs } = call.exchange;
  const mediaType = headers['content-type'] ?? '';
  if (!/^[0-9a-f]{64}$/.test(call.pathPart)) return refused('BAD_REQUEST', 'digest');
  if (!MEDIA_TYPES.has(mediaType)) return refused('UNSUPPORTED_MEDIA_TYPE', mediaType);
  if (digestOf(bytes) !== call.pathPart) return refused('DIGEST_MISMATCH', 'digest');
  const isNew = call.state.casework.attachments.put(call.pathPart, { mediaType, bytes }, nowMs);
  return { status: isNew ? 201 : 200, json: { sha256: call.pathPart, bytes: bytes.length } };
}

function unit(call: Call): Answer {
  const read = readCall(call, unitRequest);
  if ('error' in read) return read;
  const { casework } = call.state;
  const { nowMs } = call.exchange;
  if (!casework.mayLookUp(call.paasId, nowMs)) return refused('TOO_MANY_REQUESTS', 'units');
  const { creditCode } = read.request;
  const found = casework.cases.unitByCode(creditCode);
  const agent = found !== undefined && casework.cases.unitOf(read.person) === found;
  const name = agent ? found.name : null;
  return { status: 200, json: { asOf: chinaIso(nowMs), creditCode, registered: found !== undefined, agent, name } };
}

function rate(call: Call): Answer {
  const read = readBody(call, ratingRequest);
  if ('error' in read) return read;
  const { ratingId } = read.request;
  const taken = call.state.casework.ratings.take(read.request);
  if (taken === 'conflict') return refused('CONFLICT', ratingId);
  if (taken === 'wrong') return refused('BAD_REQUEST', 'option');
  return { status: taken === 'new' ? 201 : 200, json: { ratingId } };
}

/** The operations of docs/provincial-service.md §5–8. */
export const caseworkRoutes: readonly Route[] = [
  { operation: 'cases.query', method: 'POST', path: /^\/v1\/cases\/query$/, run: list },
  { operation: 'cases.detail', method: 'POST', path: /^\/v1\/cases\/detail$/, run: detail },
  { operation: 'cases.result', method: 'POST', path: /^\/v1\/cases\/result$/, run: result },
  { operation: 'cases.eligibility', method: 'POST', path: /^\/v1\/cases\/eligibility$/, run: eligibility },
  {
    operation: 'cases.submit',
    method: 'PUT',
    path: /^\/v1\/cases\/([^/]+)$/,
    run: submit,
    bodyLimit: APPLICATION_LIMIT,
  },
  {
    operation: 'attachments.put',
    method: 'PUT',
    path: /^\/v1\/attachments\/([^/]+)$/,
    run: attach,
    bodyLimit: ATTACHMENT_LIMIT,
  },
  { operation: 'units.query', method: 'POST', path: /^\/v1\/units\/query$/, run: unit },
  { operation: 'ratings.take', method: 'POST', path: /^\/v1\/ratings$/, run: rate },
  {
    operation: 'ratings.options',
    method: 'GET',
    path: /^\/v1\/ratings\/options$/,
    run: () => ({ status: 200, json: RATING_OPTIONS }),
  },
];
