import type { Clock } from '../../clock.ts';
import type { OpenChannel } from '../../transport/channel.ts';
import type { StaffCallConfig } from './config.ts';
import { createLight } from './light.ts';
import { createMessage, type Caller } from './message.ts';
import type { StaffSignal } from './signal.ts';
import { createSound } from './sound.ts';

type SignalWorld = { readonly clock: Clock; readonly openChannel: OpenChannel; readonly caller: Caller };

/** The signals that this terminal is fitted with. */
export function createStaffSignals(config: StaffCallConfig, world: SignalWorld): StaffSignal[] {
  return [
    ...(config.light ? [createLight(config.light, world)] : []),
    ...(config.sound ? [createSound(world.clock)] : []),
    ...(config.message ? [createMessage(config.message, world)] : []),
  ];
}
