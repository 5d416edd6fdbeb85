import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { jack, type JackListeners, watchJack } from './jack.ts';

const onPlug = vi.fn<() => void>();
const keys = vi.fn<JackListeners['keys']>(() => ({ in: ['F15'], out: ['F16'] }));
watchJack(document, { keys, onPlug });

beforeEach(() => {
  jack.value = 'unknown';
});
afterEach(() => onPlug.mockClear());

const key = (name: string): boolean =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));

test('headphones that go in are told, and those that come out', () => {
  expect([key('F15'), jack.value]).toEqual([false, 'in']);
  expect(onPlug).toHaveBeenCalledTimes(1);
  expect([key('F16'), jack.value]).toEqual([false, 'out']);
  expect(onPlug).toHaveBeenCalledTimes(1);
});

test('other keys tell nothing', () => {
  expect([key('F14'), jack.value]).toEqual([true, 'unknown']);
  expect(onPlug).not.toHaveBeenCalled();
});

test('where the hall names no keys there is no jack', () => {
  keys.mockReturnValueOnce(undefined);
  expect([key('F15'), jack.value]).toEqual([true, 'unknown']);
});
