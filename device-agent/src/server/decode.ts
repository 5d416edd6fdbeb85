import {
  type AcknowledgeStatus,
  type Payload,
  commandMessageSchema,
  messageNamePattern,
} from '@yibao-kiosk/shared/envelope/message.ts';
import * as v from 'valibot';

/** A command whose header is well formed. */
export type DecodedCommand = { name: string; version: string; requestId: number; timeoutMs: number; payload: Payload };

/** What an acknowledge repeats of the command. */
export type Echo = { name: string; version: string; requestId: number };

/**
 * What a text message is. `badPayload`: to be acknowledged and then completed with invalidData, because a problem that
 * can be named in a completion belongs there. `refused`: nothing follows the acknowledge.
 */
export type Decoded =
  | { readonly kind: 'command'; readonly command: DecodedCommand }
  | { readonly kind: 'badPayload'; readonly command: DecodedCommand }
  | { readonly kind: 'refused'; readonly status: AcknowledgeStatus; readonly echo: Echo };

/** The echo of a message of which nothing could be read: requestId 0, as no client may use it. */
export const unreadableEcho: Echo = { name: 'Common.Acknowledge', version: '2.0', requestId: 0 };

const maxDepth = 16;

/** Decodes one text message; never throws. */
export function decodeMessage(text: string): Decoded {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'refused', status: 'invalidMessage', echo: unreadableEcho };
  }
  const echo = echoOf(value);
  if (!isHarmless(value, maxDepth)) return { kind: 'refused', status: 'invalidMessage', echo };
  const parsed = v.safeParse(commandMessageSchema, value);
  if (parsed.success) {
    const { header, payload } = parsed.output;
    // To valibot an array is a record as well.
    const isList = Array.isArray((value as { payload?: unknown }).payload);
    return { kind: isList ? 'badPayload' : 'command', command: commandOf(header, isList ? {} : (payload ?? {})) };
  }
  const places = parsed.issues.map((issue) => v.getDotPath(issue) ?? '');
  if (places.every((place) => place === 'payload' || place.startsWith('payload.'))) {
    const { header } = value as { header: Header };
    return { kind: 'badPayload', command: commandOf(header, {}) };
  }
  const onlyTheId = places.every((place) => place === 'header.requestId');
  return { kind: 'refused', status: onlyTheId ? 'invalidRequestID' : 'invalidMessage', echo };
}

type Header = v.InferOutput<typeof commandMessageSchema>['header'];

function commandOf(header: Header, payload: Payload): DecodedCommand {
  const { name, version, requestId, timeout } = header;
  return { name, version, requestId, timeoutMs: timeout ?? 0, payload };
}

function echoOf(value: unknown): Echo {
  const header = isObject(value) && isObject(value['header']) ? value['header'] : {};
  const { name, version, requestId } = header;
  return {
    name: typeof name === 'string' && name.length <= 100 && messageNamePattern.test(name) ? name : unreadableEcho.name,
    version:
      typeof version === 'string' && /^[1-9][0-9]{0,2}\.(?:[1-9][0-9]{0,2}|0)$/.test(version)
        ? version
        : unreadableEcho.version,
    requestId: Number.isSafeInteger(requestId) && Number(requestId) >= 1 ? Number(requestId) : 0,
  };
}

/** No deep nesting, no U+0000, no half of a surrogate pair, no `__proto__`: nothing that we send or accept has them. */
function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((item) => isHarmless(item, depth - 1));
  return Object.entries(value).every(
    ([key, item]) => key !== '__proto__' && isHarmless(key, depth) && isHarmless(item, depth - 1),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
