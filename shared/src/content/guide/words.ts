import * as v from 'valibot';

/** Control, bidirectional and zero-width characters: none belongs to a text that people read or a printer gets. */
// eslint-disable-next-line no-control-regex
const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

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

/** Name of something within its region: `hall`, `maternity`. */
export const key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));

/** A region: the name of its folder below `config/content`. */
export const regionKey = key;
