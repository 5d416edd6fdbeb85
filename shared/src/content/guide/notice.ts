import * as v from 'valibot';

import { key, paragraph, words } from './words.ts';

/** `config/content/<region>/notices/<key>.yaml`: something to know now. */
export const noticeSchema = v.pipe(
  v.strictObject({
    key,
    title: words(40),
    text: v.pipe(v.array(paragraph), v.minLength(1), v.maxLength(20)),
    /** First and last day it is shown, in China's time. */
    from: v.pipe(v.string(), v.isoDate()),
    until: v.pipe(v.string(), v.isoDate()),
    /** Above everything else on the start screen. */
    urgent: v.optional(v.boolean()),
  }),
  v.check(({ from, until }) => from <= until, 'an until that is not before its from'),
);
export type Notice = v.InferOutput<typeof noticeSchema>;
