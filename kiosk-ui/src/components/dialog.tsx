import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';

import { keypadKeys } from '../access/keypad.ts';
import { isTextLarge } from '../access/modes.ts';
import { useFit } from './fit.ts';
import './dialog.css';

export type DialogProps = {
  title: string;
  text?: string;
  /** Stands above the title. */
  art?: ComponentChildren;
  /** An alert asks without having been called. */
  isAlert?: boolean;
  /** A panel at the foot of the screen, as wide as it; else a card in its lower half. */
  isSheet?: boolean;
  /** What Escape and the back key do; missing where the question must be answered. */
  onClose?: (() => void) | undefined;
  /** The ways to answer; they stand at the foot, in the lowest 900 px. */
  children: ComponentChildren;
};

/** A question over the screen. It takes the focus, keeps it, and gives it back (ARIA: modal dialog). */
export function Dialog({ title, text, art, isAlert = false, isSheet = false, onClose, children }: DialogProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const tight = useFit(box, `${title} ${text ?? ''} ${isTextLarge.value}`);
  useFocusInside(box);
  useBackKey(box, onClose);
  return (
    <div
      class={`dialog${isSheet ? ' dialog--sheet' : ''}`}
      role={isAlert ? 'alertdialog' : 'dialog'}
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      {...(text === undefined ? {} : { 'aria-describedby': `${id}-text` })}
    >
      <div class="dialog__box" data-tight={tight} ref={box} tabIndex={-1}>
        {art}
        <h2 id={`${id}-title`}>{title}</h2>
        {text !== undefined && <p id={`${id}-text`}>{text}</p>}
        {children}
      </div>
    </div>
  );
}

type Box = RefObject<HTMLElement | null>;

function useFocusInside(box: Box): void {
  useLayoutEffect(() => {
    const page = box.current?.ownerDocument;
    const before = page?.activeElement;
    box.current?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Tab' && box.current) wrapTab(event, box.current);
    };
    // A focus that a script or a screen reader has put behind the dialog comes back.
    const onFocusIn = ({ target }: FocusEvent): void => {
      const { current } = box;
      if (!current || !(target instanceof Node) || current.contains(target)) return;
      if (topmost(current.ownerDocument)?.contains(current)) current.focus();
    };
    page?.addEventListener('keydown', onKeyDown);
    page?.addEventListener('focusin', onFocusIn);
    return () => {
      page?.removeEventListener('keydown', onKeyDown);
      page?.removeEventListener('focusin', onFocusIn);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}

/** Tab goes round inside. */
function wrapTab(event: KeyboardEvent, box: HTMLElement): void {
  const stops = [...box.querySelectorAll<HTMLElement>('button:not(:disabled):not([tabindex="-1"])')];
  const [first, last] = [stops[0], stops.at(-1)];
  const { activeElement } = box.ownerDocument;
  const isAtEdge = event.shiftKey ? activeElement === first || activeElement === box : activeElement === last;
  if (stops.length > 0 && !isAtEdge) return;
  (event.shiftKey ? last : first)?.focus();
  event.preventDefault();
}

/** Of keyboards and remote controls, besides the keypad's. */
const browserBackKeys: ReadonlySet<string> = new Set(['BrowserBack', 'GoBack']);
const isBackKey = (key: string): boolean => keypadKeys.value.back.includes(key) || browserBackKeys.has(key);

/**
 * Back belongs to the dialog while it stands: heard before the page, which would step back behind it. What is typed
 * into a field of the dialog stays the field's.
 */
function useBackKey(box: Box, onClose: (() => void) | undefined): void {
  useEffect(() => {
    const page = box.current?.ownerDocument.defaultView;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { current } = box;
      if (!current || !isBackKey(event.key) || !topmost(current.ownerDocument)?.contains(current)) return;
      if (event.target instanceof Element && event.target.closest('[data-own-keys]')) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) onClose?.();
    };
    page?.addEventListener('keydown', onKeyDown, { capture: true });
    return () => page?.removeEventListener('keydown', onKeyDown, { capture: true });
  });
}

const topmost = (page: Document): Element | undefined => [...page.querySelectorAll('[aria-modal="true"]')].at(-1);
