import type { ServerMessage } from '@yibao-kiosk/shared/envelope/message.ts';

import type { Connection, ServiceLog } from '../../service.ts';
import type { Link } from '../dispatcher.ts';

/** A socket without a network: what was sent on it. */
export type LinkDouble = Link & { sent: ServerMessage[]; told(): string[] };

/** A connection that only a test looks at. */
export function createConnectionDouble(id = 'page'): Connection & { closedWith: number[]; leave(): void } {
  const listeners: (() => void)[] = [];
  const closedWith: number[] = [];
  const leave = (): void => listeners.splice(0).forEach((listen) => listen());
  const close = (code: number): void => {
    closedWith.push(code);
    leave();
  };
  let role: ReturnType<Connection['role']> = 'citizen';
  return {
    id,
    host: '127.0.0.1:5846',
    closedWith,
    leave,
    role: () => role,
    setRole: (next) => (role = next),
    push: () => undefined,
    close,
    replace: () => close(4001),
    onClose: (listen) => listeners.push(listen),
  };
}

/** Creates a link; `told` is its history in short words, `completion 3 timeOut`. */
export function createLinkDouble(): LinkDouble {
  const sent: ServerMessage[] = [];
  return {
    connection: createConnectionDouble(),
    visitor: () => 'citizen',
    send: (message) => sent.push(message),
    sent,
    told: () => sent.map(({ header }) => inShort(header)),
  };
}

function inShort(header: ServerMessage['header']): string {
  const id = 'requestId' in header ? header.requestId : header.name;
  const code =
    ('status' in header && header.status) ||
    ('completionCode' in header && header.completionCode) ||
    (header.type === 'event' && header.name);
  return [header.type, id, ...(code ? [code] : [])].join(' ');
}

/** A log that nobody reads, with the lines that were written. */
export function createLogDouble(): ServiceLog & { lines: string[] } {
  const lines: string[] = [];
  const write = (fields: Readonly<Record<string, unknown>>, message: string): void => {
    lines.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { lines, info: write, warn: write, error: write };
}
