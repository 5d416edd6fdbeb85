import { pageLimits } from '@yibao-kiosk/shared/design/limits.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { guardTouch } from './touch.ts';

let page: Document;
let button: HTMLButtonElement;
let screen: string;
let unpainted: (() => void)[];
const onTouch = vi.fn<() => void>();
const onClick = vi.fn<() => void>();

const click = (atMs: number, target: Element = button): void => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: atMs });
  target.dispatchEvent(event);
};
const paint = (): void => {
  for (const action of unpainted.splice(0)) action();
};
const tap = (atMs: number): void => {
  click(atMs);
  paint();
};

beforeEach(() => {
  page = document.implementation.createHTMLDocument();
  button = page.body.appendChild(page.createElement('button'));
  button.addEventListener('click', onClick);
  screen = 'first';
  unpainted = [];
  onTouch.mockClear();
  onClick.mockReset();
  guardTouch(page, { onTouch, shown: () => screen, afterPaint: (action) => unpainted.push(action) });
});

describe('a tap on a control', () => {
  test('shows that it was felt before it does anything', () => {
    click(1000);
    expect(button.hasAttribute('data-pressed')).toBe(true);
    expect(onClick).not.toHaveBeenCalled();
    paint();
    expect(button.hasAttribute('data-pressed')).toBe(false);
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  test('counts where the finger met a part of it', () => {
    click(1000, button.appendChild(page.createElement('span')));
    paint();
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  test('does nothing once its screen is gone', () => {
    click(1000);
    screen = 'second';
    paint();
    expect(onClick).not.toHaveBeenCalled();
  });

  test('does nothing once the control itself is gone', () => {
    click(1000);
    button.remove();
    paint();
    expect(onClick).not.toHaveBeenCalled();
  });
});

test('a tap beside all controls goes on at once', () => {
  const paper = page.body.appendChild(page.createElement('div'));
  const onPaper = vi.fn<() => void>();
  paper.addEventListener('click', onPaper);
  click(1000, paper);
  expect(onPaper).toHaveBeenCalledTimes(1);
});

test('a second tap on the screen that came with the first does nothing', () => {
  tap(1000);
  screen = 'second';
  tap(1000 + pageLimits.repeatGuardMs - 1);
  expect(onClick).toHaveBeenCalledTimes(1);
  tap(1000 + 2 * pageLimits.repeatGuardMs - 1);
  expect(onClick).toHaveBeenCalledTimes(2);
});

test('two taps before the first paint change the screen once', () => {
  onClick.mockImplementation(() => (screen = 'second'));
  click(1000);
  click(1001);
  paint();
  expect(onClick).toHaveBeenCalledTimes(1);
});

test('quick taps on one screen all count', () => {
  for (const atMs of [0, 100, 200]) tap(atMs);
  expect(onClick).toHaveBeenCalledTimes(3);
  click(300);
  click(301);
  paint();
  expect(onClick).toHaveBeenCalledTimes(5);
});

test.each(['contextmenu', 'selectstart', 'dragstart', 'dblclick', 'wheel'])(
  '%s is swallowed',
  (name) => {
    const event = new Event(name, { bubbles: true, cancelable: true });
    button.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  },
);

test('a touch or a key is a sign of life', () => {
  button.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  button.dispatchEvent(new Event('keydown', { bubbles: true }));
  expect(onTouch).toHaveBeenCalledTimes(2);
});

test('a finger on an answer of a question lets it stand until it is lifted; any other touch is a sign of life at once', () => {
  const touch = (target: Element): void => void target.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  page.body.insertAdjacentHTML('beforeend', '<div role="alertdialog"><p>还在吗</p><button>结束</button></div>');
  touch(page.querySelector('[role="alertdialog"] button') ?? page.body);
  expect(onTouch).not.toHaveBeenCalled();
  touch(page.querySelector('[role="alertdialog"] p') ?? page.body);
  touch(button);
  expect(onTouch).toHaveBeenCalledTimes(2);
});

test('a hand that hammers on gets nowhere for a second', () => {
  tap(1000);
  screen = 'second';
  for (let atMs = 1200; atMs < 1000 + pageLimits.hammerGuardMs; atMs += 200) tap(atMs);
  expect(onClick).toHaveBeenCalledTimes(1);
  tap(1000 + pageLimits.hammerGuardMs);
  expect(onClick).toHaveBeenCalledTimes(2);
});
