/** A month as `YYYY-MM`. */
export type Month = string;
/** A calendar date of UTC+08:00 as `YYYY-MM-DD`. */
export type DateText = string;

const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The wall-clock parts of China Standard Time (UTC+08:00 all year) as `YYYY-MM-DD HH:mm:ss`. */
export function chinaDateTime(epochMs: number): string {
  return new Date(epochMs + CHINA_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}

/** The same moment as ISO 8601 with offset, whole seconds. */
export function chinaIso(epochMs: number): string {
  return `${chinaDateTime(epochMs).replace(' ', 'T')}+08:00`;
}

/** The date in China at a moment. */
export function chinaDate(epochMs: number): DateText {
  return chinaDateTime(epochMs).slice(0, 10);
}

/** A date `days` later (earlier when negative). */
export function addDays(date: DateText, days: number): DateText {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Months since year 0, for comparing and counting. */
function monthIndex(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** A month `months` later (earlier when negative). */
export function addMonths(month: Month, months: number): Month {
  const index = monthIndex(month) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Months from `from` to `to`, both counted; 0 or less when `to` lies before `from`. */
export function monthCount(from: Month, to: Month): number {
  return monthIndex(to) - monthIndex(from) + 1;
}

/** `YYYY-MM-DD` as `YYYYMMDD`, the form on cards. */
export function compact(date: DateText): string {
  return date.replaceAll('-', '');
}

/** `YYYYMMDD` as `YYYY-MM-DD`. */
export function spread(date: string): DateText {
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;
}

/** Full years lived on `on`. */
export function ageOn(birth: DateText, on: DateText): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
