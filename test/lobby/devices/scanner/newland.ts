import type { ScannerAction, ScannerProfile } from './trigger.ts';

/**
 * Newland serial programming commands: `7E 01 "0000" storage commands ";" 03`, storage `@` permanent or `#`
 * temporary, several commands separated by `;`. Answers echo them after `02 01`, each with ACK, NAK or ENQ.
 */
const commandStart = [0x7e, 0x01, 0x30, 0x30, 0x30, 0x30];
const commandEnd = [0x3b, 0x03];
const maxCommandLength = 512;

/** Trigger of EM3095-like engines: a register write, answered with "done". */
const engineTrigger = [0x7e, 0x00, 0x08, 0x01, 0x00, 0x02, 0x01, 0xab, 0xcd];
const engineDone = Uint8Array.of(0x02, 0x00, 0x00, 0x01, 0x00, 0x33, 0x31);

const ACK = '\u0006';
const NAK = '\u0015';
const ENQ = '\u0005';

/** Settings that this model has: factory value and the values it takes. */
const known: Readonly<Record<string, { factory: string; takes: RegExp }>> = {
  SCNTRG: { factory: '0', takes: /^[01]$/ },
  SCNMOD: { factory: '0', takes: /^[02]$/ },
  ORTSET: { factory: '3000', takes: /^\d{1,7}$/ },
  RRDDUR: { factory: '1000', takes: /^\d{1,7}$/ },
  GRBENA: { factory: '1', takes: /^[01]$/ },
  FACDEF: { factory: '', takes: /^$/ },
};

/** The command language of Newland scanners, and of the engines that understand its register write. */
export const newland: ScannerProfile = (settings) => {
  let pending: number[] = [];

  return (byte) => {
    pending.push(byte);
    if (matches(pending, engineTrigger)) {
      pending = [];
      return [{ kind: 'answer', bytes: engineDone }, { kind: 'startTrigger' }];
    }
    if (!begins(pending, commandStart) && !begins(pending, engineTrigger)) {
      pending = byte === 0x7e ? [byte] : [];
      return [];
    }
    const tail = pending.slice(-2);
    if (pending.length > commandStart.length + 2 && matches(tail, commandEnd)) {
      const body = String.fromCharCode(...pending.slice(commandStart.length, -2));
      pending = [];
      return answerCommand(body, settings);
    }
    if (pending.length > maxCommandLength) pending = [];
    return [];
  };
};

function answerCommand(body: string, settings: Map<string, string>): readonly ScannerAction[] {
  const storage = body.slice(0, 1);
  const results = body
    .slice(1)
    .split(';')
    .map((command) => performCommand(command, settings));
  const echo = results.map((result) => result.echo).join(';');
  const bytes = [
    0x02,
    0x01,
    0x30,
    0x30,
    0x30,
    0x30,
    ...new TextEncoder().encode(storage + echo),
    ...commandEnd,
  ];
  return [{ kind: 'answer', bytes: Uint8Array.from(bytes) }, ...results.flatMap((result) => result.actions)];
}

type Result = { echo: string; actions: readonly ScannerAction[] };

function performCommand(command: string, settings: Map<string, string>): Result {
  const tag = command.slice(0, 6);
  const value = command.slice(6);
  const setting = known[tag];
  if (!setting) return { echo: command + ENQ, actions: [] };
  const current = settings.get(tag) ?? setting.factory;
  if (value === '*') return { echo: tag + current + ACK, actions: [] };
  if (value === '&') return { echo: tag + setting.factory + ACK, actions: [] };
  if (value === '^') return { echo: tag + setting.takes.source + ACK, actions: [] };
  if (!setting.takes.test(value)) return { echo: command + NAK, actions: [] };
  settings.set(tag, value);
  return { echo: command + ACK, actions: actionsOf(tag, value, settings) };
}

function actionsOf(tag: string, value: string, settings: Map<string, string>): readonly ScannerAction[] {
  if (tag === 'SCNTRG') return [{ kind: value === '1' ? 'startTrigger' : 'stopTrigger' }];
  if (tag === 'SCNMOD') return [{ kind: 'setMode', mode: value === '2' ? 'autoSense' : 'hostTrigger' }];
  if (tag !== 'FACDEF') return [];
  settings.clear();
  return [{ kind: 'setMode', mode: 'hostTrigger' }];
}

/** Whether `bytes` are the beginning of `pattern`, or have it as their beginning. */
function begins(bytes: readonly number[], pattern: readonly number[]): boolean {
  return pattern.every((byte, i) => i >= bytes.length || bytes[i] === byte);
}

function matches(bytes: readonly number[], pattern: readonly number[]): boolean {
  return bytes.length === pattern.length && begins(bytes, pattern);
}
