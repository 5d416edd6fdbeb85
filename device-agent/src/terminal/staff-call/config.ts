import * as v from 'valibot';

import { secretSchema } from '../../platform/config.ts';
import { addressSchema } from '../../transport/address-schema.ts';

const url = v.pipe(v.string(), v.maxLength(500), v.url(), v.regex(/^https?:\/\//));
const hexBytes = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^\s*(?:[0-9A-Fa-f]{2}\s*)+$/, 'bytes in hexadecimal, such as "A0 01 01 A2"'),
);
const milliseconds = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** A lamp or relay that is switched by bytes on a line. */
const lightSchema = v.strictObject({
  address: addressSchema,
  on: hexBytes,
  off: hexBytes,
  /** What the relay answers to either, where it does; else bytes that left count as done. */
  reply: v.optional(v.nullable(hexBytes), null),
});
export type LightConfig = v.InferOutput<typeof lightSchema>;

/** A message to the hall: docs/protocol.md, "Calling staff". */
const messageSchema = v.strictObject({
  url,
  secret: secretSchema,
  /** Where to ask whether somebody comes; without it nobody learns. */
  answerUrl: v.optional(v.nullable(url), null),
  timeoutMs: v.optional(milliseconds(500, 10_000), 4_000),
  pollMs: v.optional(milliseconds(1_000, 60_000), 3_000),
});
export type MessageConfig = v.InferOutput<typeof messageSchema>;

/** The `staffCall` part of kiosk.yaml: what is fitted, each on its own or all together. */
export const staffCallConfigSchema = v.strictObject({
  light: v.optional(v.nullable(lightSchema), null),
  sound: v.optional(v.boolean(), false),
  message: v.optional(v.nullable(messageSchema), null),
});
export type StaffCallConfig = v.InferOutput<typeof staffCallConfigSchema>;
