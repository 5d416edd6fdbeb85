import { describe, expect, it } from 'vitest';

import { isOpenAt } from './hours.ts';

const weekdays = [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' }];
const mondayAt = (time: string): number => Date.parse(`2026-11-23T${time}:00+08:00`);

describe('opening hours', () => {
  it('opens and closes by the clock of the hall', () => {
    expect(isOpenAt(weekdays, mondayAt('08:29'))).toBe(false);
    expect(isOpenAt(weekdays, mondayAt('08:30'))).toBe(true);
    expect(isOpenAt(weekdays, mondayAt('17:29'))).toBe(true);
    expect(isOpenAt(weekdays, mondayAt('17:30'))).toBe(false);
  });

  it('knows the day of the week of UTC+08:00, not of UTC', () => {
    expect(isOpenAt([{ days: [1], from: '00:00', to: '08:00' }], mondayAt('01:00'))).toBe(true);
    expect(isOpenAt(weekdays, Date.parse('2026-11-22T10:00:00+08:00'))).toBe(false);
  });

  it('never closes without hours', () => {
    expect(isOpenAt([], mondayAt('03:00'))).toBe(true);
  });
});
