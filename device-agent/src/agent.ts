import { hashedClipFile } from '@yibao-kiosk/shared/content/voice-pack.ts';
import { guideChangedEvent } from '@yibao-kiosk/shared/kiosk/guide.ts';
import { terminalChangedEvent } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import packageJson from '../package.json' with { type: 'json' };
import { createRooms, type AgentWorld, type Outlets, type Rooms } from './assembly/rooms.ts';
import { createApplication, createDeviceServices } from './assembly/services.ts';
import type { Settings } from './config/load.ts';
import type { Device } from './devices/link/status.ts';
import { openLoopback } from './server/loopback.ts';
import { createServer, type RunningServer } from './server/server.ts';
import type { TerminalState } from './terminal/machine.ts';

/** The running agent. */
export type Agent = {
  /** Address of the screen. */
  readonly url: string;
  /** Reads the content again; resolves when it is shown, put aside until the citizen has gone, or refused. */
  reload(): Promise<void>;
  /** Ends the citizen's session, waits for paper that is coming, and lets go of everything. */
  stop(): Promise<void>;
};

/** Paper already begun may still come out while the agent stops. */
const longestDrainMs = 15_000;

/** Puts the rooms together and starts them; rejects when the port is taken, before anything else is touched. */
export async function startAgent(settings: Settings, world: AgentWorld): Promise<Agent> {
  // The port is the lock: a second agent on this machine must not end the first one's print jobs in the journal.
  const loopback = await openLoopback(settings.kiosk.server.port);
  const outlets: { current: Outlets | null } = { current: null };
  const rooms = createRooms(settings, world, {
    onState: (state) => outlets.current?.onState(state),
    onView: (view) => outlets.current?.onView(view),
  });
  const application = createApplication(settings, rooms, world);
  const xfs = createDeviceServices(rooms);
  const server = await createServer({
    port: loopback,
    uiFolder: settings.uiFolder,
    services: [application, ...xfs.services],
    documents: rooms.languages.documents,
    content: [{ prefix: '/voices/', folders: settings.voiceFolders, hashed: hashedClipFile }],
    health: () => ({ content: rooms.content.problem ?? 'ok' }),
    clock: world.clock,
    log: world.log,
  });
  outlets.current = {
    onState: followState(rooms, { world, server }),
    onView: (view) => application.push(terminalChangedEvent.name, view),
  };
  rooms.content.onChange(() => application.push(guideChangedEvent.name));
  start(rooms);
  return {
    url: `${server.origin}/`,
    reload: () => rooms.content.reload(),
    stop: () => stop(rooms, { world, server, xfs }),
  };
}

function start(rooms: Rooms): void {
  rooms.audit('agent.started', { version: packageJson.version });
  for (const device of fitted(rooms)) device.start();
  rooms.staffCalls.start();
  rooms.deliveries.start();
  rooms.terminal.start();
  rooms.stays.onChange(() => {
    if (!rooms.stays.busy) rooms.content.freed();
  });
  rooms.content.start();
  if (rooms.storeFailed) rooms.terminal.fail();
}

async function stop(
  rooms: Rooms,
  { world, server, xfs }: { world: AgentWorld; server: RunningServer; xfs: { stop(): void } },
): Promise<void> {
  rooms.terminal.stop();
  rooms.content.stop();
  rooms.stays.end('deviceAgentStopping');
  await Promise.race([rooms.stays.drained(), world.clock.sleep(longestDrainMs)]);
  await rooms.staffCalls.stop();
  await server.close();
  xfs.stop();
  await Promise.all(fitted(rooms).map((device) => device.stop()));
  await rooms.deliveries.stop();
  rooms.platform.close();
  rooms.audit('agent.stopped', {});
  rooms.store.close();
}

/** What else happens when the terminal changes hands. */
function followState(
  { audit }: Rooms,
  { world, server }: { world: AgentWorld; server: RunningServer },
): (state: TerminalState) => void {
  let before: TerminalState = 'open';
  return (state) => {
    world.log.info({ state }, 'terminal');
    if (state === 'service') audit('service.entered', {});
    if (before === 'service') audit('service.left', {});
    before = state;
    server.reviewAdmissions();
  };
}

function fitted({ devices }: Rooms): Device[] {
  return [devices.idCard, devices.scanner, devices.printer].filter((device) => device !== undefined);
}
