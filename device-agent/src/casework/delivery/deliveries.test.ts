import { randomBytes } from 'node:crypto';

import { done, refused, unknown, type Outcome } from '@yibao-kiosk/shared/outcome.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AttachedPage, CaseReceipt, Rating, Submission, Submitted } from '../../platform/port.ts';
import type { DeliveryTable } from '../../store/deliveries.ts';
import { openStore, type Store } from '../../store/store.ts';
import { createManualClock, type ManualClock } from '../../testing/manual-clock.ts';
import { Deliveries, type DeliveryEvent } from './deliveries.ts';
import { pauseMs } from './lane.ts';
import type { ApplicationParcel } from './parcel.ts';
import { createSeal, type Seal } from './seal.ts';

const receipt: CaseReceipt = {
  caseId: 'QZ1',
  caseNumber: '350520',
  state: 'received',
  filedAt: '2026-11-22T09:00:00+08:00',
  dueOn: null,
  agency: { name: '演示', phone: '12393', address: null },
  demonstration: true,
};
const taken = done<Submitted>({ kind: 'taken', receipt });
const pages: AttachedPage[] = ['one', 'two'].map((text) => ({
  sha256: text,
  mediaType: 'image/jpeg',
  bytes: new TextEncoder().encode(`page ${text}`),
}));
const parcel = (requestId: string): ApplicationParcel => ({ requestId, letter: `{"letter":"${requestId}"}`, pages });
const rating: Rating = { ratingId: 'r1', itemCode: 'certificate', level: 5, optionCodes: [], optionSetVersion: null, occurredAtMs: 1 };
const waitsFor = new AbortController().signal;
const seal = createSeal(new Uint8Array(32).fill(1), randomBytes);
/** Longer than any pause between two attempts. */
const pause = 60_000;

let store: Store;
let clock: ManualClock;
let asked: (Submission | Rating | string)[];
let events: DeliveryEvent[];
/** What the platform answers: in turn, the last for ever. */
let answers: Outcome<Submitted>[];
let attach: (page: AttachedPage) => Outcome<null>;
/** Answers of a single application, before the others. */
let answerTo: (submission: Submission, signal: AbortSignal) => Promise<Outcome<Submitted>> | null;
const running: Deliveries[] = [];

beforeEach(() => {
  const opened = openStore(':memory:', { now: () => 0 });
  if (opened.kind !== 'done') throw new Error('SQLite does not work');
  store = opened.value;
  clock = createManualClock();
  asked = [];
  events = [];
  answers = [taken];
  attach = () => done(null);
  answerTo = () => null;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  store.close();
});

function start(world: { table?: DeliveryTable; seal?: Seal | null } = {}): Deliveries {
  const next = (): Outcome<Submitted> => (answers.length > 1 ? answers.shift() : answers[0]) ?? taken;
  const deliveries = new Deliveries({
    table: world.table ?? store.deliveries,
    seal: world.seal === undefined ? seal : world.seal,
    platform: {
      attach: async (page) => {
        asked.push(`page ${page.sha256}`);
        return attach(page);
      },
      submit: async (submission, signal) => {
        asked.push(submission);
        return answerTo(submission, signal) ?? next();
      },
      rate: async (one) => {
        asked.push(one);
        const outcome = next();
        return outcome.kind === 'done' ? done(null) : outcome;
      },
    },
    clock,
    random: () => 1,
    note: (event) => events.push(event),
  });
  running.push(deliveries);
  deliveries.start();
  return deliveries;
}

/** The program is gone, without a word: nothing of it happens any more. */
async function restarted(world?: Parameters<typeof start>[0]): Promise<Deliveries> {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  return start(world);
}
const stateOf = (requestId: string): unknown => store.deliveries.find(requestId)?.state;
const submissions = (): Submission[] => asked.filter((one): one is Submission => typeof one === 'object' && 'letter' in one);

