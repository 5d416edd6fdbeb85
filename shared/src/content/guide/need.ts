import * as v from 'valibot';

import { paragraph, words } from './words.ts';

/**
 * One line of 办理材料. A plain string is a paper that everybody brings. `case` is a heading without a box: its needs
 * count only for whom it names (在职职工). `choose: one` tells that any one is enough: of the papers that the text itself
 * names (或), or of the `needs` beneath (任一). `conditional` marks a paper that its own text asks for in one case only
 * (如代办还需…).
 */
export type Need =
  | string
  | { text: string; choose?: 'one' | undefined; conditional?: boolean | undefined; needs?: Need[] | undefined }
  | { case: string; choose?: 'one' | undefined; needs: Need[] };

const choose = v.optional(v.literal('one'));

export const needSchema: v.GenericSchema<Need> = v.union(
  [
    paragraph,
    v.strictObject({
      text: paragraph,
      choose,
      conditional: v.optional(v.boolean()),
      needs: v.optional(v.lazy(() => v.pipe(v.array(needSchema), v.minLength(1), v.maxLength(200)))),
    }),
    v.strictObject({
      case: paragraph,
      choose,
      needs: v.lazy(() => v.pipe(v.array(needSchema), v.minLength(1), v.maxLength(200))),
    }),
  ],
  'a text, or text: with choose, conditional, needs, or case: with needs',
);

/** 办理材料 of a guide. */
export const materialsSchema = v.strictObject({
  /** As the document heads them: 申报材料, 办理材料 or 受理材料. */
  heading: v.optional(words(20)),
  /** Empty where the document says that nothing need be brought. */
  needs: v.pipe(v.array(needSchema), v.maxLength(200)),
  /** 备注 below the list: who is spared what, what counts as an identity document. */
  notes: v.optional(v.array(paragraph)),
});
export type Materials = v.InferOutput<typeof materialsSchema>;
