import { isDeepStrictEqual } from 'node:util';
import type { RatingRequest } from './requests.ts';

type Option = { code: string; level: number; text: string };

/** The set of reasons in force. Its words are the lobby's own. */
export const RATING_OPTIONS: { version: string; reasonRequired: boolean; options: readonly Option[] } = {
  version: 'lobby-2026',
  reasonRequired: true,
  options: [
    { code: '501', level: 5, text: '一次就办好了' },
    { code: '502', level: 5, text: '步骤清楚' },
    { code: '401', level: 4, text: '办得比较快' },
    { code: '301', level: 3, text: '还可以更简单' },
    { code: '201', level: 2, text: '等得太久' },
    { code: '202', level: 2, text: '说明看不明白' },
    { code: '203', level: 2, text: '机器不好用' },
    { code: '101', level: 1, text: '没有办成' },
    { code: '102', level: 1, text: '要的材料没有一次告知' },
    { code: '103', level: 1, text: '机器坏了没有人管' },
  ],
};

/** The ratings that came in. */
export type RatingBook = {
  take(rating: RatingRequest): 'new' | 'known' | 'conflict' | 'wrong';
  all(): readonly RatingRequest[];
};

function isRight({ level, optionCodes, optionSetVersion }: RatingRequest): boolean {
  if (new Set(optionCodes).size !== optionCodes.length) return false;
  if (optionSetVersion === null) return optionCodes.length === 0;
  const ofLevel = RATING_OPTIONS.options.filter((option) => option.level === level);
  const isOfLevel = (code: string): boolean => ofLevel.some((option) => option.code === code);
  return optionSetVersion === RATING_OPTIONS.version && optionCodes.every(isOfLevel);
}

/** An empty book. */
export function createRatingBook(): RatingBook {
  const ratings = new Map<string, RatingRequest>();
  return {
    take: (rating) => {
      const known = ratings.get(rating.ratingId);
      if (known) return isDeepStrictEqual(known, rating) ? 'known' : 'conflict';
      if (!isRight(rating)) return 'wrong';
      ratings.set(rating.ratingId, rating);
      return 'new';
    },
    all: () => [...ratings.values()],
  };
}
