/** Time of the platform: UTC+08:00 all year, whatever the zone of the machine. */

const OFFSET_MS = 8 * 60 * 60 * 1000;

/** `yyyy-MM-ddTHH:mm:ss+08:00` of an instant in milliseconds since 1970. */
export function toChinaInstant(nowMs: number): string {
  return `${new Date(nowMs + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** `yyyy-MM-dd HH:mm:ss`, as FSI writes `inf_time`. */
export function toFsiTime(nowMs: number): string {
  return toChinaInstant(nowMs).slice(0, 19).replace('T', ' ');
}

/** `yyyyMMddHHmmss`, the middle of a message id. */
export function toCompactTime(nowMs: number): string {
  return toFsiTime(nowMs).replace(/\D/g, '');
}

/** `yyyy-MM-dd` of an instant. */
export function toChinaDate(nowMs: number): string {
  return toChinaInstant(nowMs).slice(0, 10);
}

/** The date `months` before an instant; the last day of the month where that one has no such day. */
export function monthsBefore(nowMs: number, months: number): string {
  const date = new Date(nowMs + OFFSET_MS);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0));
  lastDay.setUTCDate(Math.min(date.getUTCDate(), lastDay.getUTCDate()));
  return lastDay.toISOString().slice(0, 10);
}

const DATE = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[ T\d])/;

/**
 * `yyyy-MM-dd` of a date or a time as platforms write them (`-` or none, with or without the hour); else
 * `null`.
 */
export function readDate(value: unknown): string | null {
  const match = typeof value === 'string' ? DATE.exec(value.trim()) : null;
  if (!match) return null;
  const text = `${match[1]}-${match[2]}-${match[3]}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** A date and time with its offset (ISO 8601), as it was written; else `null`. */
export function readInstant(value: unknown): string | null {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}

/** `yyyy-MM` of `yyyyMM` or `yyyy-MM`; else `null`. */
export function readMonth(value: unknown): string | null {
  const match = typeof value === 'string' ? /^(\d{4})-?(0[1-9]|1[0-2])$/.exec(value) : null;
  return match ? `${match[1]}-${match[2]}` : null;
}

/** An instant of the platform's own time stamp `yyyyMMddHHmmss[SSS]`; `null` where it is none. */
export function readCompactTime(value: unknown): string | null {
  const match = typeof value === 'string' ? /^(\d{8})(\d{2})(\d{2})(\d{2})\d{0,3}$/.exec(value) : null;
  const date = match ? readDate(match[1]) : null;
  if (!match || !date) return null;
  const [, , hour = '', minute = '', second = ''] = match;
  return hour < '24' && minute < '60' && second < '60' ? `${date}T${hour}:${minute}:${second}+08:00` : null;
}
