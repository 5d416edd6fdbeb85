import type { DeliveriesWorld } from '@yibao-kiosk/device-agent/casework/delivery/deliveries.ts';
import type { DeliveryTable } from '@yibao-kiosk/device-agent/store/deliveries.ts';

type Far = DeliveriesWorld['platform'];

/** What deliveries work on: their table, and the platform. */
export type Surroundings = { table: DeliveryTable; platform: Far };

/**
 * The same, telling of each effect before it happens and after it has: every place where a program can be cut off. `isDead`
 * mutes the platform, as it is for a program that is gone.
 */
export function withTicks({ table, platform }: Surroundings, tick: () => void, isDead: () => boolean): Surroundings {
  const ticked = <A extends unknown[], R>(effect: (...given: A) => R): ((...given: A) => R) => (...given) => {
    tick();
    const result = effect(...given);
    tick();
    return result;
  };
  const asked = <A extends unknown[], R>(effect: (...given: A) => Promise<R>): ((...given: A) => Promise<R>) => {
    const silence = new Promise<R>(() => undefined);
    return async (...given) => {
      if (!isDead()) tick();
      if (isDead()) return silence;
      const answer = await effect(...given);
      if (!isDead()) tick();
      return isDead() ? silence : answer;
    };
  };
  return {
    table: {
      ...table,
      insert: ticked(table.insert),
      update: ticked(table.update),
      end: ticked(table.end),
      sweep: ticked(table.sweep),
    },
    platform: { attach: asked(platform.attach), submit: asked(platform.submit), rate: asked(platform.rate) },
  };
}
