import * as v from 'valibot';

import { languageTagSchema } from '../kiosk/language.ts';

/** A file beside the pack's own: a plain name, so that no pack reaches outside its folder. */
const clipFileSchema = v.pipe(v.string(), v.regex(/^[\w-]+\.opus$/));

/** A name that changes with its content, as a file that never needs to be asked for again. */
export const hashedClipFile = /^[0-9a-f]{16}\.opus$/;

/** `pack.json` of a voice: which clip says which text. */
export const voicePackSchema = v.strictObject({
  tag: languageTagSchema,
  /** Who spoke, or which program. */
  madeBy: v.pipe(v.string(), v.minLength(1)),
  licence: v.pipe(v.string(), v.minLength(1)),
  clips: v.record(
    v.pipe(v.string(), v.minLength(1)),
    v.strictObject({ file: clipFileSchema, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
});
export type VoicePack = v.InferOutput<typeof voicePackSchema>;

/** The pack, or null where it is none. */
export function readVoicePack(data: unknown): VoicePack | null {
  const result = v.safeParse(voicePackSchema, data);
  return result.success ? result.output : null;
}
