import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { modes } from '../access/modes.ts';
import { createManualScreenClock, type ManualScreenClock } from '../clock.ts';
import { Toast, type ToastMessage, toastStayMs, useToast } from './toast.tsx';

let root: HTMLElement;
let clock: ManualScreenClock;
let say: (message: ToastMessage) => void;

function Screen() {
  const [message, tell] = useToast(clock);
  say = tell;
  return <Toast message={message} />;
}

beforeEach(async () => {
  clock = createManualScreenClock();
  root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Screen />, root));
});
afterEach(() => {
  render(null, root);
  root.remove();
  modes.elder.value = false;
});

const text = (): string => root.querySelector('[role="status"]')?.textContent ?? 'no status';
const advance = (ms: number): Promise<void> => act(() => clock.advance(ms));

test('the place is there before the message, so that it is said', () => expect(text()).toBe(''));

test('a message stands at least 5 s and goes by itself', async () => {
  await act(() => say({ tone: 'good', text: '已记下' }));
  await advance(5000);
  expect(text()).toBe('已记下');
  await advance(toastStayMs - 5000);
  expect(text()).toBe('');
});

test('another message takes the place and has its own time', async () => {
  await act(() => say({ tone: 'good', text: '一' }));
  await advance(toastStayMs - 1);
  await act(() => say({ tone: 'info', text: '二' }));
  await advance(toastStayMs - 1);
  expect(text()).toBe('二');
});

test('长辈版 has twice the time', async () => {
  modes.elder.value = true;
  await act(() => say({ tone: 'good', text: '已记下' }));
  await advance(toastStayMs * 2 - 1);
  expect(text()).toBe('已记下');
});

test('a screen that is left forgets its message', async () => {
  await act(() => say({ tone: 'good', text: '已记下' }));
  await act(() => render(null, root));
  expect(clock.pending()).toBe(0);
});
