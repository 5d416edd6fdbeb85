import { signal } from '@preact/signals';
import { type KeypadAction, type KeypadKeys, usualKeypad } from '@yibao-kiosk/shared/kiosk/access-modes.ts';

/** Key names of each action, as `KeyboardEvent.key` gives them; the hall's own once the agent has told them. */
export const keypadKeys = signal<KeypadKeys>(usualKeypad);

/** What the five keys do here. */
export type KeypadListeners = {
  onBack(): void;
  onHelp(): void;
  /** The keys came to this stop. */
  onMove(stop: HTMLElement): void;
  /** Somebody works by keys: any of the five, unless it presses what is chosen. */
  onUse(): void;
};

/** What keys move between: everything that can be pressed, and the heading, where a screen begins. */
const stops = 'button:not(:disabled), [role="switch"], h1[tabindex]';

/**
 * Operates the page by five keys (EN 301 549 5.1.6, WCAG 2.1.1): up and down go through the stops of what is on top and
 * round again, confirm presses, back and help do what the footer does. A key that is held or stuck counts once.
 */
export function guardKeys(page: Document, listeners: KeypadListeners): void {
  const actions: Readonly<Record<KeypadAction, () => void>> = {
    up: () => move(page, -1, listeners),
    down: () => move(page, 1, listeners),
    confirm: () => press(page),
    back: listeners.onBack,
    help: listeners.onHelp,
  };
  page.addEventListener(
    'keydown',
    (event) => {
      const action = actionOf(event, keypadKeys.value);
      if (!action || isTyping(event)) return;
      event.preventDefault();
      if (event.repeat) return;
      if (action !== 'confirm' || !isOnControl(page)) listeners.onUse();
      actions[action]();
    },
    { capture: true },
  );
}

function actionOf({ key }: KeyboardEvent, keys: KeypadKeys): KeypadAction | undefined {
  return (Object.keys(keys) as KeypadAction[]).find((action) => keys[action].includes(key));
}

/** A field takes its own keys. */
function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [data-own-keys] *');
}

/** The stops of the topmost dialog, else of the page, in the order in which they are read. */
function stopsOf(page: Document): HTMLElement[] {
  const dialogs = page.querySelectorAll<HTMLElement>('[aria-modal="true"]');
  const scope = dialogs[dialogs.length - 1] ?? page;
  return [...scope.querySelectorAll<HTMLElement>(stops)].filter((stop) => !stop.closest('[inert]'));
}

function move(page: Document, by: 1 | -1, { onMove }: Pick<KeypadListeners, 'onMove'>): void {
  const all = stopsOf(page);
  const at = all.findIndex((stop) => stop === page.activeElement);
  const before = at === -1 && by === -1 ? 0 : at;
  const next = all[(before + by + all.length) % all.length];
  if (!next) return;
  next.focus();
  onMove(next);
}

/** What is pressed speaks for itself; it may be the switch of speech. */
const isOnControl = ({ activeElement }: Document): boolean => activeElement?.matches('button, [role="switch"]') ?? false;

function press(page: Document): void {
  const { activeElement } = page;
  if (activeElement instanceof HTMLElement && stopsOf(page).includes(activeElement)) activeElement.click();
}
