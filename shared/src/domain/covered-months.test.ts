import { expect, it } from 'vitest';

import { coveredMonths } from './covered-months.ts';

it('names the one month of a monthly payment', () => {
  expect(coveredMonths({ month: '2024-03' })).toEqual(['2024-03']);
});

it('names every month of a payment for several, across the turn of the year', () => {
  expect(coveredMonths({ month: '2024-11', through: '2025-02' })).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  expect(coveredMonths({ month: '2024-01', through: '2024-12' })).toHaveLength(12);
});
