import type { Payload } from '@yibao-kiosk/shared/envelope/message.ts';

import type { CommandCall, Page } from '../command.ts';

type Message = { readonly name: string; readonly payload?: Payload };

/** A page as the server would hand it over, with everything it was told. */
export type FakePage = Page & {
  readonly pushed: Message[];
  /** What `onClose` listeners are there for. */
  closeSocket(): void;
};

/** Creates a page. */
export function fakePage(id = 'page-1'): FakePage {
  const pushed: Message[] = [];
  const listeners: (() => void)[] = [];
  let role: ReturnType<Page['role']> = 'citizen';
  return {
    id,
    pushed,
    role: () => role,
    setRole: (next) => {
      role = next;
    },
    push: (name, payload) => void pushed.push(payload ? { name, payload } : { name }),
    onClose: (closed) => void listeners.push(closed),
    closeSocket: () => listeners.forEach((closed) => closed()),
  };
}

/** One command of a page, its events and the way to cancel it. */
export function fakeCall(page: Page): { call: CommandCall; events: Message[]; cancel(): void } {
  const controller = new AbortController();
  const events: Message[] = [];
  return {
    call: {
      connection: page,
      signal: controller.signal,
      event: (name, payload) => void events.push(payload ? { name, payload } : { name }),
    },
    events,
    cancel: () => controller.abort(),
  };
}
