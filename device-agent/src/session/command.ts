import type { CompletionCode, Payload } from '@yibao-kiosk/shared/envelope/message.ts';
import type { CommandDefinition, CompletionOf, PayloadOf, Role } from '@yibao-kiosk/shared/kiosk/define.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

/** The page that sent a command: the part of a connection that the citizen's and the technician's rooms need. */
export type Page = {
  readonly id: string;
  role(): Role;
  setRole(role: Role): void;
  push(name: string, payload?: Payload): void;
  onClose(closed: () => void): void;
};

/** What a handler is given beside its payload. `signal` is aborted by Common.Cancel, time-out or loss of the page. */
export type CommandCall = {
  readonly connection: Page;
  readonly signal: AbortSignal;
  event(name: string, payload?: Payload): void;
};

/** A completion without a value of its own, such as `canceled`. */
export type BareCompletion = { readonly completionCode: CompletionCode };
/** The completion of a command that was cancelled. */
export const cancelled: BareCompletion = { completionCode: 'canceled' };

/** One command of the catalogue with what it does, as the server's dispatcher takes it. */
export type CommandHandler = {
  readonly definition: CommandDefinition;
  run(payload: unknown, call: CommandCall): Promise<Outcome<unknown> | BareCompletion>;
};

/** Binds a definition to its handler, so that payload and completion keep the types of their schemas. */
export function handle<D extends CommandDefinition>(
  definition: D,
  run: (
    payload: PayloadOf<D>,
    call: CommandCall,
  ) => Promise<Outcome<CompletionOf<D>> | BareCompletion> | Outcome<CompletionOf<D>>,
): CommandHandler {
  return {
    definition,
    // The dispatcher has checked the payload against this definition.
    run: async (payload, call) => run(payload, call),
  };
}
