import type { FaultKind, PlatformFault } from '../gateway/fault.ts';
import { soundWire } from '../wire/wire-faults.ts';
import type { BenchAction } from './action-schema.ts';
import type { LobbyWorld } from './lobby-world.ts';

type FaultAction = Extract<BenchAction, { action: `set${string}` | `clear${string}` }>;

function isFaultAction(action: BenchAction): action is FaultAction {
  return action.action.startsWith('set') || action.action.startsWith('clear');
}

/** Does one action; returns what the caller gets to see of it. Throws for a person that does not exist. */
export async function performAction(
  world: LobbyWorld,
  action: BenchAction,
): Promise<Record<string, unknown>> {
  const { idReader, scanner, printer } = world.devices;
  if (isFaultAction(action)) {
    await performFault(world, action);
    return {};
  }
  switch (action.action) {
    case 'placeCard':
      idReader.device.place(world.platform.person(action.personId).document);
      world.cardPersonId = action.personId;
      return {};
    case 'liftCard':
      idReader.device.lift();
      return {};
    case 'showQr': {
      const text = world.platform.issueQr(action.personId);
      world.phonePersonId = action.personId;
      scanner.device.show(text);
      return { text };
    }
    case 'showText':
      world.phonePersonId = undefined;
      scanner.device.show(action.text);
      return {};
    case 'hideQr':
      world.phonePersonId = undefined;
      scanner.device.hide();
      return {};
    case 'tearOff':
      printer.device.tearOff();
      return {};
    case 'refill':
      printer.device.refill();
      return {};
    case 'powerCyclePrinter':
      printer.device.powerCycle();
      return {};
    case 'answerCall':
      world.hall.answer();
      return {};
    default:
      return action satisfies never;
  }
}

async function performFault(world: LobbyWorld, action: FaultAction): Promise<void> {
  const { idReader, scanner, printer } = world.devices;
  switch (action.action) {
    case 'setIdReaderFault':
      idReader.device.setFault(defined(action.fault));
      break;
    case 'setScannerFault':
      scanner.device.setFault(defined(action.fault));
      break;
    case 'setPrinterFault':
      printer.device.setFault(defined(action.fault));
      break;
    case 'setWireFault':
      world.devices[action.device].wire.setFaults(defined(action.fault));
      break;
    case 'setPlugged': {
      const { wire } = world.devices[action.device];
      await (action.plugged ? wire.replug() : wire.unplug());
      break;
    }
    case 'setPlatformFault':
      setPlatformFault(world, defined(action.fault) as PlatformFault);
      break;
    case 'clearPlatformFaults':
      clearPlatformFaults(world);
      break;
    case 'setHallFault':
      world.hall.setFault(defined(action.fault) as FaultKind);
      break;
    case 'clearHallFaults':
      world.hall.clearFaults();
      break;
    case 'clearFaults':
      await clearAll(world);
  }
}

function setPlatformFault(world: LobbyWorld, fault: PlatformFault): void {
  world.platformFaults.push(fault);
  world.platform.setFault(fault);
}

function clearPlatformFaults(world: LobbyWorld): void {
  world.platformFaults = [];
  world.platform.clearFaults();
}

async function clearAll(world: LobbyWorld): Promise<void> {
  const { idReader, scanner, printer, lamp } = world.devices;
  for (const { wire } of [idReader, scanner, printer, lamp]) {
    wire.setFaults(soundWire);
    await wire.replug();
  }
  idReader.device.clearFaults();
  scanner.device.clearFaults();
  printer.device.clearFaults();
  world.hall.clearFaults();
  clearPlatformFaults(world);
}

/** Drops keys whose value is absent: an absent change must not overwrite. */
function defined<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
