import * as v from 'valibot';

/**
 * The XFS4IoT 2024-3 message envelope (header and payload), used by the device services and by the application
 * services alike. Strict in what we emit, tolerant in what we accept: unknown payload properties are ignored, unknown
 * header properties are refused (the 2024-03 schema forbids them).
 */

/** Longest message a client may send to the agent, in bytes of UTF-8. What the agent sends has no such limit. */
export const maxMessageBytes = 64 * 1024;

/** XFS4IoT 2024-3 `header.status` of an acknowledge that refuses; absent means accepted. */
export const acknowledgeStatuses = ['invalidMessage', 'invalidRequestID', 'tooManyRequests'] as const;
export type AcknowledgeStatus = (typeof acknowledgeStatuses)[number];

/** XFS4IoT 2024-3 `header.completionCode`, as far as we emit it; absent means success. */
export const completionCodes = [
  'commandErrorCode',
  'canceled',
  'timeOut',
  'deviceNotReady',
  'hardwareError',
  'internalError',
  'invalidCommand',
  'unsupportedCommand',
  'invalidData',
  'userError',
  'unsupportedData',
  'sequenceError',
  'authorizationRequired',
] as const;
export type CompletionCode = (typeof completionCodes)[number];

/** `Interface.Message`: exactly one dot, letters and digits only. */
export const messageNamePattern = /^[A-Za-z][A-Za-z0-9]*\.[A-Za-z][A-Za-z0-9]*$/;
const versionPattern = /^[1-9][0-9]*\.(?:[1-9][0-9]*|0)$/;

const name = v.pipe(v.string(), v.maxLength(100), v.regex(messageNamePattern));
const version = v.pipe(v.string(), v.maxLength(10), v.regex(versionPattern));
const requestId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const timeoutMs = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A command as it arrives: header checked, payload an object or nothing. */
export const commandMessageSchema = v.object({
  header: v.strictObject({
    type: v.literal('command'),
    name,
    version,
    requestId,
    timeout: v.optional(timeoutMs),
  }),
  payload: v.optional(v.nullable(v.record(v.string(), v.unknown()))),
});
export type CommandMessage = v.InferOutput<typeof commandMessageSchema>;

export type Payload = Readonly<Record<string, unknown>>;

/** Sent at once after decoding. With `status` nothing else follows for this request. */
export type AcknowledgeMessage = {
  header: { type: 'acknowledge'; name: string; version: string; requestId: number; status?: AcknowledgeStatus };
};
/** Progress of a running command; same `requestId` as the command. */
export type EventMessage = {
  header: { type: 'event'; name: string; version: string; requestId: number };
  payload?: Payload;
};
/** The one end of an accepted command. No `completionCode` means success. */
export type CompletionMessage = {
  header: {
    type: 'completion';
    name: string;
    version: string;
    requestId: number;
    completionCode?: CompletionCode;
    errorDescription?: string;
  };
  payload?: Payload;
};
/** A push that no command asked for. */
export type UnsolicitedMessage = {
  header: { type: 'unsolicited'; name: string; version: string };
  payload?: Payload;
};
export type ServerMessage = AcknowledgeMessage | EventMessage | CompletionMessage | UnsolicitedMessage;
