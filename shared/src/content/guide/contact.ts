import * as v from 'valibot';

import { key, paragraph, words } from './words.ts';

/** What a number is for: 咨询, 投诉, 监督, 效能举报, 查询. */
export const phonePurposes = ['consultation', 'complaint', 'supervision', 'efficiency', 'query'] as const;

/** A number, said once for all guides that name it, so that a wrong one is mended in one place. */
export const phoneSchema = v.strictObject({
  key,
  purpose: v.picklist(phonePurposes),
  /** Whose it is, as printed: 泉州市医保中心. */
  label: v.optional(words(60)),
  /** Digits, hyphens and spaces; missing where the document masks it, and then nothing is shown as a number. */
  number: v.optional(v.pipe(v.string(), v.regex(/^[0-9][0-9 -]{2,19}$/, 'a phone number in digits, hyphens and spaces'))),
  /** What stands for a number that is not known here; for the operator, never shown. */
  withheld: v.optional(paragraph),
});
export type Phone = v.InferOutput<typeof phoneSchema>;

/** A place to go to. */
export const officeSchema = v.strictObject({
  key,
  name: v.optional(words(80)),
  address: v.optional(paragraph),
  /** As printed, one line for each part of the day. */
  hours: v.pipe(v.array(words(80)), v.maxLength(8)),
});
export type Office = v.InferOutput<typeof officeSchema>;

/** A service on the citizen's own phone or computer, shown as a QR where its address is known. */
export const onlineSchema = v.strictObject({
  key,
  name: words(80),
  url: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'), v.maxLength(300))),
});
export type Online = v.InferOutput<typeof onlineSchema>;
