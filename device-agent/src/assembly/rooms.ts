import { randomBytes, randomUUID } from 'node:crypto';

import type { TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import type { Deliveries } from '../casework/delivery/deliveries.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../config/load.ts';
import type { TerminalContent } from '../content/terminal-content.ts';
import { createIdCardReader } from '../devices/id-card/driver.ts';
import { createPrinter } from '../devices/printer/driver.ts';
import { createScanner } from '../devices/scanner/driver.ts';
import { openLanguages, type Languages } from '../languages/open-languages.ts';
import type { Log } from '../logging.ts';
import { createPlatform, type ComposedPlatform } from '../platform/compose.ts';
import { createPrinting } from '../printing/create.ts';
import type { Printing } from '../printing/port.ts';
import { Sessions, type SessionLogEvent } from '../session/sessions.ts';
import { Stays } from '../session/stays.ts';
import { Visits, type VisitLogEvent } from '../session/visits.ts';
import type { AuditDetail } from '../store/audit.ts';
import type { Store } from '../store/store.ts';
import type { FittedDevices } from '../terminal/device-views.ts';
import { fittedPlaces } from '../terminal/fitted-places.ts';
import type { TerminalState } from '../terminal/machine.ts';
import { createStaffSignals } from '../terminal/staff-call/create.ts';
import { StaffCalls } from '../terminal/staff-call/staff-calls.ts';
import { Terminal, type TerminalIdentity } from '../terminal/terminal.ts';
import { openChannel } from '../transport/open-channel.ts';
import { createContent } from './create-content.ts';
import { createDeliveries } from './create-deliveries.ts';
import { openStoreOrNone } from './open-store.ts';

/** What the agent takes from the machine. `random` gives 0 ≤ n < 1. */
export type AgentWorld = {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Checks everything that goes to the page against its schema; for tests, it costs time. */
  readonly checkOutbound?: boolean;
};

/** Keeps what happened in the audit chain; what cannot be kept takes the terminal out of service. */
export type Audit = (event: string, detail: AuditDetail) => void;

/** Everything behind the server, put together and not yet started. */
export type Rooms = {
  readonly devices: FittedDevices;
  readonly store: Store;
  readonly storeFailed: boolean;
  readonly platform: ComposedPlatform;
  readonly printing: Printing;
  readonly deliveries: Deliveries;
  readonly languages: Languages;
  readonly sessions: Sessions;
  readonly stays: Stays;
  readonly content: TerminalContent;
  readonly staffCalls: StaffCalls;
  readonly terminal: Terminal;
  readonly audit: Audit;
};

/** The way out of the rooms, to whoever is connected. */
export type Outlets = { onState(state: TerminalState): void; onView(view: TerminalView): void };

/** The elder and voice modes wait twice as long; beyond that and the dialog the page itself must have hung. */
const idleGraceSeconds = 30;

/** Puts the rooms together. The journal of the last run is ended here, so the caller must be the only agent. */
export function createRooms(settings: Settings, world: AgentWorld, outlets: Outlets): Rooms {
  const { clock, random, log } = world;
  const { store, failed: storeFailed } = openStoreOrNone(settings.dataFolder, world);
  const devices = createDevices(settings, world);
  const platform = createPlatform({ config: settings.platform, clock, random, log });
  const printing = createPrinting({
    printer: devices.printer ?? null,
    jobs: store.printJobs,
    clock,
    salt: () => randomBytes(16),
  });
  const languages = openLanguages(settings, {
    log,
    isPrintable: (text) => printing.check({ kind: 'test', title: { text }, blocks: [] }) === null,
  });
  const audit: Audit = (event, detail) => {
    const entry = store.audit.append({ at: new Date(clock.now()).toISOString(), event, detail });
    if (entry.kind === 'done') return;
    log.error({ code: entry.code }, 'the audit trail cannot be written');
    terminal.fail();
  };
  const deliveries = createDeliveries(settings, { world, store, storeFailed, platform, audit });
  const sharedByStays = {
    clock,
    newId: randomUUID,
    ...sessionLimits(settings),
    refusal: () => terminal.refusal(),
    drainPrints: (stayId: string) => printing.drain(stayId),
    log: (event: SessionLogEvent | VisitLogEvent) => tellOfStay(event, { log, audit }),
  };
  const sessions: Sessions = new Sessions({ ...sharedByStays, devices, platform });
  const stays: Stays = new Stays(sessions, new Visits(sharedByStays));
  const content = createContent(settings, { world, audit, occupied: () => stays.busy });
  const staffCalls = createStaffCalls(settings, { world, audit });
  const terminal: Terminal = new Terminal({
    clock,
    identity: { ...identityOf(settings), languages: [...languages.offered] },
    hours: settings.kiosk.hours,
    devices,
    platform,
    stays,
    staffCalls,
    content,
    ...outlets,
  });
  return { devices, store, storeFailed, platform, printing, deliveries, languages, sessions, stays, content, staffCalls, terminal, audit };
}

function createDevices(settings: Settings, { clock, random }: AgentWorld): FittedDevices {
  const world = { clock, random, openChannel };
  const { idCard, scanner, printer } = settings;
  return {
    ...(idCard ? { idCard: createIdCardReader(idCard, world) } : {}),
    ...(scanner ? { scanner: createScanner(scanner, world) } : {}),
    ...(printer ? { printer: createPrinter(printer, world) } : {}),
  };
}

function createStaffCalls({ kiosk }: Settings, { world, audit }: { world: AgentWorld; audit: Audit }): StaffCalls {
  const { clock, log } = world;
  const { id: terminalId, placeName: hall } = kiosk.terminal;
  return new StaffCalls({
    clock,
    newId: randomUUID,
    signals: createStaffSignals(kiosk.staffCall, { clock, openChannel, caller: { terminalId, hall } }),
    note: (event, detail) => {
      log.info({ event, ...detail }, 'call for staff');
      audit(event, detail);
    },
  });
}

function sessionLimits({ kiosk, idCard }: Settings): {
  acceptExpiredCards: boolean;
  identifyMs: number;
  idleCeilingMs: number;
} {
  const { identifySeconds, idleSeconds, idleWarningSeconds } = kiosk.session;
  return {
    acceptExpiredCards: idCard?.acceptExpired ?? false,
    identifyMs: identifySeconds * 1000,
    idleCeilingMs: (2 * idleSeconds + idleWarningSeconds + idleGraceSeconds) * 1000,
  };
}

function tellOfStay(event: SessionLogEvent | VisitLogEvent, { log, audit }: { log: Log; audit: Audit }): void {
  log.info(event, 'session');
  const { event: name, ...detail } = event;
  audit(name, detail);
}

function identityOf(settings: Settings): Omit<TerminalIdentity, 'languages'> {
  const { id: terminalId, placeName, regionName, servicePhone, staffContact, processorName, places, demonstration } =
    settings.kiosk.terminal;
  const { idleSeconds, idleWarningSeconds } = settings.kiosk.session;
  const { access } = settings.kiosk;
  return {
    terminalId,
    placeName,
    regionName,
    servicePhone,
    staffContact,
    processorName,
    demonstration,
    places: fittedPlaces(places, (kind) => settings[kind] !== null),
    idleSeconds,
    idleWarningSeconds,
    paperColumns: paperColumnsOf(settings),
    access,
  };
}

/** Cells of a line; without a printer papers are shown as an 80 mm one would print them. */
export function paperColumnsOf({ printer }: Settings): 48 | 32 {
  return printer?.profile.columns ?? 48;
}
