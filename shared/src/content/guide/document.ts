import * as v from 'valibot';

import { officeSchema, onlineSchema, phoneSchema } from './contact.ts';
import { departureSchema } from './guide.ts';
import { key, paragraph, words } from './words.ts';

/** Pictures that a theme may have. */
export const themeIcons = [
  'register', 'query', 'transfer', 'travel', 'chronic', 'claim', 'maternity', 'aid', 'institution', 'settlement',
  'complaint', 'veteran', 'homebed', 'advice',
] as const; // prettier-ignore

/** A chapter of the document. */
export const themeSchema = v.strictObject({
  key,
  /** As printed: 基本医疗保险参保和变更登记. */
  title: words(60),
  /** On a button: 参保登记. */
  short: words(12),
  icon: v.picklist(themeIcons),
  /** What the chapter says of its items; stands with each of them, or with those named. */
  notes: v.optional(v.array(v.strictObject({ text: paragraph, items: v.optional(v.array(words(20))) }))),
});
export type Theme = v.InferOutput<typeof themeSchema>;

/** A kind of place where a terminal stands, with services of its own (Fuzhou has four). */
export const tierSchema = v.strictObject({ key, name: words(60) });

/** `document.yaml` of a region: the text that its guides are taken from, and what they name in common. */
export const documentSchema = v.strictObject({
  region: key,
  /** At the foot of each guide: 厦门市医疗保障经办政务服务事项办事指南. */
  title: words(80),
  /** 2024年修订版, or null where the text has none: then the foot says 未注明版次. */
  edition: v.nullable(words(60)),
  /** 厦医保中心〔2024〕19号 */
  number: v.optional(words(60)),
  issuer: v.optional(words(60)),
  issued: v.optional(v.pipe(v.string(), v.isoDate())),
  themes: v.pipe(v.array(themeSchema), v.minLength(1), v.maxLength(20)),
  tiers: v.optional(v.pipe(v.array(tierSchema), v.minLength(1))),
  offices: v.array(officeSchema),
  phones: v.array(phoneSchema),
  online: v.array(onlineSchema),
  /** Slips in what stands outside the items: title, chapters, kinds of place. */
  departures: v.optional(v.array(departureSchema)),
});
export type SourceDocument = v.InferOutput<typeof documentSchema>;
