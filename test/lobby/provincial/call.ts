import * as v from 'valibot';
import type { Directory } from '../fsi/directory.ts';
import type { Exchange } from '../gateway/gateway-server.ts';
import type { Person } from '../population/person.ts';
import type { Casework } from './casework/casework.ts';
import type { CertificateRegister } from './certificate-register.ts';
import { refused } from './errors.ts';
import type { Refused } from './errors.ts';

/** What the service knows and remembers. */
export type ProvincialState = { directory: Directory; register: CertificateRegister; casework: Casework };

/** What a handler answers. */
export type Answer = { status: number; json: unknown } | Refused;

/** One request on its way to its handler; `pathPart` is the id in the path. */
export type Call = { state: ProvincialState; paasId: string; exchange: Exchange; pathPart: string };

/** One operation; a body above `bodyLimit` (16 KiB where absent) is refused. */
export type Route = {
  operation: string;
  method: string;
  path: RegExp;
  run: (call: Call) => Answer;
  bodyLimit?: number;
};

/** Reads a body by its schema. */
export function readBody<T>(call: Call, schema: v.GenericSchema<unknown, T>): { request: T } | Refused {
  let json: unknown;
  try {
    json = JSON.parse(call.exchange.body);
  } catch {
    return refused('BAD_REQUEST', 'body is not JSON');
  }
  const parsed = v.safeParse(schema, json);
  return parsed.success ? { request: parsed.output } : refused('BAD_REQUEST', parsed.issues[0].message);
}

/** Reads a body by its schema and finds the person it names. */
export function readCall<T extends { psnNo: string; areaCode: string }>(
  call: Call,
  schema: v.GenericSchema<unknown, T>,
): { request: T; person: Person } | Refused {
  const read = readBody(call, schema);
  if ('error' in read) return read;
  const { request } = read;
  const person = call.state.directory.byPsnNo(request.psnNo);
  if (!person || person.standing !== 'registered')
    return refused('PERSON_NOT_FOUND', `无此人员[${request.psnNo}]`);
  if (!person.insurances.some((i) => i.areaCode === request.areaCode)) {
    return refused('AREA_MISMATCH', `人员[${person.registeredName}]在该统筹区没有参保记录`);
  }
  return { request, person };
}
