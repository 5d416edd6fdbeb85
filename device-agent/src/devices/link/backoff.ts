import type { ChannelAddress } from '../../transport/channel.ts';

const FIRST_MS = 500;
/** A lost tty is watched (see presence), so its reopening may become rare. */
const SERIAL_CEILING_MS = 30_000;
/** Nothing announces the return of a network device, and it must serve again within 5 s. */
const TCP_CEILING_MS = 3000;
const JITTER = 0.2;

/**
 * How long to wait before the next opening: doubling from 0.5 s, ±20 % so that devices of one hub do not
 * march.
 */
export function backoffMs(
  openFailures: number,
  transport: ChannelAddress['transport'],
  random: () => number,
): number {
  const ceilingMs = transport === 'serial' ? SERIAL_CEILING_MS : TCP_CEILING_MS;
  const planMs = Math.min(ceilingMs, FIRST_MS * 2 ** Math.max(0, openFailures - 1));
  return Math.round(planMs * (1 + JITTER * (2 * random() - 1)));
}
