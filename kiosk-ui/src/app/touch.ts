import { pageLimits } from '@yibao-kiosk/shared/design/limits.ts';

import type { AfterPaint } from '../after-paint.ts';

/**
 * What a lobby's fingers must not do to a page: menu, selection, drag, zoom. Swipes and pinches end in the style sheet
 * (`touch-action: none`): a listener that may refuse them would hold every tap back until it has run.
 */
const unwanted = ['contextmenu', 'selectstart', 'dragstart', 'gesturestart', 'dblclick'] as const;

export type TouchListeners = {
  /** Any touch or key: somebody is there. */
  onTouch(): void;
  /** What is shown now; another value is another screen. */
  shown(): unknown;
  afterPaint: AfterPaint;
};

/**
 * Reports every sign of life and swallows gestures that lead out of the page, and the second half of a double tap whose
 * first half has changed the screen. A tap on a control is answered in two steps: its pressed look is painted first, and
 * what it does comes after, so that no finger waits for a whole new screen to see that it was felt.
 */
export function guardTouch(page: Document, { onTouch, shown, afterPaint }: TouchListeners): void {
  for (const name of unwanted) page.addEventListener(name, (event) => event.preventDefault());
  page.addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
  // The finger on an answer lets the question stand until it is lifted, else it would lift from another screen.
  page.addEventListener('pointerdown', ({ target }) => isAnswer(target) || onTouch(), { capture: true });
  page.addEventListener('keydown', onTouch, { capture: true });
  let last: { atMs: number; firstMs: number; shown: unknown } | undefined;
  let isReleasing = false;
  const release = (control: HTMLElement, tapped: unknown): void => {
    control.removeAttribute(pressed);
    // The screen changed while the tap waited: it was meant for the one before.
    if (shown() !== tapped || !control.isConnected) return;
    isReleasing = true;
    control.click();
    isReleasing = false;
  };
  const onClick = (event: MouseEvent): void => {
    if (isReleasing) return;
    const tapped = shown();
    const before = last;
    const isLate =
      before !== undefined &&
      event.timeStamp - before.atMs < pageLimits.repeatGuardMs &&
      event.timeStamp - before.firstMs < pageLimits.hammerGuardMs &&
      before.shown !== tapped;
    const control = controlOf(event);
    if (isLate || control) {
      event.stopPropagation();
      event.preventDefault();
    }
    // A hand that hammers on is still on the screen that it began on, for a second at the most.
    const began = isLate ? before : { firstMs: event.timeStamp, shown: tapped };
    last = { atMs: event.timeStamp, firstMs: began.firstMs, shown: began.shown };
    if (isLate) return;
    if (!control) return;
    control.setAttribute(pressed, '');
    afterPaint(() => release(control, tapped));
  };
  page.addEventListener('click', onClick, { capture: true });
}

/** Style sheets draw it (styles/base.css). */
const pressed = 'data-pressed';

const isAnswer = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="alertdialog"] button') !== null;

/** The button under the finger; taps on anything else do what they do at once. */
function controlOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest('button') : null;
}
