import * as v from 'valibot';

import { itemCodeSchema } from '../domain/casework.ts';
import { ratingLevelSchema, ratingOptionsSchema } from '../domain/rating.ts';
import { defineCommand, emptyPayload } from './define.ts';

/** The reasons to choose from. Never fails: where none were ever heard of, there are none, and `version` is null. */
export const getRatingOptions = defineCommand({
  name: 'Rating.GetOptions',
  roles: ['citizen'],
  payload: emptyPayload,
  completion: ratingOptionsSchema,
});

/**
 * Rates a service just used. Needs a session or a visit, but says nothing of whose. Each item is rated once in it; the same
 * `ratingId` again changes nothing. Completes when the rating is kept for good: it is delivered when the platform has time.
 */
export const rate = defineCommand({
  name: 'Rating.Rate',
  roles: ['citizen'],
  payload: v.object({
    item: itemCodeSchema,
    level: ratingLevelSchema,
    /** Of this level, out of the set of that version; none where no set was shown. */
    optionCodes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(10))), v.maxLength(10)),
    optionSetVersion: v.nullable(v.pipe(v.string(), v.maxLength(40))),
    ratingId: v.pipe(v.string(), v.uuid()),
  }),
  completion: emptyPayload,
  leavesTrace: true,
});
export type RatingPayload = v.InferOutput<(typeof rate)['payload']>;
