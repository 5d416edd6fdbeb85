import type {
  AcknowledgeStatus,
  CompletionCode,
  Payload,
  ServerMessage,
} from '@yibao-kiosk/shared/envelope/message.ts';

import type { Echo } from './decode.ts';

/** Acknowledge of a command; with `status` it is the last word on it. */
export function acknowledge(echo: Echo, status?: AcknowledgeStatus): ServerMessage {
  return { header: { type: 'acknowledge', ...pick(echo), ...(status ? { status } : {}) } };
}

/** Event of a running command. */
export function event(header: Echo, payload: Payload | undefined): ServerMessage {
  return { header: { type: 'event', ...pick(header) }, ...wirePayload(payload) };
}

/** A push that no command asked for; it carries no requestId (2024-3). */
export function unsolicited(header: { name: string; version: string }, payload: Payload | undefined): ServerMessage {
  return { header: { type: 'unsolicited', name: header.name, version: header.version }, ...wirePayload(payload) };
}

/** The end of a command. Success carries no completionCode (2024-3 has no such member). */
export function completion(
  header: Echo,
  result: { payload?: Payload; completionCode?: CompletionCode; errorDescription?: string },
): ServerMessage {
  return {
    header: {
      type: 'completion',
      ...pick(header),
      ...(result.completionCode ? { completionCode: result.completionCode } : {}),
      ...(result.errorDescription ? { errorDescription: result.errorDescription } : {}),
    },
    ...wirePayload(result.payload),
  };
}

const pick = ({ name, version, requestId }: Echo): Echo => ({ name, version, requestId });

/** XFS4IoT forbids an empty payload object: it is left out. */
function wirePayload(payload: Payload | undefined): { payload?: Payload } {
  const isEmpty = !payload || Object.values(payload).every((value) => value === undefined);
  return isEmpty ? {} : { payload };
}
