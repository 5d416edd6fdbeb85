import * as v from 'valibot';

/** What a citizen may switch, each alone or together. */
export const accessModes = ['elder', 'largeText', 'highContrast', 'lowReach', 'voice'] as const;
export type AccessMode = (typeof accessModes)[number];

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

export const accessViewSchema = v.object({
  /** What every citizen finds; what they change is forgotten with them. */
  defaults: accessModesSchema,
  /** Height of the picture's lower edge above the floor, in mm. */
  screenFootMm: v.number(),
  /** Whether speech is heard by the citizen alone: a private earpiece or handset is fitted. */
  hearing: v.picklist(['private', 'public']),
});
export type AccessView = v.InferOutput<typeof accessViewSchema>;
