import { randomBytes } from 'node:crypto';

import { Deliveries, type DeliveriesWorld, type DeliveryEvent } from '../casework/delivery/deliveries.ts';
import { readKey } from '../casework/delivery/read-key.ts';
import { createSeal, type Seal } from '../casework/delivery/seal.ts';
import type { Settings } from '../config/load.ts';
import type { Log } from '../logging.ts';
import type { Store } from '../store/store.ts';
import type { AgentWorld, Audit } from './rooms.ts';

type Parts = {
  readonly world: AgentWorld;
  readonly store: Store;
  /** What is written is gone with the program. */
  readonly storeFailed: boolean;
  readonly platform: DeliveriesWorld['platform'];
  readonly audit: Audit;
};

/** What goes to the platform under a key and must arrive; not yet started. */
export function createDeliveries(settings: Settings, { world, store, storeFailed, platform, audit }: Parts): Deliveries {
  const { clock, random, log } = world;
  return new Deliveries({
    // What cannot be kept is not taken.
    table: storeFailed ? { ...store.deliveries, insert: () => ({ kind: 'failed', code: 'TRM_STORE_FAILED' }) } : store.deliveries,
    seal: openSeal(settings, log),
    platform,
    clock,
    random,
    note: (event) => tell(event, { log, audit }),
  });
}

function openSeal({ kiosk, dataFolder }: Settings, log: Log): Seal | null {
  const reading = readKey(kiosk.casework.key, dataFolder);
  if (reading.kind === 'read') return createSeal(reading.key, randomBytes);
  log.warn({ code: 'CSE_NO_KEY', why: reading.why }, 'no applications are taken');
  return null;
}

/** Ratings name nobody, and the trail shall not say when somebody rated. */
function tell({ event, ...detail }: DeliveryEvent, { log, audit }: { log: Log; audit: Audit }): void {
  log.info({ event, ...detail }, 'delivery');
  if (detail.kind === 'application' && event !== 'delivery.postponed') audit(event, detail);
}
