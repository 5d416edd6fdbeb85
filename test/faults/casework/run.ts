import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { Deliveries, type Accepted } from '@yibao-kiosk/device-agent/casework/delivery/deliveries.ts';
import type { ApplicationParcel } from '@yibao-kiosk/device-agent/casework/delivery/parcel.ts';
import { createSeal } from '@yibao-kiosk/device-agent/casework/delivery/seal.ts';
import type { ComposedPlatform } from '@yibao-kiosk/device-agent/platform/compose.ts';
import type { Rating } from '@yibao-kiosk/device-agent/platform/port.ts';
import { openStore } from '@yibao-kiosk/device-agent/store/store.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { PlatformFault } from '../../lobby/gateway/fault.ts';
import type { Platform as Lobby } from '../../lobby/platform.ts';
import type { Person } from '../../lobby/population/person.ts';
import { createPrng, type Prng } from '../../lobby/population/prng.ts';
import { hurriedClock } from './bureau.ts';
import { filesHolding, piecesOf, snapshot } from './disk.ts';
import { withTicks } from './effects.ts';
import { makeParcel, pageMark } from './parcels.ts';

/** What all runs share. */
export type Scene = { lobby: Lobby; platform: ComposedPlatform; applicants: readonly Person[]; folder: string };

/** What one run was, and what was wrong with it; nothing should be. */
export type RunReport = {
  seed: string;
  kills: number;
  faults: string[];
  receipts: number;
  cases: number;
  /** Cases whose person was killed off before they could be told. */
  untold: number;
  ratings: number;
  wrong: string[];
};

const key = new Uint8Array(32).fill(9);
/** Pauses take no time, so what is not delivered by then never will be. */
const patienceMs = 10_000;

const faults: readonly (PlatformFault | null)[] = [
  null,
  { kind: 'answerLost', operation: 'cases.submit', times: 1 },
  { kind: 'answerLost', operation: 'cases.submit', times: 3 },
  { kind: 'answerLost', operation: 'attachments.put', times: 1 },
  { kind: 'answerLost', operation: 'ratings.take', times: 2 },
  { kind: 'answerLost', times: 4 },
  { kind: 'reset', times: 2 },
  { kind: 'truncated', operation: 'cases.submit', times: 1 },
  { kind: 'errorPage', status: 502, times: 2 },
  { kind: 'refuse', times: 2 },
  { kind: 'refuseWith', code: 'NOT_ELIGIBLE', operation: 'cases.submit', times: 1 },
  { kind: 'refuseWith', code: 'NOT_ELIGIBLE', operation: 'cases.submit' },
  { kind: 'clockSkew', skewMs: 900_000, times: 1 },
  { kind: 'down' },
];

/** One life of the program over one folder. */
type Life = { deliveries: Deliveries; isDead: () => boolean; end: () => Promise<void>; died: Promise<void> };

type Told = { parcel: ApplicationParcel; outcome: Outcome<Accepted> | null };

/** Runs one schedule; the same seed, the same schedule. */
export async function runSchedule(scene: Scene, seed: string, index: number): Promise<RunReport> {
  const random = createPrng(`casework/${seed}/${index}`);
  const run = new Run(scene, `${seed}/${index}`, random);
  scene.lobby.clearFaults();
  await run.live(index);
  scene.lobby.clearFaults();
  return run.report();
}

class Run {
  readonly #scene: Scene;
  readonly #name: string;
  readonly #random: Prng;
  readonly #told: Told[] = [];
  readonly #ratings: { rating: Rating; isTold: boolean }[] = [];
  readonly #sealed: Uint8Array[] = [];
  readonly #faults: string[] = [];
  readonly #wrong: string[] = [];
  #kills = 0;
  #lives = 0;
  #ids = 0;
  #folder: string;

  constructor(scene: Scene, name: string, random: Prng) {
    this.#scene = scene;
    this.#name = name;
    this.#random = random;
    this.#folder = this.#newFolder();
  }

  async live(index: number): Promise<void> {
    const kills = this.#random.pick([0, 1, 1, 1, 2, 3]);
    for (let life = 0; life < kills; life += 1) {
      this.#strike();
      await this.#oneLife(index + life, this.#random.int(1, 26));
    }
    if (this.#lives === 0) this.#strike();
    await this.#oneLife(index + kills, null);
  }

  report(): RunReport {
    const { lobby } = this.#scene;
    const casesOf = (id: string): number => lobby.cases().filter(({ requestId }) => requestId === id).length;
    let receipts = 0;
    let cases = 0;
    let untold = 0;
    for (const { parcel, outcome } of this.#told) {
      const count = casesOf(parcel.requestId);
      cases += count;
      if (outcome?.kind === 'done') receipts += 1;
      if (outcome === null) untold += count;
      if (count > 1) this.#wrong.push(`${parcel.requestId} doubled`);
      if (outcome?.kind === 'done' && count === 0) this.#wrong.push(`${parcel.requestId} lost`);
      if (outcome?.kind === 'refused' && count > 0) this.#wrong.push(`${parcel.requestId} refused and taken`);
    }
    for (const { rating, isTold } of this.#ratings) {
      const count = lobby.ratings().filter(({ ratingId }) => ratingId === rating.ratingId).length;
      if (count > 1 || (isTold && count === 0)) this.#wrong.push(`${rating.ratingId} taken ${count} times`);
    }
    return {
      seed: this.#name,
      kills: this.#kills,
      faults: this.#faults,
      receipts,
      cases,
      untold,
      ratings: this.#ratings.length,
      wrong: this.#wrong,
    };
  }

  #newFolder(): string {
    this.#lives += 1;
    return join(this.#scene.folder, this.#name.replaceAll('/', '-'), String(this.#lives));
  }

  #newId(of: string): string {
    this.#ids += 1;
    return `${of}-of-the-run-${this.#name.replaceAll('/', '-')}-${this.#ids}`;
  }

