import { expect, test } from 'vitest';
import { createReceiver } from './receiver.ts';

test('hands over a copy and clears the original, which a pool would keep', () => {
  const receiver = createReceiver();
  const received: Uint8Array[] = [];
  receiver.set((bytes) => received.push(bytes));
  const pooled = Uint8Array.of(1, 2, 3);
  receiver.take(pooled);
  expect(received).toEqual([Uint8Array.of(1, 2, 3)]);
  expect(pooled).toEqual(new Uint8Array(3));
});

test('bytes for nobody are cleared as well', () => {
  const receiver = createReceiver();
  receiver.set(() => {})();
  const pooled = Uint8Array.of(1);
  receiver.take(pooled);
  expect(pooled).toEqual(new Uint8Array(1));
});
