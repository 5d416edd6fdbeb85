import { effect } from '@preact/signals';
import { hydrate, render } from 'preact';

import { createApp } from './app/create-app.ts';
import { Root } from './app/root.tsx';
import { prefetchScreens } from './app/lazy-screens.ts';
import { watchJack } from './access/jack.ts';
import { guardKeys } from './access/keypad.ts';
import { modes } from './access/modes.ts';
import { askForHelp, stepBack } from './app/ways-out.ts';
import { guardTouch } from './app/touch.ts';
import { browserClock } from './clock.ts';
import { browserSocket } from './link/socket.ts';
import { afterBrowserPaint } from './after-paint.ts';
import '../generated/fonts/screen.css';

const app = createApp({
  openSocket: browserSocket(location.origin),
  clock: browserClock,
  newId: () => crypto.randomUUID(),
});

let root = document.getElementById('root') ?? document.body;
// The document shows the first screen already: its nodes are taken over, not drawn again.
hydrate(<Root app={app} />, root);

let drawnEpoch = app.state.epoch.value;
effect(() => {
  if (app.state.epoch.value === drawnEpoch) return;
  drawnEpoch = app.state.epoch.value;
  // A wipe leaves no node behind that ever held a name.
  const fresh = document.createElement('div');
  fresh.id = 'root';
  render(null, root);
  root.replaceWith(fresh);
  root = fresh;
  render(<Root app={app} />, root);
});

guardTouch(document, {
  onTouch: () => app.idle.touch(),
  shown: () => app.state.screen.value,
  afterPaint: afterBrowserPaint,
});
guardKeys(document, {
  onBack: () => stepBack(app.state),
  onHelp: () => askForHelp(app),
  onMove: (stop) => app.state.hearing.value?.onMove(stop),
  // Who feels for the keys wants to hear the screen.
  onUse: () => (modes.voice.value = true),
});
watchJack(document, {
  keys: () => app.state.terminal.value?.access.jack,
  onPlug: () => (modes.voice.value = true),
});
let isHeard = false;
effect(() => {
  if (!modes.voice.value || isHeard) return;
  isHeard = true;
  // Fetched with the first person who wants to hear.
  void import('./access/hear.ts').then(({ hear }) => hear(app)).catch(() => (isHeard = false));
});
app.link.open();
// Rare characters of names: their slices are named here and fetched by need.
void import('../generated/fonts/fonts.css');
void prefetchScreens();
// The shell only; a reload with the agent down still shows a sentence.
if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/sw.js');
