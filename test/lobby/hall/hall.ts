import { systemClock } from '@yibao-kiosk/device-agent/clock.ts';
import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import * as v from 'valibot';
import { createFaultBox } from '../gateway/fault.ts';
import type { FaultKind } from '../gateway/fault.ts';
import { startGateway } from '../gateway/gateway-server.ts';
import type { Exchange, Reply } from '../gateway/gateway-server.ts';
import { isSigned } from './hall-signature.ts';

/** A call as the hall's screen shows it. */
export type HallCall = {
  callId: string;
  /** How often it rang; the same ring told twice counts once. */
  ring: number;
  reason: string;
  atIso: string;
  terminalId: string;
  hall: string;
  state: 'waiting' | 'coming' | 'over';
  /** How it ended, as the terminal says. */
  why: string | null;
};

/** The hall's service that takes calls for staff, with somebody who can answer them. */
export type Hall = {
  callsUrl: string;
  answersUrl: string;
  secret: string;
  /** All calls, oldest first. */
  calls(): readonly HallCall[];
  /** Somebody says of the newest call: I come. */
  answer(): void;
  /** Messages that were refused for their signature or form. */
  refusals(): number;
  faults(): readonly FaultKind[];
  setFault(fault: FaultKind): void;
  clearFaults(): void;
  onChange(changed: () => void): () => void;
  close(): Promise<void>;
};

const text = v.pipe(v.string(), v.maxLength(100));
const messageSchema = v.variant('event', [
  v.strictObject({
    version: v.literal(1),
    event: v.literal('call'),
    callId: text,
    ring: v.number(),
    reason: v.picklist(['help', 'paper', 'card']),
    atIso: v.pipe(v.string(), v.isoTimestamp()),
    terminalId: text,
    hall: text,
  }),
  v.strictObject({ version: v.literal(1), event: v.literal('end'), callId: text, why: text, terminalId: text, hall: text }),
  v.strictObject({ version: v.literal(1), event: v.literal('ask'), callId: text }),
]);
type HallMessage = v.InferOutput<typeof messageSchema>;

/** Starts the service on loopback; port 0 means any free one. */
export async function startHall({ port, clock = systemClock }: { port: number; clock?: Clock }): Promise<Hall> {
  const secret = 'LOBBY-HALL-SECRET';
  const calls = new Map<string, HallCall>();
  const listeners = new Set<() => void>();
  const faults = createFaultBox();
  let set: FaultKind[] = [];
  let refusals = 0;
  const changed = (): void => listeners.forEach((listen) => listen());

  const handle = (exchange: Exchange): Reply => {
    const message = readMessage(exchange.body);
    if (!message || !isSigned(exchange, { secret, nowMs: exchange.nowMs })) {
      refusals += 1;
      return { status: 401, body: '{"error":"signature or form"}' };
    }
    const known = calls.get(message.callId);
    if (message.event === 'ask') {
      const state = known?.state === 'coming' ? 'coming' : 'waiting';
      return answerTo(exchange, { callId: message.callId, state });
    }
    take(calls, message);
    changed();
    return answerTo(exchange, { callId: message.callId });
  };
  const gateway = await startGateway({
    name: 'hall',
    port,
    clock,
    faults,
    record: () => undefined,
    operationOf: (_method, path) => path.slice(1),
    handle,
  });

  return {
    callsUrl: `${gateway.url}/calls`,
    answersUrl: `${gateway.url}/answers`,
    secret,
    calls: () => [...calls.values()],
    answer: () => {
      const newest = [...calls.values()].at(-1);
      if (newest?.state === 'waiting') newest.state = 'coming';
      changed();
    },
    refusals: () => refusals,
    faults: () => set,
    setFault: (fault) => {
      set = [...set, fault];
      faults.set(fault);
      gateway.apply();
      changed();
    },
    clearFaults: () => {
      set = [];
      faults.clear();
      gateway.apply();
      changed();
    },
    onChange: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    close: () => gateway.close(),
  };
}

function readMessage(body: string): HallMessage | null {
  try {
    const parsed = v.safeParse(messageSchema, JSON.parse(body));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

function take(calls: Map<string, HallCall>, message: Extract<HallMessage, { event: 'call' | 'end' }>): void {
  const known = calls.get(message.callId);
  if (message.event === 'end') {
    if (known) calls.set(message.callId, { ...known, state: 'over', why: message.why });
    return;
  }
  if (known && known.ring >= message.ring) return;
  const { callId, ring, reason, atIso, terminalId, hall } = message;
  calls.set(callId, { callId, ring, reason, atIso, terminalId, hall, state: 'waiting', why: null });
}

/** The answer, or what a hostile hall says in its place. */
function answerTo({ faults }: Exchange, answer: object): Reply {
  const has = (kind: FaultKind['kind']): boolean => faults.some((fault) => fault.kind === kind);
  if (has('refuse')) return { status: 403, body: JSON.stringify(answer) };
  if (has('nullOutput')) return { status: 200, body: 'null' };
  if (has('arrayForObject')) return { status: 200, body: JSON.stringify([answer]) };
  return { status: 200, body: JSON.stringify(answer) };
}
