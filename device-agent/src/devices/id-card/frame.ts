/** The five bytes that begin every frame of a SAM_V module. */
export const PREAMBLE = Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69);
/** The largest length word that is taken for one; the longest reply (with fingerprints) has 0x090A. */
export const MAX_LENGTH = 0x0a00;

/**
 * The requests the agent makes. 30 10 (fingerprints) and 30 03 (address) are left out: not needed, so never
 * read.
 */
export const SAM_COMMANDS = {
  find: [0x20, 0x01],
  select: [0x20, 0x02],
  read: [0x30, 0x01],
  reset: [0x10, 0xff],
  status: [0x11, 0xff],
  samId: [0x12, 0xff],
} as const;

/** A request by name. */
export type SamCommand = keyof typeof SAM_COMMANDS;

/** The status byte (SW3) of a reply. */
export const SW = {
  ok: 0x90,
  cardFound: 0x9f,
  noCard: 0x80,
  selectFailed: 0x81,
  readFailed: 0x41,
  cardUnknown: 0x40,
  cardRejectedReader: 0x31,
  readerRejectedCard: 0x32,
  informationRejected: 0x33,
  selfTestFailed: 0x60,
  notAuthorised: 0x66,
} as const;

/**
 * A reply: its status and what follows, with the photo already taken out. The receiver owns `data` and clears
 * it.
 */
export type SamFrame = {
  readonly status: number;
  readonly data: Uint8Array;
};

/** XOR of all bytes (CHK covers the length words as well, GA 450 family). */
export function xor(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum ^ byte, 0);
}

/** Preamble, length (of all that follows, check byte included), command, parameter, check byte. */
export function encodeRequest(command: SamCommand): Uint8Array {
  const [cmd, para] = SAM_COMMANDS[command];
  const body = Uint8Array.of(0x00, 0x03, cmd, para);
  return Uint8Array.of(...PREAMBLE, ...body, xor(body));
}
