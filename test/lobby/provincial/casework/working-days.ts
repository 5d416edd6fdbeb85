import { addDays } from '../../population/calendar.ts';
import type { DateText } from '../../population/calendar.ts';

/** Monday to Friday; the lobby's bureau knows no public holidays. */
function isWorkingDay(date: DateText): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The date itself if it is a working day, else the next one. */
export function workingDayFrom(date: DateText): DateText {
  return isWorkingDay(date) ? date : workingDayFrom(addDays(date, 1));
}

/** The working day `count` working days after `date`. */
export function addWorkingDays(date: DateText, count: number): DateText {
  const start = workingDayFrom(date);
  return count === 0 ? start : addWorkingDays(addDays(start, 1), count - 1);
}
