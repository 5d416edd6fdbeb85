import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { sharesOf, widthsOf } from './shares.ts';

test('what neither account nor cash paid was a fund', () => {
  const payers = [
    { kind: 'basicFund', amountFen: 10 },
    { kind: 'medicalAid', amountFen: 5 },
    { kind: 'personalAccount', amountFen: 3 },
    { kind: 'sharedAccount', amountFen: 2 },
    { kind: 'cash', amountFen: 1 },
  ] as const;
  expect(sharesOf([...payers])).toEqual({ fundFen: 15, accountFen: 5, cashFen: 1 });
});

test('the picture fills the bar, and what was paid can be seen', () => {
  const amount = integer({ min: -10_000_000, max: 10_000_000 });
  assert(
    property(amount, amount, amount, (fundFen, accountFen, cashFen) => {
      const widths = widthsOf({ fundFen, accountFen, cashFen });
      const total = widths[0] + widths[1] + widths[2];
      const isNothing = fundFen === 0 && accountFen === 0 && cashFen === 0;
      expect(total).toBeCloseTo(isNothing ? 0 : 100, 6);
      for (const [index, fen] of [fundFen, accountFen, cashFen].entries()) {
        if (fen !== 0) expect(widths[index]).toBeGreaterThan(3);
        else expect(widths[index]).toBe(0);
      }
    }),
  );
});
