import type { RatingOptions } from '@yibao-kiosk/shared/domain/rating.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import { getRatingOptions, rate, type RatingPayload } from '@yibao-kiosk/shared/kiosk/rating.ts';
import { done, refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';
import type { Rating } from '../platform/port.ts';
import { handle, type CommandHandler } from '../session/command.ts';
import type { Stays } from '../session/stays.ts';
import type { RatingOptionsBook } from './options.ts';

export type RatingHandlerParts = {
  readonly stays: Pick<Stays, 'of'>;
  readonly options: Pick<RatingOptionsBook, 'get' | 'current'>;
  /** Keeps a rating for good; it is on the disk when this returns. */
  readonly keep: (rating: Rating) => Outcome<null>;
  readonly clock: Pick<Clock, 'now'>;
};

/** The commands `Rating.*`. */
export function ratingHandlers({ stays, options, keep, clock }: RatingHandlerParts): CommandHandler[] {
  return [
    handle(getRatingOptions, async () => done(await options.get())),
    handle(rate, (payload, call) => {
      const stay = stays.of(call.connection);
      if (!stay) return refused('SES_NONE');
      // 一次一评 (GB/T 39734 §7.1): what was rated hangs on the stay, and is forgotten with it.
      const rated = stay.keep('rated', () => new Map<string, string>());
      const before = rated.get(payload.item);
      if (before !== undefined) return before === payload.ratingId ? done({}) : refused('RTE_ALREADY_RATED');
      const problem = problemOf(payload, options.current);
      if (problem) return refused(problem);
      const { item: itemCode, ...rest } = payload;
      const kept = keep({ ...rest, itemCode, occurredAtMs: clock.now() });
      if (kept.kind !== 'done') return kept;
      rated.set(payload.item, payload.ratingId);
      return done({});
    }),
  ];
}

/** Why these reasons do not go with this level and set, or null. */
function problemOf({ level, optionCodes, optionSetVersion }: RatingPayload, set: RatingOptions): ErrorCode | null {
  // A page that was shown none cannot be asked for one.
  if (optionSetVersion === null) return optionCodes.length === 0 ? null : 'RTE_OPTIONS_CHANGED';
  const isOfLevel = (code: string): boolean => set.options.some((option) => option.code === code && option.level === level);
  const isRight = optionSetVersion === set.version && optionCodes.every(isOfLevel);
  if (!isRight || new Set(optionCodes).size !== optionCodes.length) return 'RTE_OPTIONS_CHANGED';
  return set.reasonRequired && level <= 2 && optionCodes.length === 0 ? 'RTE_REASON_NEEDED' : null;
}
