import type { RatingLevel, RatingOptions } from '@yibao-kiosk/shared/domain/rating.ts';
import * as v from 'valibot';

import { idField, readObject, textField } from '../fields.ts';
import { isRecord } from '../json.ts';

const levels = ['1', '2', '3', '4', '5'] as const;
const optionsSchema = v.object({
  version: v.pipe(idField, v.maxLength(40)),
  reasonRequired: v.boolean(),
  options: v.pipe(
    v.array(
      v.object({
        code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,10}$/)),
        // Numbers arrive as they were written (json.ts).
        level: v.pipe(v.picklist(levels), v.transform((level) => Number(level) as RatingLevel)),
        text: textField,
      }),
    ),
    v.maxLength(60),
  ),
});

/** Reads the set of docs/provincial-service.md §8.1; `null` where it is none. */
export function readRatingOptions(body: unknown): RatingOptions | null {
  return readObject(optionsSchema, body);
}

/** Whether this rating was taken (§8.2). */
export function wasRated(body: unknown, ratingId: string): true | null {
  return isRecord(body) && body['ratingId'] === ratingId ? true : null;
}
