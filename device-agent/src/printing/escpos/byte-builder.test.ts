import { expect, test } from 'vitest';

import { ByteBuilder } from './byte-builder.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('bytes once taken do not change when more are gathered', () => {
  const builder = new ByteBuilder();
  builder.text('张三');
  const first = builder.take();
  const before = hex(first);
  builder.text('李四王五赵六');
  builder.take();
  expect(hex(first)).toBe(before);
  expect(before).toBe('d5c5c8fd');
});

test('the size is never less than what leaves', () => {
  const builder = new ByteBuilder();
  builder.begin(30);
  builder.text('余额 12.50', { widthScale: 2, heightScale: 1, bold: true });
  builder.lineFeed();
  const { size } = builder;
  expect(builder.take().length).toBeLessThanOrEqual(size);
  expect(builder.size).toBe(0);
});

test('text that no set proves is not sent', () => {
  const builder = new ByteBuilder();
  builder.text('\u{2CC56}');
  expect(() => builder.take()).toThrow(RangeError);
});
