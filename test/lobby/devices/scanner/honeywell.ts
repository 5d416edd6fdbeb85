import type { ScannerAction, ScannerProfile } from './trigger.ts';

/**
 * Honeywell: `SYN T CR` triggers, `SYN U CR` ends it, `SYN M CR` opens a line of menu commands that ends in
 * `!` (volatile) or `.` (stored). The answer echoes the commands with ACK, NAK or ENQ before each
 * punctuation mark.
 */
const SYN = 0x16;
const CR = 0x0d;
const maxMenuLength = 512;

const ACK = '\u0006';
const NAK = '\u0015';
const ENQ = '\u0005';

/** Settings that this model has: factory value and the values it takes. */
const known: Readonly<Record<string, { factory: string; takes: RegExp }>> = {
  TRGMOD: { factory: '0', takes: /^[03]$/ },
  TRGSTO: { factory: '30000', takes: /^\d{1,6}$/ },
  DLYRRD: { factory: '750', takes: /^\d{1,5}$/ },
  BEPGRD: { factory: '1', takes: /^[01]$/ },
  SUFBK2: { factory: '99990D', takes: /^[0-9A-F]+$/ },
  PREBK2: { factory: '', takes: /^[0-9A-F]*$/ },
  QRCENA: { factory: '1', takes: /^[01]$/ },
  DEFALT: { factory: '', takes: /^$/ },
};

/** The command language of Honeywell scanners. */
export const honeywell: ScannerProfile = (settings) => {
  let pending: number[] = [];

  return (byte) => {
    if (byte === SYN) {
      pending = [byte];
      return [];
    }
    if (pending.length === 0) return [];
    pending.push(byte);
    if (pending.length <= 3) return headOf(pending);
    if (byte !== 0x21 && byte !== 0x2e) {
      if (pending.length > maxMenuLength) pending = [];
      return [];
    }
    const menu = String.fromCharCode(...pending.slice(3));
    pending = [];
    return answerMenu(menu, settings);
  };

  /** SYN letter CR: acts on T and U, stays open after M. */
  function headOf(head: readonly number[]): readonly ScannerAction[] {
    const [, letter, end] = head;
    if (head.length === 2) {
      if (letter !== 0x54 && letter !== 0x55 && letter !== 0x4d) pending = [];
      return [];
    }
    if (end !== CR || letter !== 0x4d) pending = [];
    if (end !== CR || letter === 0x4d) return [];
    return [{ kind: letter === 0x54 ? 'startTrigger' : 'stopTrigger' }];
  }
};

/** Menu commands separated by `;`, closed by `!` or `.`. */
function answerMenu(menu: string, settings: Map<string, string>): readonly ScannerAction[] {
  const end = menu.slice(-1);
  const results = menu
    .slice(0, -1)
    .split(';')
    .map((command) => performCommand(command, settings));
  const echo = results.map((result) => result.echo).join(';') + end;
  return [
    { kind: 'answer', bytes: new TextEncoder().encode(echo) },
    ...results.flatMap((result) => result.actions),
  ];
}

type Result = { echo: string; actions: readonly ScannerAction[] };

function performCommand(command: string, settings: Map<string, string>): Result {
  const tag = command.slice(0, 6).toUpperCase();
  const value = command.slice(6);
  const setting = known[tag];
  if (!setting) return { echo: command + ENQ, actions: [] };
  if (value === '?') return { echo: tag + (settings.get(tag) ?? setting.factory) + ACK, actions: [] };
  if (value === '^') return { echo: tag + setting.factory + ACK, actions: [] };
  if (!setting.takes.test(value)) return { echo: command + NAK, actions: [] };
  settings.set(tag, value);
  // TRGMOD 0 manual or serial trigger, 3 presentation (looks all the time).
  const mode = tag === 'TRGMOD' && value === '3' ? 'autoSense' : 'hostTrigger';
  const changesMode = tag === 'TRGMOD' || tag === 'DEFALT';
  if (tag === 'DEFALT') settings.clear();
  return { echo: command + ACK, actions: changesMode ? [{ kind: 'setMode', mode }] : [] };
}
