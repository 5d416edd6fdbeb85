import { expect, test } from 'vitest';

import { hasEnded, nextDeliveryState } from './machine.ts';
import type { DeliveryInput, DeliveryState } from './machine.ts';

const inputs = {
  begin: { type: 'begin' },
  taken: { type: 'taken' },
  lost: { type: 'lost' },
  turnedAway: { type: 'turnedAway' },
  declined: { type: 'declined', code: 'CSE_NOT_ELIGIBLE', final: false },
  declinedForGood: { type: 'declined', code: 'CSE_NOT_ELIGIBLE', final: true },
  expire: { type: 'expire' },
  restart: { type: 'restart' },
} as const satisfies Record<string, DeliveryInput>;
type InputName = keyof typeof inputs;

const queued: DeliveryState = { state: 'queued' };
const unknown: DeliveryState = { state: 'unknown' };
const delivered: DeliveryState = { state: 'delivered' };
const refused: DeliveryState = { state: 'refused', code: 'CSE_NOT_ELIGIBLE' };

const expired: DeliveryState = { state: 'refused', code: 'JOB_EXPIRED' };

const table: Record<string, { from: DeliveryState; to: Partial<Record<InputName, DeliveryState>> }> = {
  queued: { from: queued, to: { begin: { state: 'sending', doubt: false }, expire: expired } },
  'sending for the first time': {
    from: { state: 'sending', doubt: false },
    to: { taken: delivered, lost: unknown, turnedAway: queued, declined: queued, declinedForGood: refused, restart: unknown },
  },
  // A refusal of the door says nothing about the attempt before; one of the platform itself does.
  'sending in doubt': {
    from: { state: 'sending', doubt: true },
    to: { taken: delivered, lost: unknown, turnedAway: unknown, declined: queued, declinedForGood: refused, restart: unknown },
  },
  unknown: { from: unknown, to: { begin: { state: 'sending', doubt: true }, expire: expired } },
  delivered: { from: delivered, to: {} },
  refused: { from: refused, to: {} },
};

const cases = Object.entries(table).flatMap(([name, { from, to }]) =>
  (Object.keys(inputs) as InputName[]).map((input) => [name, input, from, to[input] ?? null] as const),
);

test.each(cases)('%s, %s', (_name, input, from, to) => {
  expect(nextDeliveryState(from, inputs[input])).toEqual(to);
});

test('what ended stays so', () => {
  const ended = Object.entries(table).filter(([, { from }]) => hasEnded(from));
  expect(ended.map(([name, { to }]) => [name, Object.keys(to).length])).toEqual([
    ['delivered', 0],
    ['refused', 0],
  ]);
});
