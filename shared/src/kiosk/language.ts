import * as v from 'valibot';

import { builtInLocales } from './built-in-languages.ts';

/** A BCP 47 tag in its canonical writing (RFC 5646); so it is safe as the name of a folder and in a path, too. */
export const languageTagSchema = v.pipe(
  v.string(),
  v.maxLength(35),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as ug or zh-Hant'),
  v.check(isCanonical, 'a language tag in its usual writing, such as ug or zh-Hant'),
);

/** A language as the person who speaks it finds it: its own name, and the way it is written. */
export const languageSchema = v.object({
  tag: languageTagSchema,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
  direction: v.picklist(['ltr', 'rtl']),
  /** Path of the face that its script needs, where the shipped one has none. */
  face: v.optional(v.string()),
});
export type Language = v.InferOutput<typeof languageSchema>;

/** What a language that is content says of itself: `language.yaml` of its folder. */
export const languageManifestSchema = v.strictObject({
  ...v.omit(languageSchema, ['face']).entries,
  /** The built-in language whose words stand where this one has none. */
  fallback: v.optional(v.picklist(builtInLocales), 'zh-CN'),
});
export type LanguageManifest = v.InferOutput<typeof languageManifestSchema>;

/** Wordings by key, in groups. */
export type WordingTree = { readonly [key: string]: string | WordingTree };

/** A language as the agent serves it to the page, checked: nothing unknown in it, keys may be missing. */
export type LanguagePack = LanguageManifest & Pick<Language, 'face'> & { readonly screen: WordingTree; readonly sentences: WordingTree };

function isCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
