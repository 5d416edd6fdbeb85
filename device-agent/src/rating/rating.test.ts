import type { RatingOptions } from '@yibao-kiosk/shared/domain/rating.ts';
import { done, refused, unknown, type Outcome } from '@yibao-kiosk/shared/outcome.ts';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Rating } from '../platform/port.ts';
import { Stay } from '../session/stay.ts';
import { fakeCall, fakePage } from '../session/testing/fake-page.ts';
import { createManualClock, type ManualClock } from '../testing/manual-clock.ts';
import { ratingHandlers } from './handlers.ts';
import { RatingOptionsBook } from './options.ts';

const set: RatingOptions = {
  version: '2026-1',
  reasonRequired: true,
  options: [
    { code: '201', level: 2, text: '等得太久' },
    { code: '501', level: 5, text: '一次办好' },
  ],
};
const none: RatingOptions = { version: null, reasonRequired: false, options: [] };

let clock: ManualClock;
let answer: Outcome<RatingOptions>;
let asked: number;
const kept = new Map<string, string>();
beforeEach(() => {
  clock = createManualClock();
  answer = done(set);
  asked = 0;
  kept.clear();
});

function openBook(): RatingOptionsBook {
  return new RatingOptionsBook({
    clock,
    settings: {
      get: (key) => kept.get(key) ?? null,
      set: (key, value) => {
        kept.set(key, value);
        return { kind: 'done', value: undefined };
      },
    },
    platform: {
      ratingOptions: (signal) => {
        asked += 1;
        if (answer.kind !== 'unknown') return Promise.resolve(answer);
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve(answer)));
      },
    },
  });
}

describe('the reasons', () => {
  it('are asked for once an hour, and the next citizen has the new ones', async () => {
    const book = openBook();
    expect([await book.get(), await book.get(), asked]).toEqual([set, set, 1]);
    const newer = { ...set, version: '2026-2' };
    answer = done(newer);
    await clock.advance(3_600_001);
    expect(await book.get()).toEqual(set);
    expect([await book.get(), asked]).toEqual([newer, 2]);
  });

  it('outlive a restart and a platform that is away', async () => {
    await openBook().get();
    answer = unknown('PLT_TIMED_OUT');
    expect(await openBook().get()).toEqual(set);
    kept.set('rating.options', '{"version":');
    answer = refused('PLT_UNREACHABLE');
    expect(await openBook().get()).toEqual(none);
  });

  it('keep nobody waiting who has none yet', async () => {
    answer = unknown('PLT_TIMED_OUT');
    const book = openBook();
    const waited = book.get();
    await clock.advance(3_000);
    expect(await waited).toEqual(none);
    answer = done(set);
    expect(await book.get()).toEqual(set);
  });
});

describe('a rating', () => {
  const ratingId = '2f1d0a52-7d61-4d8e-8d0b-1f5c6d8f0b77';
  const other = '3f1d0a52-7d61-4d8e-8d0b-1f5c6d8f0b77';
  const payload = { item: 'certificate', level: 5, optionCodes: ['501'], optionSetVersion: '2026-1', ratingId };

  async function counter({ keep = done(null) }: { keep?: Outcome<null> } = {}) {
    const page = fakePage();
    const stay = new Stay({ id: 's', pageId: page.id, clock });
    const options = openBook();
    const ratings: Rating[] = [];
    const handlers = ratingHandlers({
      stays: { of: (from) => (from.id === page.id ? stay : null) },
      options,
      keep: (rating) => {
        ratings.push(rating);
        return keep;
      },
      clock,
    });
    const command = (name: string, change: object = {}, from = page) =>
      handlers.find(({ definition }) => definition.name === name)?.run({ ...payload, ...change }, fakeCall(from).call);
    expect(await command('Rating.GetOptions')).toEqual(done(answer.kind === 'done' ? answer.value : none));
    return { rate: (change: object = {}, from = page) => command('Rating.Rate', change, from), ratings };
  }

  it('is kept once for an item and visit, and names nobody', async () => {
    const { rate, ratings } = await counter();
    expect([await rate(), await rate()]).toEqual([done({}), done({})]);
    expect(await rate({ ratingId: other, level: 2, optionCodes: ['201'] })).toEqual(refused('RTE_ALREADY_RATED'));
    expect(await rate({ ratingId: other, item: '002036007004' })).toEqual(done({}));
    const { item: itemCode, ...rest } = payload;
    expect(ratings[0]).toEqual({ ...rest, itemCode, occurredAtMs: clock.now() });
    expect(ratings).toHaveLength(2);
  });

  it.each([
    ['reasons of another level', { level: 2, optionCodes: ['501'] }, 'RTE_OPTIONS_CHANGED'],
    ['reasons of another set', { optionSetVersion: '2025-1' }, 'RTE_OPTIONS_CHANGED'],
    ['the same reason twice', { optionCodes: ['501', '501'] }, 'RTE_OPTIONS_CHANGED'],
    ['reasons out of no set', { optionSetVersion: null }, 'RTE_OPTIONS_CHANGED'],
    ['no reason where one is required', { level: 1, optionCodes: [] }, 'RTE_REASON_NEEDED'],
  ] as const)('with %s is refused, and can be mended', async (_what, change, code) => {
    const { rate, ratings } = await counter();
    expect(await rate(change)).toEqual(refused(code));
    expect(ratings).toEqual([]);
    expect(await rate()).toEqual(done({}));
  });

  it('needs no reason where none were shown', async () => {
    answer = refused('PLT_UNREACHABLE');
    const { rate } = await counter();
    expect(await rate({ level: 1, optionCodes: [], optionSetVersion: null })).toEqual(done({}));
  });

  it('that cannot be kept is refused and may be tried again; nobody rates without a visit', async () => {
    const { rate, ratings } = await counter({ keep: refused('TRM_STORE_FAILED') });
    expect([await rate(), await rate()]).toEqual([refused('TRM_STORE_FAILED'), refused('TRM_STORE_FAILED')]);
    expect(await rate({}, fakePage('other'))).toEqual(refused('SES_NONE'));
    expect(ratings).toHaveLength(2);
  });
});
