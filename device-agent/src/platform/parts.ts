import type { Clock } from '../clock.ts';

/**
 * What a log line may hold: codes, transaction and trace numbers, milliseconds; never what the platform said.
 */
export type PlatformLog = {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
};

/** Time, chance and the log come in from outside. `random` gives 0 ≤ n < 1. */
export type Surroundings = {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: PlatformLog;
};

/** A value used once: time, then 80 random bits, as hexadecimal digits. */
export function createNonce({ clock, random }: Pick<Surroundings, 'clock' | 'random'>): string {
  const part = (): string =>
    Math.floor(random() * 2 ** 40)
      .toString(16)
      .padStart(10, '0');
  return `${clock.now().toString(16)}${part()}${part()}`;
}
