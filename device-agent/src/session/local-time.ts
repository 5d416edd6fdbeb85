import { toChinaInstant } from '../platform/china-time.ts';

/** An instant as the clock on the wall of the hall shows it, whatever the zone of the machine. */
export type LocalTime = {
  /** `yyyy-MM-dd` */
  readonly date: string;
  /** `HH:mm` */
  readonly time: string;
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number;
};

/** Converts wall-clock milliseconds since 1970. */
export function toLocalTime(nowMs: number): LocalTime {
  const instant = toChinaInstant(nowMs);
  const date = instant.slice(0, 10);
  return { date, time: instant.slice(11, 16), weekday: new Date(date).getUTCDay() || 7 };
}
