import type { OpenSocket, SocketListeners } from './socket.ts';

/** The far end of a link in a test: sees what the page sent and says what the agent would. */
export type ScriptedSocket = {
  open: OpenSocket;
  /** Connection attempts so far. */
  attempts(): number;
  accept(): void;
  closeWith(code: number): void;
  sent(): readonly SentCommand[];
  /** Answers the latest command of that name, or the one with that request id. */
  acknowledge(name: string, status?: string): void;
  event(name: string, eventName: string, payload: object): void;
  complete(name: string, payload?: object, completionCode?: string): void;
  push(name: string, payload: object): void;
  say(text: string): void;
};

export type SentCommand = {
  header: { name: string; requestId: number; timeout: number; type: string };
  payload?: Record<string, unknown>;
};

/** Creates a far end without a network. */
export function createScriptedSocket(): ScriptedSocket {
  let listeners: SocketListeners | undefined;
  let isOpen = false;
  let attempts = 0;
  const sent: SentCommand[] = [];
  const idOf = (name: string): number =>
    sent.findLast((command) => command.header.name === name)?.header.requestId ?? 0;
  const say = (message: object): void => listeners?.onMessage(JSON.stringify(message));
  return {
    open: (own) => {
      attempts += 1;
      listeners = own;
      return {
        send: (text) => void sent.push(JSON.parse(text) as SentCommand),
        close: () => {
          isOpen = false;
        },
        isOpen: () => isOpen,
      };
    },
    attempts: () => attempts,
    accept: () => {
      isOpen = true;
      listeners?.onOpen();
    },
    closeWith: (code) => {
      isOpen = false;
      listeners?.onClose(code);
    },
    sent: () => sent,
    acknowledge: (name, status) =>
      say({
        header: {
          type: 'acknowledge',
          name,
          version: '1.0',
          requestId: idOf(name),
          ...(status ? { status } : {}),
        },
      }),
    event: (name, eventName, payload) =>
      say({ header: { type: 'event', name: eventName, version: '1.0', requestId: idOf(name) }, payload }),
    complete: (name, payload, completionCode) =>
      say({
        header: {
          type: 'completion',
          name,
          version: '1.0',
          requestId: idOf(name),
          ...(completionCode ? { completionCode } : {}),
        },
        ...(payload ? { payload } : {}),
      }),
    push: (name, payload) => say({ header: { type: 'unsolicited', name, version: '1.0' }, payload }),
    say: (text) => listeners?.onMessage(text),
  };
}