describe('an application', () => {
  it('is handed over with its pages while the person waits, and gone from the store', async () => {
    const deliveries = start();
    expect(await deliveries.submit(parcel('a'), waitsFor)).toEqual(done({ kind: 'delivered', receipt }));
    expect(asked).toEqual(['page one', 'page two', { requestId: 'a', letter: '{"letter":"a"}', deferred: false }]);
    expect([stateOf('a'), store.deliveries.part('a', 0), store.deliveries.part('a', 2)]).toEqual(['delivered', null, null]);
    expect(deliveries.waiting).toBe(0);
    expect(events.map(({ event }) => event)).toEqual(['delivery.kept', 'delivery.delivered']);
  });

  it('is refused when the platform judges it in time, and nothing is kept', async () => {
    answers = [refused('CSE_NOT_ELIGIBLE')];
    const deliveries = start();
    expect(await deliveries.submit(parcel('a'), waitsFor)).toEqual(refused('CSE_NOT_ELIGIBLE'));
    expect([stateOf('a'), store.deliveries.part('a', 0), deliveries.waiting]).toEqual(['refused', null, 0]);
    await clock.advance(10 * pause);
    expect(submissions()).toHaveLength(1);
  });

  it.each([
    ['the answer is lost', unknown('PLT_UNREACHABLE'), 'unknown'],
    ['nobody is there', refused('PLT_UNREACHABLE'), 'queued'],
    ['the door is shut', refused('PLT_SIGN_IN_FAILED'), 'queued'],
    ['the pages must come again', done<Submitted>({ kind: 'pagesMissing' }), 'queued'],
  ] as const)('is kept when %s, and delivered later under the same id', async (_why, first, state) => {
    answers = [first, taken];
    const deliveries = start();
    expect(await deliveries.submit(parcel('a'), waitsFor)).toEqual(done({ kind: 'kept' }));
    expect([stateOf('a'), deliveries.waiting]).toEqual([state, 1]);
    await clock.advance(pause);
    expect([stateOf('a'), deliveries.waiting]).toEqual(['delivered', 0]);
    expect(submissions().map(({ requestId, deferred }) => [requestId, deferred])).toEqual([
      ['a', false],
      ['a', true],
    ]);
  });

  it('becomes the platform’s to decide when the person has gone in the meantime', async () => {
    answers = [refused('CSE_NOT_ELIGIBLE'), taken];
    const person = new AbortController();
    attach = () => {
      person.abort();
      return done(null);
    };
    expect(await start().submit(parcel('a'), person.signal)).toEqual(done({ kind: 'kept' }));
    await clock.advance(pause);
    expect(submissions().map(({ deferred }) => deferred)).toEqual([false, true]);
    expect(stateOf('a')).toBe('delivered');
  });

  it('stays in doubt where a later refusal does not judge it, and is asked until there is an answer', async () => {
    answers = [unknown('PLT_TIMED_OUT'), refused('PLT_REFUSED'), refused('PLT_UNREACHABLE'), taken];
    const deliveries = start();
    await deliveries.submit(parcel('a'), waitsFor);
    await clock.advance(pause / 2);
    expect([stateOf('a'), submissions().length > 1]).toEqual(['unknown', true]);
    await clock.advance(3 * pause);
    expect([stateOf('a'), submissions().length]).toEqual(['delivered', 4]);
  });

  it('hands in again only the pages that did not arrive', async () => {
    let isCut = true;
    attach = ({ sha256 }) => (sha256 === 'two' && isCut ? unknown('PLT_UNREACHABLE') : done(null));
    const deliveries = start();
    expect(await deliveries.submit(parcel('a'), waitsFor)).toEqual(done({ kind: 'kept' }));
    expect([stateOf('a'), submissions()]).toEqual(['queued', []]);
    isCut = false;
    await clock.advance(pause);
    expect(asked).toEqual(['page one', 'page two', 'page two', expect.objectContaining({ requestId: 'a' })]);
  });

  it('is taken up by the next run, whatever it was doing', async () => {
    answers = [unknown('PLT_TIMED_OUT')];
    await start().submit(parcel('a'), waitsFor);
    store.deliveries.update({ requestId: 'a', state: 'sending', attempts: 1, updatedAt: '', errorCode: null });
    answers = [taken];
    const again = await restarted();
    expect([stateOf('a'), again.waiting]).toEqual(['unknown', 1]);
    await clock.advance(pause);
    expect([stateOf('a'), again.waiting]).toEqual(['delivered', 0]);
  });

  it('is not taken without a key, and waits for the key it was closed with', async () => {
    answers = [refused('PLT_UNREACHABLE')];
    await start().submit(parcel('a'), waitsFor);
    const keyless = await restarted({ seal: null });
    expect([keyless.applicationProblem(), await keyless.submit(parcel('b'), waitsFor)]).toEqual(['CSE_NO_KEY', refused('CSE_NO_KEY')]);
    await clock.advance(pause);
    expect(events.at(-1)).toMatchObject({ event: 'delivery.postponed', errorCode: 'CSE_NO_KEY' });
    answers = [taken];
    await restarted({ seal: createSeal(new Uint8Array(32).fill(2), randomBytes) });
    await clock.advance(pause);
    expect(stateOf('a')).toBe('queued');
    const healed = await restarted();
    await clock.advance(pause);
    expect([stateOf('a'), healed.applicationProblem()]).toEqual(['delivered', null]);
  });

  it('is refused where it cannot be kept, and under an id that was used', async () => {
    const deliveries = start();
    await deliveries.submit(parcel('a'), waitsFor);
    expect(await deliveries.submit(parcel('a'), waitsFor)).toEqual(refused('JOB_ID_REUSED'));
    const gone = new AbortController();
    gone.abort();
    expect(await deliveries.submit(parcel('b'), gone.signal)).toEqual(refused('SES_ENDED'));
    const full = { ...store.deliveries, insert: () => ({ kind: 'failed', code: 'TRM_STORE_FAILED' }) as const };
    expect(await start({ table: full }).submit(parcel('c'), waitsFor)).toEqual(refused('TRM_STORE_FAILED'));
    expect(submissions()).toHaveLength(1);
  });

  it('is not sent where its state cannot be written, and asked again where its end cannot', async () => {
    const fail = { kind: 'failed', code: 'TRM_STORE_FAILED' } as const;
    let broken: 'update' | 'end' | null = 'update';
    const table: DeliveryTable = {
      ...store.deliveries,
      update: (change) => (broken === 'update' ? fail : store.deliveries.update(change)),
      end: (change) => (broken === 'end' ? fail : store.deliveries.end(change)),
    };
    const deliveries = start({ table });
    expect(await deliveries.submit(parcel('a'), waitsFor)).toEqual(done({ kind: 'kept' }));
    expect(submissions()).toEqual([]);
    broken = 'end';
    expect(await deliveries.submit(parcel('b'), waitsFor)).toEqual(done({ kind: 'delivered', receipt }));
    expect([deliveries.waiting, store.deliveries.find('b')?.state]).toEqual([2, 'sending']);
    broken = null;
    await clock.advance(3 * pause);
    expect([deliveries.waiting, stateOf('a'), stateOf('b')]).toEqual([0, 'delivered', 'delivered']);
  });

  it('is kept when the person has waited a minute', async () => {
    answerTo = (_submission, signal) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(unknown('PLT_TIMED_OUT'))));
    const deliveries = start();
    const waited = deliveries.submit(parcel('a'), waitsFor);
    await clock.advance(59_999);
    expect([stateOf('a'), clock.pending()]).toEqual(['sending', 1]);
    await clock.advance(1);
    expect(await waited).toEqual(done({ kind: 'kept' }));
    answerTo = () => null;
    await clock.advance(pause);
    expect([stateOf('a'), clock.pending()]).toEqual(['delivered', 0]);
  });
});

