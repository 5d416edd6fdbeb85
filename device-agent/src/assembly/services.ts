import { randomUUID } from 'node:crypto';

import packageJson from '../../package.json' with { type: 'json' };
import { caseworkHandlers } from '../casework/handlers.ts';
import { certificateHandlers } from '../certificate/handlers.ts';
import type { Settings } from '../config/load.ts';
import { guideHandlers } from '../guides/handlers.ts';
import type { JobSummary } from '../printing/port.ts';
import { ratingHandlers } from '../rating/handlers.ts';
import { RatingOptionsBook } from '../rating/options.ts';
import { recordHandlers } from '../records/handlers.ts';
import { createKioskService, type KioskService } from '../server/kiosk-service.ts';
import type { CommandHandler } from '../session/command.ts';
import { sessionHandlers } from '../session/handlers.ts';
import { serviceOffBy } from '../session/service-off.ts';
import { printerProblem } from '../terminal/device-views.ts';
import { terminalHandlers } from '../terminal/handlers.ts';
import { createPinDoor } from '../terminal/pin-door.ts';
import { staffCallHandlers } from '../terminal/staff-call/handlers.ts';
import { createAdmission, createXfsServices, type XfsServices } from '../xfs/services.ts';
import { paperColumnsOf, type AgentWorld, type Rooms } from './rooms.ts';

/** The application services: what the screen may ask of the rooms. */
export function createApplication(settings: Settings, rooms: Rooms, world: AgentWorld): KioskService {
  const { sessions, stays } = rooms;
  const handlers = [
    ...sessionHandlers(sessions, stays),
    ...paperHandlers(settings, rooms, world),
    ...ratingHandlersOf(rooms, world),
    ...staffCallHandlers(rooms.staffCalls),
    ...terminalHandlers({
      ...rooms,
      door: createPinDoor(settings.kiosk.service.pinHash, world.clock),
      interruptedJob: interruptedJobOf(rooms),
    }),
  ];
  return createKioskService(handlers, { log: world.log, checkOutbound: world.checkOutbound ?? false });
}

/** The XFS4IoT face of the fitted devices. */
export function createDeviceServices({ devices, printing, terminal }: Rooms): XfsServices {
  const { idCard = null, scanner = null, printer = null } = devices;
  return createXfsServices(
    { idCardReader: idCard, scanner, printer },
    { printing, createJobId: randomUUID, admits: createAdmission(terminal), serviceVersion: packageJson.version },
  );
}

function paperHandlers(settings: Settings, rooms: Rooms, { clock }: AgentWorld): CommandHandler[] {
  const { terminal: place, printing } = settings.kiosk;
  const { id: terminalId, servicePhone, demonstration } = place;
  const columns = paperColumnsOf(settings);
  const { sessions, stays, content, platform, devices, audit } = rooms;
  const shared = {
    sessions,
    platform,
    printing: rooms.printing,
    clock,
    paperText: rooms.languages.paperText,
    printTimeToLiveMs: printing.timeToLiveSeconds * 1000,
    serviceOff: serviceOffBy(() => content.off),
  };
  return [
    ...recordHandlers({
      ...shared,
      terminal: { terminalId, servicePhone, demonstration, columns },
    }),
    ...guideHandlers({ ...shared, stays, content, terminal: { terminalId, demonstration } }),
    ...caseworkHandlers({ ...shared, terminal: { terminalId, servicePhone, demonstration } }),
    ...certificateHandlers({ ...shared, terminalId, audit, printerProblem: () => printerProblem(devices) }),
  ];
}

function ratingHandlersOf({ stays, deliveries, platform, store }: Rooms, { clock }: AgentWorld): CommandHandler[] {
  const options = new RatingOptionsBook({ platform, settings: store.settings, clock });
  return ratingHandlers({ stays, options, keep: (rating) => deliveries.rate(rating), clock });
}

/** The job that the last stop of the agent interrupted; told until a citizen has come and gone. */
function interruptedJobOf({ printing, stays }: Rooms): () => JobSummary | null {
  return () => (stays.endedCount === 0 ? (printing.interrupted()[0] ?? null) : null);
}
