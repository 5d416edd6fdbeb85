/** The trigger command sets the agent knows. */
export type ScannerProfileId = 'newland' | 'honeywell' | 'datalogic';

/**
 * A command, and where the scanner answers it: text that stands in its answer and in no other one's ('' in
 * any).
 */
export type ScannerCommand = {
  readonly bytes: Uint8Array;
  readonly answerHolds?: string;
};

/** A command that is answered. */
export type AnsweredCommand = Required<ScannerCommand>;

/** What differs from vendor to vendor, as data. */
export type ScannerProfile = {
  readonly id: ScannerProfileId;
  /**
   * Opens the trigger (light on). Where it is answered, repeating it shows that the scanner is still there.
   */
  readonly start: ScannerCommand;
  /** Closes it. */
  readonly stop: ScannerCommand;
  /** Sent after opening: trigger by host, for as long as asked. Volatile, so that the stored set-up stays. */
  readonly setup: readonly AnsweredCommand[];
  /** A question without side effects. */
  readonly probe: AnsweredCommand;
  /** Byte sequences that end an answer; no text holds them. 'line': an answer is a line like any text. */
  readonly replyEnds: readonly Uint8Array[] | 'line';
  /** The light goes out by itself after a while: it is asked for again. */
  readonly retriggerEveryMs: number;
  /** The least time between two commands. */
  readonly commandGapMs: number;
};

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `~ SOH 0000`, storage `#` (until power-off), command, `; ETX`. */
const newland = (command: string, answerHolds = command): AnsweredCommand => ({
  bytes: ascii(`~\x010000#${command};\x03`),
  answerHolds,
});

/** SYN M CR, command, `!` (until power-off) or `?.` (query). */
const honeywell = (command: string, answerHolds: string): AnsweredCommand => ({
  bytes: ascii(`\x16M\r${command}`),
  answerHolds,
});

/** The profiles, from the manuals named with each. */
export const SCANNER_PROFILES: Readonly<Record<ScannerProfileId, ScannerProfile>> = {
  // Newland NLS-HR52 and FM530 user manuals, "Use of Programming Command": answers begin STX SOH 0000 and
  // echo the command with ACK, NAK or ENQ; at least 50 ms between commands. ORTSET: time-out of one reading
  // in ms.
  newland: {
    id: 'newland',
    start: newland('SCNTRG1'),
    stop: newland('SCNTRG0'),
    setup: [newland('SCNMOD0'), newland('ORTSET30000', 'ORTSET')],
    probe: newland('SCNMOD*', 'SCNMOD'),
    replyEnds: [ascii(';\x03')],
    retriggerEveryMs: 1800,
    commandGapMs: 50,
  },
  // Honeywell N86, CF3680 and Xenon 1900 user guides, "Serial Trigger Commands" and "Serial Programming
  // Commands": SYN T CR and SYN U CR are not answered; menu commands are echoed with ACK, NAK or ENQ before
  // the punctuation mark.
  honeywell: {
    id: 'honeywell',
    start: { bytes: ascii('\x16T\r') },
    stop: { bytes: ascii('\x16U\r') },
    setup: [honeywell('TRGMOD0!', 'TRGMOD'), honeywell('TRGSTO30000!', 'TRGSTO')],
    probe: honeywell('TRGMOD?.', 'TRGMOD'),
    replyEnds: ['\x06', '\x15', '\x05'].flatMap((status) => [ascii(`${status}.`), ascii(`${status}!`)]),
    retriggerEveryMs: 20_000,
    commandGapMs: 50,
  },
  // Datalogic PowerScan, QD2300 and Gryphon manuals, single-character host commands: T trigger, X release, i
  // identity (answered by a line of text).
  datalogic: {
    id: 'datalogic',
    start: { bytes: ascii('T') },
    stop: { bytes: ascii('X') },
    setup: [],
    probe: { bytes: ascii('i'), answerHolds: '' },
    replyEnds: 'line',
    retriggerEveryMs: 10_000,
    commandGapMs: 50,
  },
};
