import type { Payload } from '@yibao-kiosk/shared/envelope/message.ts';
import * as v from 'valibot';

import type { CommandContext, CommandResult } from '../service.ts';

/** The XFS4IoT interfaces that our services implement; `interfaces[].name` is a closed list (2024-3). */
export type InterfaceName = 'Common' | 'CardReader' | 'BarcodeReader' | 'Printer' | 'ServicePublisher';

/** One command of a device service. `version` is the header version of the command and of its completion. */
export type XfsCommand = {
  readonly name: string;
  readonly interfaceName: InterfaceName;
  readonly version: { readonly command: string; readonly completion: string };
  /** Further majors of the command that are accepted and answered alike. */
  readonly alsoAccepts?: readonly string[];
  readonly bypassesQueue?: boolean;
  /** See `Service.leavesTrace`. */
  readonly leavesTrace?: boolean;
  run(payload: Payload, context: CommandContext): Promise<CommandResult>;
};

/** One event of a device service, solicited or not. */
export type XfsEvent = { readonly name: string; readonly interfaceName: InterfaceName; readonly version: string };

type CommandShape<P extends v.GenericSchema> = Omit<XfsCommand, 'run'> & {
  readonly payload: P;
  run(payload: v.InferOutput<P>, context: CommandContext): Promise<CommandResult> | CommandResult;
};

/** Defines a command; a payload that breaks its schema is answered with invalidData before `run` sees it. */
export function xfsCommand<P extends v.GenericSchema>(shape: CommandShape<P>): XfsCommand {
  return {
    ...shape,
    run: async (payload, context) => {
      const parsed = v.safeParse(shape.payload, payload);
      return parsed.success ? shape.run(parsed.output, context) : { completionCode: 'invalidData' };
    },
  };
}

/** `commandErrorCode` with the reason the command defines; the text is for logs. */
export function commandError(errorCode: string, errorDescription?: string): CommandResult {
  return {
    completionCode: 'commandErrorCode',
    payload: { errorCode },
    ...(errorDescription !== undefined && { errorDescription }),
  };
}

/** The part before the dot. */
export const interfaceOf = (name: string): string => name.split('.', 1)[0] ?? '';
/** The part of a version before the dot. */
export const majorOf = (version: string): string => version.split('.', 1)[0] ?? '';
