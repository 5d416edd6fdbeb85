import * as v from 'valibot';

import { hallLights } from './access-modes.ts';

export const accessModesSchema = v.object({
  /** 长辈版: large text, at most four choices a screen, no motion, twice the time. */
  elder: v.boolean(),
  largeText: v.boolean(),
  highContrast: v.boolean(),
  /** Every control in the lowest 900 px, for a seated person. */
  lowReach: v.boolean(),
  voice: v.boolean(),
});
export type AccessModes = v.InferOutput<typeof accessModesSchema>;

const keyNames = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(20))), v.maxLength(8));

/** `KeypadKeys` as the configuration may set them. */
export const keypadKeysSchema = v.strictObject({
  up: keyNames,
  down: keyNames,
  confirm: keyNames,
  back: keyNames,
  help: keyNames,
});

/** `JackKeys` as the configuration may set them. */
export const jackKeysSchema = v.strictObject({ in: keyNames, out: keyNames });

export const accessViewSchema = v.object({
  /** What every citizen finds; what they change is forgotten with them. */
  defaults: accessModesSchema,
  /** Height of the picture's lower edge above the floor, in mm. */
  screenFootMm: v.number(),
  /** Whether speech is heard by the citizen alone: a private earpiece or handset is fitted. */
  hearing: v.picklist(['private', 'public']),
  /** How light the place is: the colours stand against it. */
  hallLight: v.picklist(hallLights),
  keypad: keypadKeysSchema,
  /** Missing where no jack tells whether headphones are in. */
  jack: v.optional(jackKeysSchema),
});
export type AccessView = v.InferOutput<typeof accessViewSchema>;
