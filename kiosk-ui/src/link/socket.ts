/** What the link needs of a WebSocket; tests script it. */
export type Socket = { send(text: string): void; close(): void; isOpen(): boolean };

export type SocketListeners = {
  onOpen(): void;
  onMessage(text: string): void;
  /** Called once, also when the handshake or the connection attempt failed. */
  onClose(code: number): void;
};

/** Starts a connection; every end is reported through `onClose`. */
export type OpenSocket = (listeners: SocketListeners) => Socket;

/** WebSocket close code for a connection that never was or broke off. */
const brokenOff = 1006;

/**
 * Handshake and WebSocket on the page's own origin. The POST before every connect sets a fresh token cookie: a page
 * from the service worker would carry the one of an earlier boot.
 */
export function browserSocket(origin: string): OpenSocket {
  return (listeners) => {
    let webSocket: WebSocket | undefined;
    let ended = false;
    const end = (code: number): void => {
      if (ended) return;
      ended = true;
      listeners.onClose(code);
    };
    const connect = async (): Promise<void> => {
      const answer = await fetch(`${origin}/handshake`, {
        method: 'POST',
        cache: 'no-store',
        credentials: 'same-origin',
      });
      if (ended) return;
      if (!answer.ok) throw new Error('The handshake was refused');
      webSocket = new WebSocket(`${origin.replace(/^http/, 'ws')}/kiosk/v1`);
      webSocket.addEventListener('open', () => listeners.onOpen());
      webSocket.addEventListener('message', (event) => {
        if (typeof event.data === 'string') listeners.onMessage(event.data);
      });
      webSocket.addEventListener('close', (event) => end(event.code));
    };
    connect().catch(() => end(brokenOff));
    return {
      send: (text) => webSocket?.send(text),
      isOpen: () => webSocket?.readyState === WebSocket.OPEN,
      close: () => {
        end(brokenOff);
        webSocket?.close();
      },
    };
  };
}
