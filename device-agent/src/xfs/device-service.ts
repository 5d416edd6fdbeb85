import type { Payload } from '@yibao-kiosk/shared/envelope/message.ts';

import type { Device, DeviceStatus } from '../devices/link/status.ts';
import type { Command, CommandContext, CommandResult, Connection, Service, Visitor } from '../service.ts';
import { majorOf, type XfsCommand, type XfsEvent } from './command.ts';
import { commonCommands, commonEvents, isOfInterfaces } from './common-commands.ts';
import { errorEventOf } from './device-faults.ts';
import { standardCommands } from './standard-commands.ts';
import { changesOf, type StatusPayload } from './status-changes.ts';

/** Base of the paths of all XFS4IoT services (the `v1.0` is that of the path, not of the messages). */
export const xfsPath = '/xfs4iot/v1.0';

/** Who may use the device services now. */
export type Admission = (visitor: Visitor) => boolean;

/** What makes one device a service. */
export type DeviceServiceParts = {
  name: string;
  device: Pick<Device, 'status' | 'onStatus'>;
  admits: Admission;
  serviceVersion: string;
  commands: readonly XfsCommand[];
  events: readonly XfsEvent[];
  /** Status of the device's own interface, such as `{ printer: {…} }`. */
  status(): StatusPayload;
  capabilities(): Payload;
  deviceInformation(): Payload;
};

/** A device service, and what the device's own parts call when something about it changed. */
export type DeviceService = Service & {
  /** Sends an unsolicited event to every open socket of this service. */
  announce(eventName: string, payload?: Payload): void;
  /** Compares the status with the last one told and sends StatusChangedEvent if it differs. */
  refresh(): void;
  stop(): void;
};

/** Queue length told to clients, for each socket. */
const maximumRequests = 32;

/** Creates the service of one device at `/xfs4iot/v1.0/<name>`. */
export function createDeviceService(parts: DeviceServiceParts): DeviceService {
  const sockets = new Set<Connection>();
  const status = (): StatusPayload => ({ common: { device: parts.device.status.state }, ...parts.status() });
  const events = [...commonEvents, ...parts.events];
  const commands: XfsCommand[] = commonCommands({
    status,
    capabilities: () => parts.capabilities(),
    deviceInformation: () => [parts.deviceInformation()],
    serviceVersion: parts.serviceVersion,
    commands: () => commands,
    events: () => events,
    maximumRequests,
  });
  commands.push(...parts.commands);
  const byName = new Map(commands.map((command) => [command.name, command]));
  const eventVersions = new Map(events.map(({ name, version }) => [name, version]));

  const announce = (eventName: string, payload?: Payload): void => {
    for (const socket of sockets) socket.push(eventName, payload);
  };

  let told = status();
  const refresh = (): void => {
    const now = status();
    const changes = changesOf(told, now);
    told = now;
    if (changes) announce('Common.StatusChangedEvent', changes);
  };

  let problem = parts.device.status.problem;
  const follow = (deviceStatus: DeviceStatus): void => {
    refresh();
    const isNews = deviceStatus.problem !== problem;
    problem = deviceStatus.problem;
    const error = isNews ? errorEventOf(deviceStatus) : undefined;
    if (error) announce('Common.ErrorEvent', error);
  };
  const stop = parts.device.onStatus(follow);

  return {
    path: `${xfsPath}/${parts.name}`,
    kind: 'device',
    admits: parts.admits,
    opened: (connection) => {
      sockets.add(connection);
      connection.onClose(() => sockets.delete(connection));
    },
    completionVersion: (name) => byName.get(name)?.version.completion ?? standardCommands.get(name),
    bypassesQueue: (name) => byName.get(name)?.bypassesQueue ?? !byName.has(name),
    leavesTrace: (name) => byName.get(name)?.leavesTrace ?? false,
    eventVersion: (name) => eventVersions.get(name) ?? '1.0',
    execute: (command, context) => execute(command, context, byName),
    announce,
    refresh,
    stop,
  };
}

/** Runs a command of a table, or says why not: of another interface, not offered, or of another major version. */
export async function execute(
  command: Command,
  context: CommandContext,
  byName: ReadonlyMap<string, XfsCommand>,
): Promise<CommandResult> {
  const known = byName.get(command.name);
  if (!known) {
    const isOurs = isOfInterfaces(command.name, [...byName.values()]);
    return { completionCode: isOurs && standardCommands.has(command.name) ? 'unsupportedCommand' : 'invalidCommand' };
  }
  const major = majorOf(command.version);
  const accepted = [majorOf(known.version.command), ...(known.alsoAccepts ?? [])];
  if (!accepted.includes(major)) return { completionCode: 'unsupportedCommand' };
  return known.run(command.payload, context);
}
