import * as v from 'valibot';

import { terminalServices } from './guide.ts';
import { key, paragraph, words } from './words.ts';

/** A guide by document and item: `quanzhou/20`. An item may have a slash itself: `quanzhou/17/18`. */
export const guideId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*\/\S{1,20}$/, 'a guide such as quanzhou/20'));

/** Services of the terminal that are off, each with what the citizen is told instead. */
const offSchema = v.partial(v.strictObject(v.entriesFromList(terminalServices, paragraph)));

/** `config/regions/<region>.yaml`: what a terminal of this region offers, and whose texts it shows. */
export const regionProfileSchema = v.strictObject({
  region: key,
  /** 泉州市 */
  name: words(20),
  /** Documents that hold here, the most local first; each a folder of `config/content`. */
  documents: v.pipe(v.array(key), v.minLength(1)),
  off: offSchema,
  /** What is off besides at one kind of place, by the keys of the document's tiers. */
  tiers: v.optional(v.record(key, v.strictObject({ off: offSchema }))),
  /** 常办, in this order. */
  popular: v.pipe(v.array(guideId), v.maxLength(12)),
});
export type RegionProfile = v.InferOutput<typeof regionProfileSchema>;

/** What is off in a region at one kind of place. */
export function offAt({ off, tiers = {} }: RegionProfile, tier: string | null): RegionProfile['off'] {
  return { ...off, ...(tier === null ? {} : tiers[tier]?.off) };
}

/** `config/content/search.yaml`: words of every day, and the matters that people mean by them. */
export const synonymsSchema = v.strictObject({
  synonyms: v.array(
    v.strictObject({
      say: v.pipe(v.array(words(20)), v.minLength(1)),
      /** 子项编码 or `matter` */
      mean: v.pipe(v.array(v.union([v.pipe(v.string(), v.regex(/^\d{12}$/)), key])), v.minLength(1)),
    }),
  ),
});
export type Synonyms = v.InferOutput<typeof synonymsSchema>;
