import { ratingOptionsSchema, type RatingOptions } from '@yibao-kiosk/shared/domain/rating.ts';
import * as v from 'valibot';

import type { Clock } from '../clock.ts';
import type { Platform } from '../platform/port.ts';
import type { SettingTable } from '../store/settings.ts';

/** What the reasons come from. */
export type RatingOptionsWorld = {
  readonly platform: Pick<Platform, 'ratingOptions'>;
  readonly settings: Pick<SettingTable, 'get' | 'set'>;
  readonly clock: Clock;
};

const settingKey = 'rating.options';
/** A citizen who wants to rate waits no longer than this for reasons that nobody has heard of yet. */
const longestWaitMs = 3_000;
const freshMs = 3_600_000;
const none: RatingOptions = { version: null, reasonRequired: false, options: [] };
const stored = v.pipe(v.string(), v.parseJson(), ratingOptionsSchema);

/**
 * The reasons as the platform last gave them; they outlive a restart, so that a service can be rated while the platform is
 * away. At once where any are known, and asked for anew after an hour, for the next citizen.
 */
export class RatingOptionsBook {
  readonly #world: RatingOptionsWorld;
  #known: RatingOptions | null;
  #askedAtMs: number | null = null;

  constructor(world: RatingOptionsWorld) {
    this.#world = world;
    const read = v.safeParse(stored, world.settings.get(settingKey));
    this.#known = read.success ? read.output : null;
  }

  /** The set that is in force here. */
  get current(): RatingOptions {
    return this.#known ?? none;
  }

  async get(): Promise<RatingOptions> {
    const { clock } = this.#world;
    const isDue = this.#askedAtMs === null || clock.monotonicMs() - this.#askedAtMs > freshMs;
    if (isDue) {
      const asked = this.#ask();
      if (!this.#known) await asked;
    }
    return this.current;
  }

  async #ask(): Promise<void> {
    const { platform, settings, clock } = this.#world;
    this.#askedAtMs = clock.monotonicMs();
    const limit = new AbortController();
    const answered = new AbortController();
    clock.sleep(longestWaitMs, answered.signal).then(
      () => limit.abort(),
      () => undefined,
    );
    const outcome = await platform.ratingOptions(limit.signal);
    answered.abort();
    if (outcome.kind === 'done') {
      this.#known = outcome.value;
      settings.set(settingKey, JSON.stringify(outcome.value));
    } else this.#askedAtMs = null;
  }
}
