import { signal } from '@preact/signals';
import type { JackKeys } from '@yibao-kiosk/shared/kiosk/access-modes.ts';

import type { Jack } from '../speech/headphones.ts';

/** What the jack told last. It tells of the cabinet, not of a person, and so outlives a wipe. */
export const jack = signal<Jack>('unknown');

export type JackListeners = {
  /** Nothing where no jack tells. */
  keys(): JackKeys | undefined;
  /** Who plugs headphones in wants to hear the screen. */
  onPlug(): void;
};

/** Follows a jack that tells by keys: the browser's own list of outputs is empty without a permission. */
export function watchJack(page: Document, { keys, onPlug }: JackListeners): void {
  page.addEventListener(
    'keydown',
    (event) => {
      const told = toldBy(event.key, keys());
      if (told === null) return;
      event.preventDefault();
      jack.value = told;
      if (told === 'in') onPlug();
    },
    { capture: true },
  );
}

function toldBy(key: string, keys: JackKeys | undefined): 'in' | 'out' | null {
  if (keys?.in.includes(key)) return 'in';
  return keys?.out.includes(key) ? 'out' : null;
}
