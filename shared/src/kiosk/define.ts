import * as v from 'valibot';

/** Who may send a command. `service` is a technician or attendant after the PIN. */
export type Role = 'citizen' | 'service';

/** A payload without properties: sent as no payload at all (XFS4IoT forbids `{}`). */
export const emptyPayload = v.object({});

type EventDefinition = { name: string; payload: v.GenericSchema };

/** One command of the application services: its payload, its completion and the events between. */
export type CommandDefinition<
  P extends v.GenericSchema = v.GenericSchema,
  C extends v.GenericSchema = v.GenericSchema,
> = {
  name: string;
  roles: readonly Role[];
  payload: P;
  completion: C;
  /** Puts something into the world that cannot be taken back, so only its handler knows how it ended. */
  leavesTrace?: boolean;
  events?: readonly EventDefinition[];
};

/** Keeps the schema types of a definition. */
export function defineCommand<P extends v.GenericSchema, C extends v.GenericSchema>(
  definition: CommandDefinition<P, C>,
): CommandDefinition<P, C> {
  return definition;
}

export type PayloadOf<D extends CommandDefinition> = v.InferOutput<D['payload']>;
export type CompletionOf<D extends CommandDefinition> = v.InferOutput<D['completion']>;

/** Version of every application message. */
export const kioskVersion = '1.0';
