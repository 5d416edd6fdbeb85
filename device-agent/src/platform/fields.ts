import * as v from 'valibot';

import { toFen, toOptionalFen, toQuantity } from './amount.ts';
import { readDate, readInstant, readMonth } from './china-time.ts';
import { isRecord, toArray } from './json.ts';
import { readId, readText } from './text.ts';

/** Fields of an answer, tolerant in form and strict in meaning. Absent counts as null everywhere. */
const anything = v.optional(v.unknown(), null);

/** An id that must be there and is echoed as it is. */
export const idField = v.pipe(
  anything,
  v.transform((value) => readId(value)),
  v.string(),
);
/** An id that may be absent. */
export const optionalIdField = v.pipe(
  anything,
  v.transform((value) => readId(value)),
);
/** A text for people that must be there. */
export const textField = v.pipe(
  anything,
  v.transform((value) => readText(value)),
  v.string(),
);
/** A text for people that may be absent. */
export const optionalTextField = v.pipe(
  anything,
  v.transform((value) => readText(value)),
);
/** A code of a table; blank where absent. */
export const codeField = v.pipe(
  anything,
  v.transform((value) => readId(value, 20) ?? ''),
);
/** A date that must be there. */
export const dateField = v.pipe(anything, v.transform(readDate), v.string());
/** A date that may be absent; one that cannot be read counts as absent. */
export const optionalDateField = v.pipe(anything, v.transform(readDate));
/** A date and time with offset that must be there. */
export const instantField = v.pipe(anything, v.transform(readInstant), v.string());
/** A date and time that may be absent; one that cannot be read spoils the answer. */
export const optionalInstantField = v.pipe(
  anything,
  v.transform((value) => (value === null ? null : (readInstant(value) ?? undefined))),
  v.nullable(v.string()),
);
/** A small whole number that must be there. */
export const wholeField = v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number));
/** A date that may be absent; one that cannot be read spoils the answer. */
export const nullableDateField = v.pipe(
  anything,
  v.transform((value) => (value === null ? null : (readDate(value) ?? undefined))),
  v.nullable(v.string()),
);
/** A month that must be there. */
export const monthField = v.pipe(anything, v.transform(readMonth), v.string());
/** A month that may be absent. */
export const optionalMonthField = v.pipe(anything, v.transform(readMonth));
/** An amount in yuan that must be there, as fen. */
export const fenField = v.pipe(anything, v.transform(toFen), v.number());
/** An amount in yuan that may be absent, as fen; one that cannot be read spoils the answer. */
export const optionalFenField = v.pipe(anything, v.transform(toOptionalFen), v.nullable(v.number()));
/** A quantity that must be there. */
export const quantityField = v.pipe(anything, v.transform(toQuantity), v.number());

/** Reads one object by a schema; `null` where it is none or does not fit. */
export function readObject<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | null {
  if (!isRecord(value)) return null;
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

/**
 * Reads every row of a list; `null` where one does not fit: a record with a row left out would not be true.
 */
export function readRows<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  maxRows: number,
): v.InferOutput<S>[] | null {
  const rows = toArray(value, maxRows);
  if (rows === null) return null;
  const read: v.InferOutput<S>[] = [];
  for (const row of rows) {
    const one = readObject(schema, row);
    if (one === null) return null;
    read.push(one);
  }
  return read;
}

/**
 * The `output` of a list: nothing at all, null or {} is a node without rows, and one in a list counts as
 * itself.
 */
export function readNode(value: unknown): Readonly<Record<string, unknown>> | null {
  return toArray(value, 1)?.length === 0 ? {} : readSingle(value);
}

/** The one object that stands for itself or alone in a list; `null` for none or several. */
export function readSingle(value: unknown): Readonly<Record<string, unknown>> | null {
  const rows = toArray(value, 2);
  const [only] = rows ?? [];
  return rows?.length === 1 && isRecord(only) ? only : null;
}
