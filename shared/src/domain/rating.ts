import * as v from 'valibot';

/** 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意 (GB/T 39734). */
export const ratingLevelSchema = v.picklist([1, 2, 3, 4, 5]);
export type RatingLevel = v.InferOutput<typeof ratingLevelSchema>;

/** The reasons to choose from, as the province has them; `version` null: none is known, and none is asked for. */
export const ratingOptionsSchema = v.object({
  version: v.nullable(v.string()),
  /** A rating of level 1 or 2 must have at least one. */
  reasonRequired: v.boolean(),
  options: v.array(v.object({ code: v.string(), level: ratingLevelSchema, text: v.string() })),
});
export type RatingOptions = v.InferOutput<typeof ratingOptionsSchema>;