  #strike(): void {
    const fault = this.#random.pick(faults);
    this.#scene.lobby.clearFaults();
    if (fault) this.#scene.lobby.setFault({ ...fault, server: 'provincial' });
    this.#faults.push(fault?.kind ?? 'none');
  }

  /** Somebody comes, applies and rates; the program is killed at that tick, or lives until all is delivered. */
  async #oneLife(visitor: number, killAt: number | null): Promise<void> {
    const life = this.#begin(killAt);
    const visit = this.#visit(life, visitor);
    await Promise.race([visit, life.died]);
    if (killAt === null || !life.isDead()) {
      this.#scene.lobby.clearFaults();
      const drained = this.#drain(life);
      await Promise.race([drained, life.died]);
    }
    await life.end();
  }

  #begin(killAt: number | null): Life {
    const { platform } = this.#scene;
    const opened = openStore(join(this.#folder, 'kiosk.db'), { now: () => 0 });
    if (opened.kind !== 'done') throw new Error(opened.code);
    const store = opened.value;
    const { promise: died, resolve: die } = Promise.withResolvers<void>();
    const underWay = new Set<Promise<unknown>>();
    let ticks = 0;
    let dead = false;
    const tick = (): void => {
      ticks += 1;
      if (dead || ticks !== killAt) return;
      dead = true;
      this.#kills += 1;
      this.#diesAt();
      die();
    };
    const far = { attach: platform.attach, submit: platform.submit, rate: platform.rate };
    const followed = Object.fromEntries(
      Object.entries(far).map(([name, ask]) => [
        name,
        (...given: never[]) => {
          const answer = (ask as (...all: never[]) => Promise<unknown>)(...given);
          underWay.add(answer);
          void answer.finally(() => underWay.delete(answer));
          return answer;
        },
      ]),
    ) as typeof far;
    const insert: typeof store.deliveries.insert = (row, parts) => {
      if (row.kind === 'application') this.#sealed.push(...parts);
      return store.deliveries.insert(row, parts);
    };
    const surroundings = withTicks({ table: { ...store.deliveries, insert }, platform: followed }, tick, () => dead);
    const deliveries = new Deliveries({
      ...surroundings,
      seal: createSeal(key, randomBytes),
      clock: hurriedClock,
      random: () => 0.5,
      note: () => undefined,
    });
    deliveries.start();
    return {
      deliveries,
      isDead: () => dead,
      died,
      end: async () => {
        // What left before the kill arrives, whoever sent it.
        await Promise.allSettled(underWay);
        // One that was killed waits for ever for what it asked; only its pauses are called off.
        const stopped = deliveries.stop();
        if (!dead) await stopped;
        store.close();
      },
    };
  }

  /** The next life begins with what lies on the disk now; nothing of it may be readable there. */
  #diesAt(): void {
    const next = this.#newFolder();
    snapshot(this.#folder, next);
    if (filesHolding(next, [pageMark, '62170000']).length > 0) this.#wrong.push('readable on the disk');
    this.#folder = next;
  }

  async #visit({ deliveries, isDead }: Life, visitor: number): Promise<void> {
    const { applicants, platform } = this.#scene;
    const random = this.#random;
    const person = applicants[visitor % applicants.length];
    if (!person) throw new Error('there is nobody to apply');
    const requestId = this.#newId('application');
    const parcel = makeParcel(platform, { requestId, person, random, nowMs: Date.UTC(2026, 10, 22) });
    const told: Told = { parcel, outcome: null };
    this.#told.push(told);
    const leaves = new AbortController();
    if (random.chance(0.1)) queueMicrotask(() => leaves.abort());
    if (isDead()) return;
    const outcome = await deliveries.submit(parcel, leaves.signal);
    if (isDead()) return;
    told.outcome = outcome;
    if (random.chance(0.5)) this.#rate(deliveries, isDead);
  }

  #rate(deliveries: Deliveries, isDead: () => boolean): void {
    const ratingId = this.#newId('rating');
    const rating: Rating = {
      ratingId,
      itemCode: '002036007003',
      level: 4,
      optionCodes: [],
      optionSetVersion: null,
      occurredAtMs: Date.UTC(2026, 10, 22),
    };
    const kept = { rating, isTold: false };
    this.#ratings.push(kept);
    const outcome = deliveries.rate(rating);
    kept.isTold = !isDead() && outcome.kind === 'done';
  }

  /** Waits until all is delivered, and looks at the disk while the program still runs. */
  async #drain({ deliveries, isDead }: Life): Promise<void> {
    const untilMs = performance.now() + patienceMs;
    while (deliveries.waiting > 0 && !isDead() && performance.now() < untilMs) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (isDead()) return;
    if (deliveries.waiting > 0) this.#wrong.push(`${deliveries.waiting} never delivered`);
    const left = filesHolding(this.#folder, [pageMark, '62170000', ...this.#sealed.flatMap(piecesOf)]);
    if (left.length > 0) this.#wrong.push(`bytes left in ${left.join()}`);
  }
}
