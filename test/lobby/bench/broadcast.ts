import { systemClock } from '@yibao-kiosk/device-agent/clock.ts';
import type { LobbyWorld } from './lobby-world.ts';
import type { BenchMessage, FrameView } from './messages.ts';
import { frameView, paperView, stateView } from './views.ts';

/** At most one message of a kind in so many milliseconds: enough for the eye, little for the page. */
const pauseMs = 60;

/** The watch over a lobby: `touch` tells the state soon, `stop` ends it. */
export type Broadcast = { touch(): void; stop(): void };

/** Watches the lobby and tells what changes, bundled. */
export function createBroadcast(world: LobbyWorld, tell: (message: BenchMessage) => void): Broadcast {
  const { devices } = world;
  let frames: FrameView[] = [];

  const tellState = bundled(() => tell({ kind: 'state', state: stateView(world) }));
  const tellFrames = bundled(() => {
    tell({ kind: 'frames', frames });
    frames = [];
  });
  const tellPrinting = bundled(() =>
    tell({ kind: 'printing', paper: paperView(devices.printer.device.current()) }),
  );

  // A cable that the printer's own fault pulled has no event; every second is often enough for it.
  const beat = setInterval(tellState, 1000);
  const stops = [
    () => clearInterval(beat),
    devices.idReader.device.onChange(tellState),
    devices.lamp.device.onChange(tellState),
    world.hall.onChange(tellState),
    devices.scanner.device.onChange(tellState),
    devices.frames.subscribe((frame) => {
      frames.push(frameView(frame));
      tellFrames();
    }),
    devices.printer.device.subscribe((event) => {
      if (event.kind === 'paper') tell({ kind: 'paper', paper: paperView(event.paper) });
      if (event.kind === 'changed') tellState();
      else tellPrinting();
    }),
  ];
  return { touch: tellState, stop: () => stops.forEach((stop) => stop()) };
}

/** Runs `act` soon, and once for many calls. */
function bundled(act: () => void): () => void {
  let waiting = false;
  const actSoon = async (): Promise<void> => {
    waiting = true;
    await systemClock.sleep(pauseMs);
    waiting = false;
    act();
  };
  return () => {
    if (!waiting) void actSoon();
  };
}
