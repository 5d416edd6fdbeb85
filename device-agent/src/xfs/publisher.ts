import type { Service } from '../service.ts';
import { type XfsCommand, xfsCommand } from './command.ts';
import { type Admission, execute, xfsPath } from './device-service.ts';
import { noPayload } from './payloads.ts';
import { standardCommands } from './standard-commands.ts';

/** Tells which services there are: the first thing an XFS4IoT client asks, at the bare base path. */
export function createPublisher(services: readonly Pick<Service, 'path'>[], admits: Admission): Service {
  const commands = new Map<string, XfsCommand>([
    [
      'ServicePublisher.GetServices',
      xfsCommand({
        name: 'ServicePublisher.GetServices',
        interfaceName: 'ServicePublisher',
        version: { command: '2.0', completion: '2.0' },
        bypassesQueue: true,
        payload: noPayload,
        run: (_payload, { connection }) => ({
          payload: {
            vendorName: 'yibao-kiosk',
            services: services.map(({ path }) => ({ serviceURI: `ws://${connection.host}${path}` })),
          },
        }),
      }),
    ],
  ]);
  return {
    path: xfsPath,
    kind: 'device',
    admits,
    completionVersion: (name) => standardCommands.get(name),
    bypassesQueue: () => true,
    leavesTrace: () => false,
    eventVersion: () => '2.0',
    execute: (command, context) => execute(command, context, commands),
  };
}
