import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** How to reach a device, as kiosk.yaml writes it. */
export const addressSchema = v.variant('transport', [
  v.strictObject({ transport: v.literal('tcp'), host: text, port: whole(1, 65_535) }),
  v.strictObject({
    transport: v.literal('serial'),
    path: text,
    baudRate: v.optional(whole(1200, 921_600), 115_200),
  }),
]);
