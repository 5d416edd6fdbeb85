import { afterEach, describe, expect, it } from 'vitest';

import { toChinaDate, toFsiTime } from '../platform/china-time.ts';
import { toLocalTime } from './local-time.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

// Sunday 2026-11-22 23:30 in China, when it is still Sunday morning in New York and already Monday in Auckland.
const sundayNight = Date.parse('2026-11-22T23:30:00+08:00');

describe.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Auckland'])('a machine set to %s', (name) => {
  it('dates papers, hours and requests by the clock of China', () => {
    process.env['TZ'] = name;
    expect(toLocalTime(sundayNight)).toEqual({ date: '2026-11-22', time: '23:30', weekday: 7 });
    expect(toFsiTime(sundayNight)).toBe('2026-11-22 23:30:00');
    expect(toChinaDate(sundayNight)).toBe('2026-11-22');
  });
});
