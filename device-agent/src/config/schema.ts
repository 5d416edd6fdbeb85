import { key } from '@yibao-kiosk/shared/content/guide/words.ts';
import { hallLights, usualKeypad } from '@yibao-kiosk/shared/kiosk/access-modes.ts';
import { jackKeysSchema, keypadKeysSchema } from '@yibao-kiosk/shared/kiosk/access.ts';
import { places } from '@yibao-kiosk/shared/kiosk/places.ts';
import * as v from 'valibot';

import { platformConfigSchema, secretSchema } from '../platform/config.ts';
import { pinHashPattern } from '../terminal/pin-door.ts';
import { staffCallConfigSchema } from '../terminal/staff-call/config.ts';
import { addressSchema } from '../transport/address-schema.ts';

const text = (maxLength: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxLength));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const shortText = v.pipe(v.string(), v.maxLength(20));
const clockTime = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as "08:30"'));

const deviceSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('idCard'),
    address: addressSchema,
    acceptExpired: v.optional(v.boolean(), false),
    allowedSamIds: v.optional(v.array(v.pipe(v.string(), v.hexadecimal(), v.length(32))), []),
  }),
  v.strictObject({
    kind: v.literal('scanner'),
    address: addressSchema,
    profile: v.picklist(['newland', 'honeywell', 'datalogic']),
  }),
  v.strictObject({
    kind: v.literal('printer'),
    address: addressSchema,
    /** Name of a file in config/printers. */
    profile: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'the name of a file in config/printers, without .yaml')),
  }),
]);
export type DeviceConfig = v.InferOutput<typeof deviceSchema>;

/** Beyond midnight are two spans, each on its own day. */
const openingSpanSchema = v.pipe(
  v.strictObject({ days: v.pipe(v.array(whole(1, 7)), v.minLength(1)), from: clockTime, to: clockTime }),
  v.check(({ from, to }) => from < to, 'from before to; beyond midnight needs two spans'),
);

/** `unknown` leaves the words as they are without a drawing of the terminal. */
const place = v.optional(v.picklist(places), 'unknown');

const off = v.optional(v.boolean(), false);

const accessSchema = v.strictObject({
  /** What every citizen finds at the start. */
  defaults: v.optional(
    v.strictObject({ elder: off, largeText: off, highContrast: off, lowReach: off, voice: off }),
    {},
  ),
  screenFootMm: v.optional(whole(300, 1200), 900),
  hearing: v.optional(v.picklist(['private', 'public']), 'public'),
  hallLight: v.optional(v.picklist(hallLights), 'ordinary'),
  keypad: v.optional(keypadKeysSchema, usualKeypad),
  jack: v.optional(jackKeysSchema),
});

/** kiosk.yaml: everything a hall says of its terminal. What is left out has the default written here. */
export const kioskConfigSchema = v.strictObject({
  terminal: v.strictObject({
    id: v.pipe(text(20), v.regex(/^[A-Za-z0-9_-]+$/, 'letters, digits, - and _ only')),
    placeName: text(50),
    regionName: text(50),
    /** Whose guides and services: a file of config/regions. */
    region: key,
    /** The kind of place, where the region's document has several. */
    tier: v.optional(key),
    servicePhone: text(30),
    staffContact: text(50),
    processorName: text(50),
    /** Where each device is, as who stands before the screen sees it. */
    places: v.optional(v.strictObject({ idCard: place, scanner: place, printer: place }), {}),
    demonstration: v.optional(v.boolean(), false),
  }),
  hours: v.optional(v.array(openingSpanSchema), []),
  session: v.optional(
    v.strictObject({
      idleSeconds: v.optional(whole(20, 600), 60),
      idleWarningSeconds: v.optional(whole(20, 120), 30),
      identifySeconds: v.optional(whole(10, 600), 60),
    }),
    {},
  ),
  access: v.optional(accessSchema, {}),
  printing: v.optional(v.strictObject({ timeToLiveSeconds: v.optional(whole(5, 600), 60) }), {}),
  /** Without a key no application is taken. */
  casework: v.optional(v.strictObject({ key: v.optional(v.nullable(secretSchema), null) }), {}),
  service: v.optional(
    v.strictObject({
      pinHash: v.nullable(v.pipe(v.string(), v.regex(pinHashPattern, 'a hash made by src/config/hash-pin.ts'))),
    }),
    { pinHash: null },
  ),
  staffCall: v.optional(staffCallConfigSchema, {}),
  server: v.optional(v.strictObject({ port: v.optional(whole(0, 65_535), 5846) }), {}),
  devices: v.pipe(
    v.array(deviceSchema),
    v.check(
      (devices) => new Set(devices.map(({ kind }) => kind)).size === devices.length,
      'every kind of device once at the most',
    ),
  ),
  platform: v.strictObject({
    ...v.omit(platformConfigSchema, ['terminal']).entries,
    machine: v.optional(
      v.strictObject({ mac: v.optional(shortText, ''), ip: v.optional(shortText, '') }),
      {},
    ),
  }),
});
export type KioskConfig = v.InferOutput<typeof kioskConfigSchema>;
