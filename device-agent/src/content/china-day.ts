/** China has one time, eight hours before UTC, and no summer time. */
const offsetMs = 8 * 60 * 60 * 1000;

/** The day on the calendar of the hall: `2026-11-22`. */
export function chinaDay(nowMs: number): string {
  return new Date(nowMs + offsetMs).toISOString().slice(0, 10);
}
