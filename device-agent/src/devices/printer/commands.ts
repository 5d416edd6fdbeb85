const DLE = 0x10;
const EOT = 0x04;
const ENQ = 0x05;
const DC4 = 0x14;
const ESC = 0x1b;
const GS = 0x1d;

/** Which part of its state a printer tells in real time (DLE EOT n). */
export type RealTimeQuestion = 1 | 2 | 3 | 4;

/** ESC/POS DLE EOT n: one reply byte, also while the printer is offline or busy. */
export const askInRealTime = (question: RealTimeQuestion): Uint8Array => Uint8Array.of(DLE, EOT, question);

/** ESC/POS GS r 1: paper sensor, answered when all before it was processed. */
export const ASK_PAPER_SENSOR = Uint8Array.of(GS, 0x72, 0x01);

/** ESC/POS GS a: tell changes of online, error and paper (not of the drawer) without being asked. */
export const ENABLE_STATUS_BACK = Uint8Array.of(GS, 0x61, 0x0e);

/** ESC/POS DLE ENQ 2: recover from a recoverable error (a jammed knife), buffers cleared; without one it does nothing. */
export const RECOVER_IN_REAL_TIME = Uint8Array.of(DLE, ENQ, 0x02);

/**
 * ESC/POS DLE DC4 fn 8, d1–d7 = 1, 3, 20, 1, 6, 2, 8 (decimal): clear the receive and print buffers. Nothing may follow
 * before the Clear response (37 25 00) has come; download4.epson.biz/sec_pubs/pos/reference_en/escpos/dle_dc4_fn8.html
 */
export const CLEAR_IN_REAL_TIME = Uint8Array.of(DLE, DC4, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);

/** ESC/POS ESC @. */
export const INITIALISE = Uint8Array.of(ESC, 0x40);

/**
 * The characters of a process id: bit 4 is clear in all of them and set in every real-time and flow-control
 * byte, so that those may stand in the middle of an echo without harm.
 */
const ID_ALPHABET = 'ABCDEFGHIJKLMNO';
const ID_LENGTH = 4;

/** ESC/POS GS ( H fn 48: echo this id when all before it is printed. */
export function requestProcessId(id: string): Uint8Array {
  return Uint8Array.of(GS, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, ...new TextEncoder().encode(id));
}

/** So many process ids there are; then they repeat. */
export const PROCESS_IDS = ID_ALPHABET.length ** ID_LENGTH;

/** The process id number `count`. */
export function processId(count: number): string {
  let rest = count;
  return Array.from({ length: ID_LENGTH }, () => {
    const character = ID_ALPHABET.charAt(rest % ID_ALPHABET.length);
    rest = Math.floor(rest / ID_ALPHABET.length);
    return character;
  }).join('');
}
