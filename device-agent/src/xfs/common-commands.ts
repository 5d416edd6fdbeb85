import type { Payload } from '@yibao-kiosk/shared/envelope/message.ts';

import type { CommandResult } from '../service.ts';
import { type InterfaceName, interfaceOf, majorOf, type XfsCommand, xfsCommand, type XfsEvent } from './command.ts';
import { noPayload, setTransactionStatePayload, setVersionsPayload } from './payloads.ts';
import type { StatusPayload } from './status-changes.ts';

/** What the commands of `Common` need to know of their service. */
export type CommonParts = {
  status(): StatusPayload;
  /** Capabilities of the device's own interface. */
  capabilities(): Payload;
  deviceInformation(): readonly Payload[];
  serviceVersion: string;
  commands(): readonly XfsCommand[];
  events(): readonly XfsEvent[];
  /** Queue length told to clients. */
  maximumRequests: number;
};

const both = (version: string): { command: string; completion: string } => ({ command: version, completion: version });

/** The commands every device service has. Common.Cancel is the dispatcher's; it is listed in the capabilities. */
export function commonCommands(parts: CommonParts): XfsCommand[] {
  let transaction: { state: 'active' | 'inactive'; transactionID?: string } = { state: 'inactive' };
  const common = { interfaceName: 'Common' as const };
  return [
    xfsCommand({
      ...common,
      name: 'Common.Status',
      version: { command: '2.0', completion: '3.0' },
      alsoAccepts: ['3'],
      bypassesQueue: true,
      payload: noPayload,
      run: () => ({ payload: parts.status() }),
    }),
    xfsCommand({
      ...common,
      name: 'Common.Capabilities',
      version: { command: '2.0', completion: '3.0' },
      alsoAccepts: ['3'],
      bypassesQueue: true,
      payload: noPayload,
      run: () => ({ payload: capabilitiesOf(parts) }),
    }),
    xfsCommand({
      ...common,
      name: 'Common.SetVersions',
      version: both('2.0'),
      payload: setVersionsPayload,
      run: ({ commands, events }) => setVersions(parts, { commands, events }),
    }),
    xfsCommand({
      ...common,
      name: 'Common.SetTransactionState',
      version: both('2.0'),
      payload: setTransactionStatePayload,
      run: ({ state, transactionID }) => {
        transaction = { state, ...(state === 'active' && transactionID ? { transactionID } : {}) };
        return {};
      },
    }),
    xfsCommand({
      ...common,
      name: 'Common.GetTransactionState',
      version: both('2.0'),
      bypassesQueue: true,
      payload: noPayload,
      run: () => ({ payload: transaction }),
    }),
  ];
}

/** The events every device service may send. */
export const commonEvents: readonly XfsEvent[] = [
  { name: 'Common.StatusChangedEvent', interfaceName: 'Common', version: '3.0' },
  { name: 'Common.ErrorEvent', interfaceName: 'Common', version: '2.0' },
];

/** We offer one major of everything, so pinning it is the only thing that can be asked. */
function setVersions(
  parts: CommonParts,
  wanted: { commands: Versions | null | undefined; events: Versions | null | undefined },
): CommandResult {
  const commands = new Map(parts.commands().map(({ name, version }) => [name, majorOf(version.command)]));
  commands.set('Common.Cancel', '2');
  const events = new Map(parts.events().map(({ name, version }) => [name, majorOf(version)]));
  const fits = (asked: Versions | null | undefined, offered: ReadonlyMap<string, string>): boolean =>
    Object.entries(asked ?? {}).every(([name, major]) => offered.get(name) === String(major));
  if (!wanted.commands && !wanted.events) return { completionCode: 'invalidData' };
  const isKnown = fits(wanted.commands, commands) && fits(wanted.events, events);
  return isKnown ? {} : { completionCode: 'unsupportedData' };
}
type Versions = Readonly<Record<string, number>>;

function capabilitiesOf(parts: CommonParts): Payload {
  const names = new Set([...parts.commands(), ...parts.events()].map(({ interfaceName }) => interfaceName));
  return {
    interfaces: Array.from(names, (name) => interfaceEntry(name, parts)),
    common: {
      serviceVersion: parts.serviceVersion,
      deviceInformation: parts.deviceInformation(),
      powerSaveControl: false,
      antiFraudModule: false,
    },
    ...parts.capabilities(),
  };
}

/** Every message of an interface with its one version. */
function interfaceEntry(name: InterfaceName, parts: CommonParts): Payload {
  const commands = new Map(name === 'Common' ? [['Common.Cancel', '2.0']] : []);
  const events = new Map<string, string>();
  for (const one of parts.commands()) if (one.interfaceName === name) commands.set(one.name, one.version.command);
  for (const one of parts.events()) if (one.interfaceName === name) events.set(one.name, one.version);
  const entry = { name, commands: versionTable(commands), maximumRequests: parts.maximumRequests };
  return events.size > 0 ? { ...entry, events: versionTable(events) } : entry;
}

const versionTable = (versions: ReadonlyMap<string, string>): Payload =>
  Object.fromEntries(Array.from(versions, ([name, version]) => [name, { versions: [version] }]));

/** Whether a command belongs to an interface of this service, offered or not. */
export const isOfInterfaces = (name: string, commands: readonly XfsCommand[]): boolean =>
  commands.some(({ interfaceName }) => interfaceName === interfaceOf(name));
