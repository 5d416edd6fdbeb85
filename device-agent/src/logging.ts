import { pino, type DestinationStream } from 'pino';

/** Structured log. Fields that are not on the list below never reach it, whoever passes them. */
export type Log = {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
};

/** ASCII without blanks: codes, ids, names of commands; no Chinese name or sentence of the platform fits. */
const word = /^[\x21-\x7e]{1,100}$/;
/** A resident's number, anywhere in a text: 17 digits and a check character that no further digit follows. */
const residentNumber = /(?<!\d)[1-9]\d{16}[\dXx](?!\d)/;
const stackFrame = /^at [\x20-\x7e]{1,300}$/;

type Check = (value: unknown) => boolean;
const isWord: Check = (value) => typeof value === 'string' && word.test(value) && !residentNumber.test(value);
const isNumber: Check = (value) => typeof value === 'number';
const isFrames: Check = (value) =>
  Array.isArray(value) && value.every((frame) => typeof frame === 'string' && stackFrame.test(frame));

/** The whole of what a line may hold, with the form that it must have. */
const allowed: Readonly<Record<string, Check>> = {
  event: isWord,
  code: isWord,
  errorCode: isWord,
  command: isWord,
  operation: isWord,
  result: isWord,
  reason: isWord,
  state: isWord,
  method: isWord,
  device: isWord,
  problem: isWord,
  path: isWord,
  infno: isWord,
  msgid: isWord,
  reference: isWord,
  sessionId: isWord,
  jobId: isWord,
  error: isWord,
  language: isWord,
  at: isFrames,
  status: isNumber,
  ms: isNumber,
  port: isNumber,
  bytes: isNumber,
  missing: isNumber,
  refused: isNumber,
  unknown: isNumber,
};

/** Keeps the fields of the list that have their form. */
export function allowedFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => allowed[name]?.(value) ?? false));
}

/** Creates the log: one JSON object a line on standard error, which systemd keeps. */
export function createLog(destination: DestinationStream = pino.destination(2)): Log {
  const logger = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: allowedFields },
    },
    destination,
  );
  return {
    info: (fields, message) => logger.info(allowedFields(fields), message),
    warn: (fields, message) => logger.warn(allowedFields(fields), message),
    error: (fields, message) => logger.error(allowedFields(fields), message),
  };
}
