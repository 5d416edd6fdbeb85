import * as v from 'valibot';

/** Control, bidirectional and zero-width characters: none belongs to a text that people read or a printer gets. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Plain text of one paragraph, as the document prints it. No mark-up: what stands here is what people read. */
export function words(longest: number) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(longest),
    v.check((text) => !hidden.test(text), 'text without control or invisible characters'),
  );
}

/** A paragraph. */
export const paragraph = words(2000);

/** Name of something within its region (`hall`, `maternity`), or of a region: its folder below `config/content`. */
export const key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
