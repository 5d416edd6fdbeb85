import type { CompletionCode, Payload } from '@yibao-kiosk/shared/envelope/message.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import { catalogue } from '@yibao-kiosk/shared/kiosk/catalogue.ts';
import { type CommandDefinition, kioskVersion } from '@yibao-kiosk/shared/kiosk/define.ts';
import { attach } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';
import * as v from 'valibot';

import type { Command, CommandContext, CommandResult, Connection, Service, ServiceLog } from '../service.ts';
import type { CommandHandler } from '../session/command.ts';
import { faultOf } from './fault.ts';

/** Where the application services listen. */
export const kioskPath = '/kiosk/v1';

export type KioskServiceOptions = {
  log: ServiceLog;
  /** Checks every completion and event against its schema and throws when it does not fit; on in tests. */
  checkOutbound?: boolean;
};

/** The service at /kiosk/v1, and a way to reach the page that holds the terminal. */
export type KioskService = Service & {
  /** The page that attached last and is still there. */
  page(): Connection | null;
  /** Sends an unsolicited message to that page; dropped when there is none. */
  push(name: string, payload?: Payload): void;
};

const problem = (completionCode: CompletionCode, errorCode: ErrorCode): CommandResult => ({
  completionCode,
  payload: { errorCode },
});

/**
 * Creates the application service out of the catalogue; a handler for a command outside of it is a bug and throws.
 * `refused` and `unknown` outcomes become `commandErrorCode` with code and facts in the payload, a thrown error
 * becomes `internalError`. The first command of a page is Terminal.Attach: it takes over from the page before.
 */
export function createKioskService(handlers: readonly CommandHandler[], options: KioskServiceOptions): KioskService {
  const byName = new Map(handlers.map((handler) => [handler.definition.name, handler]));
  for (const { definition } of handlers) {
    if (catalogue.get(definition.name) !== definition) throw new Error(`Not in the catalogue: ${definition.name}`);
  }
  let page: Connection | null = null;

  const takeOver = (connection: Connection): void => {
    if (page === connection) return;
    const former = page;
    page = connection;
    connection.onClose(() => {
      if (page === connection) page = null;
    });
    former?.replace();
  };

  const execute = async (command: Command, context: CommandContext): Promise<CommandResult> => {
    const definition = catalogue.get(command.name);
    if (!definition) return problem('invalidCommand', 'MSG_UNKNOWN_COMMAND');
    const handler = byName.get(command.name);
    if (!handler || !command.version.startsWith('1.')) return problem('unsupportedCommand', 'MSG_UNKNOWN_COMMAND');
    if (!definition.roles.includes(context.connection.role())) {
      return problem('authorizationRequired', 'MSG_NOT_ALLOWED');
    }
    const parsed = v.safeParse(definition.payload, command.payload);
    if (!parsed.success) return problem('invalidData', 'MSG_INVALID');
    if (definition.name === attach.name) takeOver(context.connection);
    else if (page !== context.connection) return problem('sequenceError', 'MSG_NOT_ALLOWED');
    const checked = options.checkOutbound ? checkingContext(definition, context) : context;
    try {
      const work = handler.run(parsed.output, checked);
      const answer = await (leavesTrace(definition.name) ? work : orAborted(work, context.signal));
      return toResult(definition, answer, options.checkOutbound ?? false);
    } catch (error) {
      if (context.signal.aborted) throw error;
      options.log.error({ code: 'INTERNAL', command: command.name, ...faultOf(error) }, 'a command failed');
      return problem('internalError', 'INTERNAL');
    }
  };

  return {
    path: kioskPath,
    kind: 'page',
    admits: (visitor) => visitor !== 'integration',
    completionVersion: (name) => (catalogue.has(name) ? kioskVersion : undefined),
    bypassesQueue: () => true,
    leavesTrace,
    eventVersion: () => kioskVersion,
    execute,
    page: () => page,
    push: (name, payload) => page?.push(name, payload),
  };
}

const leavesTrace = (name: string): boolean => catalogue.get(name)?.leavesTrace ?? false;

/** A query whose page no longer waits ends now; what it asked for goes on and is kept by the session. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const over = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true, signal: over.signal });
  });
  return Promise.race([work, aborted]).finally(() => over.abort());
}

function toResult(
  definition: CommandDefinition,
  answer: Outcome<unknown> | CommandResult,
  check: boolean,
): CommandResult {
  if (!('kind' in answer)) return answer;
  if (answer.kind === 'done') {
    const value = check ? v.parse(definition.completion, answer.value) : answer.value;
    return { payload: value as Payload };
  }
  const facts = answer.kind === 'refused' && answer.facts ? { facts: answer.facts } : {};
  return { completionCode: 'commandErrorCode', payload: { errorCode: answer.code, ...facts } };
}

function checkingContext(definition: CommandDefinition, context: CommandContext): CommandContext {
  return {
    ...context,
    event: (name, payload) => {
      const event = definition.events?.find((candidate) => candidate.name === name);
      if (!event) throw new Error(`${definition.name} has no event ${name}`);
      v.parse(event.payload, payload ?? {});
      context.event(name, payload);
    },
  };
}
