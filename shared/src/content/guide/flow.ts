import * as v from 'valibot';

import { paragraph, words } from './words.ts';

/**
 * How a step may leave the straight path: `returned` 一次性告知, come again with what is missing; `declined` 不予受理;
 * `refused` 审查不通过; `redone` sent back to an earlier step inside the bureau, the citizen need do nothing.
 */
export const branchEnds = ['returned', 'declined', 'refused', 'redone'] as const;

const branchSchema = v.pipe(
  v.strictObject({
    /** What makes it leave the path: 材料不全. */
    when: paragraph,
    /** Missing where what is done puts it right, and the path goes on. */
    end: v.optional(v.picklist(branchEnds)),
    /** What is done in that case: 一次性告知需要补正的材料. */
    does: v.optional(paragraph),
  }),
  v.check(({ end, does }) => end !== undefined || does !== undefined, 'a branch with does, end or both'),
);
export type FlowBranch = v.InferOutput<typeof branchSchema>;

const stepSchema = v.strictObject({
  /** What is done. */
  does: paragraph,
  /** Who does it, where the document tells. */
  by: v.optional(words(60)),
  /** What opens this step: 审核通过. */
  after: v.optional(words(60)),
  branches: v.optional(v.array(branchSchema)),
});

/** One drawn path from application to end, one for each way to apply. */
export const flowSchema = v.strictObject({
  /** 网上办理, where there is more than one. */
  title: v.optional(words(60)),
  steps: v.pipe(v.array(stepSchema), v.minLength(1), v.maxLength(20)),
  /** What the chart says beside its steps. */
  notes: v.optional(v.array(paragraph)),
});
export type Flow = v.InferOutput<typeof flowSchema>;
export type FlowStep = v.InferOutput<typeof stepSchema>;
