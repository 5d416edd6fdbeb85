import type { BenchAction } from '../action-schema.ts';
import type { BenchMessage, PersonView } from '../messages.ts';

const reconnectMs = 1000;

/** Sends one action to the lobby; a refusal shows in the page's console only. */
export async function act(action: BenchAction): Promise<void> {
  const response = await fetch('/api/act', { method: 'POST', body: JSON.stringify(action) });
  if (!response.ok) console.warn('refused', action.action, await response.text());
}

/** Everybody of the population. */
export async function fetchPeople(): Promise<readonly PersonView[]> {
  const response = await fetch('/api/people');
  return (await response.json()) as readonly PersonView[];
}

/** Follows the lobby; comes back by itself when the lobby was started again. */
export function follow(receive: (message: BenchMessage) => void, connected: (yes: boolean) => void): void {
  const socket = new WebSocket(`ws://${location.host}/live`);
  socket.addEventListener('open', () => connected(true));
  socket.addEventListener('message', (event) => receive(JSON.parse(String(event.data)) as BenchMessage));
  socket.addEventListener('close', () => {
    connected(false);
    setTimeout(() => follow(receive, connected), reconnectMs);
  });
}
