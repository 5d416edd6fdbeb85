import { toLocalTime } from '../session/local-time.ts';

/** One span of opening: ISO weekdays (1 = Monday) and times `HH:mm`, the end not included. */
export type OpeningSpan = { readonly days: readonly number[]; readonly from: string; readonly to: string };

/** Whether the hall is open at an instant, by the hall's own clock (UTC+08:00). Without any span it never closes. */
export function isOpenAt(spans: readonly OpeningSpan[], nowMs: number): boolean {
  if (spans.length === 0) return true;
  const { weekday, time } = toLocalTime(nowMs);
  return spans.some((span) => span.days.includes(weekday) && span.from <= time && time < span.to);
}