describe('a rating', () => {
  it('is kept first and delivered once, without a key', async () => {
    const deliveries = start({ seal: null });
    expect(deliveries.rate(rating)).toEqual(done(null));
    expect(deliveries.rate(rating)).toEqual(done(null));
    await clock.advance(0);
    expect(asked).toEqual([rating]);
    expect([stateOf('r1'), store.deliveries.part('r1', 0)]).toEqual(['delivered', null]);
    expect(deliveries.rate(rating)).toEqual(done(null));
    await clock.advance(pause);
    expect(asked).toHaveLength(1);
  });

  it('is dropped after thirty days, an application never', async () => {
    answers = [refused('PLT_REFUSED')];
    const deliveries = start();
    deliveries.rate(rating);
    await deliveries.submit(parcel('a'), waitsFor);
    for (const { requestId } of store.deliveries.open()) {
      store.deliveries.update({ requestId, state: 'unknown', attempts: 1, updatedAt: '', errorCode: null });
    }
    await Promise.all(running.splice(0).map((one) => one.stop()));
    await clock.advance(31 * 86_400_000);
    const later = start();
    expect([later.waiting, store.deliveries.find('r1')]).toMatchObject([1, { state: 'refused', errorCode: 'JOB_EXPIRED' }]);
    expect(store.deliveries.part('r1', 0)).toBeNull();
  });
});

describe('the lane', () => {
  it('rests longer after each failure, up to a minute, spread over half of it', () => {
    expect([1, 2, 3, 4, 5, 20].map((failures) => pauseMs(failures, () => 1))).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    expect([1, 20].map((failures) => pauseMs(failures, () => 0))).toEqual([2_500, 30_000]);
  });

  it('is held up by no one that fails alone', async () => {
    answers = [refused('PLT_UNREACHABLE')];
    const deliveries = start();
    for (const id of ['stuck', 'a', 'b']) await deliveries.submit(parcel(id), waitsFor);
    answers = [taken];
    answerTo = ({ requestId }) => (requestId === 'stuck' ? Promise.resolve(refused('PLT_REFUSED')) : null);
    await clock.advance(pause);
    expect(['stuck', 'a', 'b'].map(stateOf)).toEqual(['queued', 'delivered', 'delivered']);
    expect(deliveries.waiting).toBe(1);
  });

  it('asks a platform that is away about once a minute, however many wait', async () => {
    answers = [refused('PLT_UNREACHABLE')];
    const deliveries = start();
    for (const id of ['a', 'b', 'c', 'd']) await deliveries.submit(parcel(id), waitsFor);
    await clock.advance(3 * pause);
    asked = [];
    await clock.advance(10 * pause);
    expect(submissions()).toHaveLength(10);
  });
});
