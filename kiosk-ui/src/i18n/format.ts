import { yuanText } from '@yibao-kiosk/shared/domain/money-text.ts';

import { calendarTag, isolate, locale, t } from './i18n.ts';

/** What the law and every paper of the platform mean by a time, whatever the machine is set to. */
const chinaTime = 'Asia/Shanghai';
const ofPapers = { calendar: 'gregory', numberingSystem: 'latn' } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `￥1,234.50` of fen, as the papers write it. */
export const money = (fen: number): string => isolate(yuanText(fen));

/** `2024年3月` or `Mar 2024`, of `yyyy-MM`. */
export function monthText(month: string): string {
  return formatter('month', { year: 'numeric', month: 'short' }).format(utc(`${month}-01`));
}

/** `3月` or `Mar`, of `yyyy-MM`. */
export function monthOfYear(month: string): string {
  return formatter('monthOfYear', { month: 'short' }).format(utc(`${month}-01`));
}

/** `2024年3月5日` or `5 Mar 2024`, of `yyyy-MM-dd`; a dash where the platform gave none. */
export function dateText(date: string | null): string {
  if (date === null) return t('common.none');
  return formatter('date', { year: 'numeric', month: 'short', day: 'numeric' }).format(utc(date));
}

/** Date and minute of an instant, in China's time. */
export function momentText(instant: string): string {
  return formatter('moment', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: chinaTime,
  }).format(new Date(instant));
}

/** `09:05`, in China's time. */
export function clockText(epochMs: number): string {
  return formatter('clock', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: chinaTime,
  }).format(epochMs);
}

/** `11月22日 星期日`, in China's time. */
export function dayText(epochMs: number): string {
  return formatter('day', { month: 'short', day: 'numeric', weekday: 'long', timeZone: chinaTime }).format(epochMs);
}

/**
 * One formatter a kind and language: making one costs more than all its uses on a screen. Years and figures are those of
 * the papers in every language, so that a date on the screen can be compared with the one in the hand.
 */
function formatter(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${locale.value}`;
  const known =
    formatters.get(key) ?? new Intl.DateTimeFormat(calendarTag(), { ...ofPapers, timeZone: 'UTC', ...options });
  formatters.set(key, known);
  return known;
}

const utc = (date: string): Date => new Date(`${date}T00:00:00Z`);
