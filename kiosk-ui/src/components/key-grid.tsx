import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { isArrow, keyAt, type KeyRows, nextPlace, placeOf } from './key-rows.ts';
import './key-grid.css';

/** What a key of a grid carries; `Key` draws it. */
export type KeyProps = {
  id: string;
  label: ComponentChildren;
  /** How it is said where its face is a sign. */
  name?: string;
  kind?: 'plain' | 'work' | 'main';
  isDisabled?: boolean;
  class?: string;
};

type Grid = RefObject<HTMLElement | null>;

export type KeyGridProps = {
  label: string;
  class: string;
  rows: KeyRows;
  keys: readonly KeyProps[];
  onKey(id: string): void;
};

/**
 * Keys that are one stop for Tab and a grid for the arrows (ARIA: roving tabindex). Left to right in every script, as
 * keys are on every keyboard.
 */
export function KeyGrid({ label, class: name, rows, keys, onKey }: KeyGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const off = new Set(keys.filter(({ isDisabled }) => isDisabled).map(({ id }) => id));
  const here = keyAt(rows, place);
  const current = here !== undefined && !off.has(here) ? here : rows.flat().find((key) => !off.has(key));
  useKeptFocus(grid, current);
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    if (from === undefined) return;
    const at = keyAt(rows, place) === from ? place : placeOf(rows, from);
    if (event.key === 'Escape') leave(grid, 1);
    else if (isArrow(event.key) && at) {
      const next = nextPlace(rows, at, { arrow: event.key, off });
      if (next) setPlace(next);
      const to = next && keyAt(rows, next);
      if (to) buttonOf(grid, to)?.focus();
      else leave(grid, event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class={`key-grid ${name}`} ref={grid} role="group" aria-label={label} dir="ltr" onKeyDown={onKeyDown}>
      {keys.map((key) => (
        <button
          key={key.id}
          type="button"
          class={`key key--${key.kind ?? 'plain'} ${key.class ?? ''}`}
          data-key={key.id}
          tabIndex={key.id === current ? 0 : -1}
          disabled={key.isDisabled ?? false}
          {...(key.name === undefined ? {} : { 'aria-label': key.name })}
          onFocus={() => {
            if (keyAt(rows, place) !== key.id) setPlace(placeOf(rows, key.id) ?? place);
          }}
          onClick={() => onKey(key.id)}
        >
          {key.label}
        </button>
      ))}
    </div>
  );
}

/**
 * Keys of a real keyboard, wherever the focus is. The first one brings the focus to the field, so that Enter and
 * Backspace, which mean other things elsewhere, belong to it from then on. A key that is held counts once.
 */
export function useRealKeys(field: Grid, onKey: (key: string) => boolean): void {
  useEffect(() => {
    const page = field.current?.ownerDocument;
    const onKeyDown = (event: KeyboardEvent): void => {
      const element = field.current;
      if (!element || event.repeat || !isFor(event, element)) return;
      if (isArrow(event.key) || event.key === 'Escape') {
        leave(field, event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 1);
        event.preventDefault();
      } else if (onKey(event.key)) {
        event.preventDefault();
        element.focus();
      }
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  });
}

/** Keys that mean something on every page; a field has them only while the focus is there. */
const keysOfThePage: ReadonlySet<string> = new Set(['Enter', ' ', 'Backspace', 'Delete']);

function isFor(event: KeyboardEvent, field: HTMLElement): boolean {
  const { activeElement } = field.ownerDocument;
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return false;
  if (isArrow(event.key) || event.key === 'Escape') return activeElement === field;
  const dialog = [...field.ownerDocument.querySelectorAll('[aria-modal="true"]')].at(-1);
  if (dialog && !dialog.contains(field)) return false;
  if (!keysOfThePage.has(event.key)) return true;
  const isPress = event.key === 'Enter' || event.key === ' ';
  return isPress ? activeElement === field : field.closest('[data-own-keys]')?.contains(activeElement) === true;
}

/** A key that goes off under the finger hands its focus to the grid's stop: it is never lost. */
function useKeptFocus(grid: Grid, current: string | undefined): void {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const { activeElement, body } = grid.current?.ownerDocument ?? document;
    const isGone = last.current !== null && (last.current.matches(':disabled') || !last.current.isConnected);
    if (isGone && (activeElement === last.current || activeElement === body) && current !== undefined)
      buttonOf(grid, current)?.focus();
    const { activeElement: focused } = grid.current?.ownerDocument ?? document;
    last.current = focused && grid.current?.contains(focused) ? focused : null;
  });
  useEffect(() => {
    const element = grid.current;
    const remember = ({ target }: FocusEvent): void => void (last.current = target instanceof Element ? target : null);
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);
}

function buttonOf(grid: Grid, key: string): HTMLElement | undefined {
  const buttons = grid.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
  return [...buttons].find((button) => button.dataset['key'] === key);
}

const stops = 'button:not(:disabled):not([tabindex="-1"]), h1[tabindex]';

/** Hands the focus to the next stop outside: no keyboard trap (WCAG 2.1.2). */
function leave({ current }: Grid, by: 1 | -1): void {
  if (!current) return;
  const scope = current.closest('[aria-modal="true"]') ?? current.ownerDocument;
  const outside = [...scope.querySelectorAll<HTMLElement>(stops)].filter((stop) => !current.contains(stop));
  const side = by === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const there = outside.filter((stop) => (current.compareDocumentPosition(stop) & side) !== 0);
  const next = by === 1 ? (there[0] ?? outside[0]) : (there.at(-1) ?? outside.at(-1));
  next?.focus();
}
