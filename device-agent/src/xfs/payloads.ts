import * as v from 'valibot';

/**
 * What we accept as command payloads (XFS4IoT 2024-3, our subset), written by hand. Unknown properties are ignored, null
 * means not given.
 */

/** No payload, or any. */
export const noPayload = v.object({});

export const setTransactionStatePayload = v.object({
  state: v.picklist(['active', 'inactive']),
  transactionID: v.nullish(v.pipe(v.string(), v.maxLength(100))),
});

const majors = v.nullish(v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(1))));
export const setVersionsPayload = v.object({ commands: majors, events: majors });

export const cardReaderResetPayload = v.object({
  to: v.nullish(v.picklist(['exit', 'retain', 'currentPosition', 'auto'])),
  storageId: v.nullish(v.string()),
});

export const readDocumentPayload = v.object({ acceptExpired: v.nullish(v.boolean()) });

export const barcodeReadPayload = v.object({ symbologies: v.nullish(v.record(v.string(), v.nullish(v.boolean()))) });

const action = v.nullish(v.boolean());
/** 2024-3: booleans, and `move` and `turnPage` as words. */
export const mediaControlSchema = v.object({
  move: v.nullish(v.picklist(['eject', 'retract', 'park', 'expel', 'ejectToTransport', 'stack'])),
  turnPage: v.nullish(v.picklist(['forward', 'backward'])),
  perforate: action,
  cut: action,
  skip: action,
  flush: action,
  partialCut: action,
  alarm: action,
  turnMedia: action,
  stamp: action,
  rotate180: action,
});
export type MediaControl = v.InferOutput<typeof mediaControlSchema>;

export const controlMediaPayload = v.object({ mediaControl: mediaControlSchema });

const fieldText = v.pipe(v.string(), v.maxLength(1000));
export const printFormPayload = v.object({
  formName: v.string(),
  mediaName: v.nullish(v.string()),
  mediaControl: v.nullish(mediaControlSchema),
  fields: v.nullish(v.record(v.string(), v.union([fieldText, v.pipe(v.array(fieldText), v.maxLength(100))]))),
  paperSource: v.nullish(v.string()),
});

export const printerResetPayload = v.object({
  mediaControl: v.nullish(v.pipe(v.string(), v.regex(/^(?:eject|expel|unit[0-9A-Za-z]+)$/))),
});

export const supplyReplenishPayload = v.object({
  upper: action,
  lower: action,
  aux: action,
  aux2: action,
  toner: action,
  ink: action,
  lamp: action,
});
