/** SW3 status codes of the module's answers (SAM_V protocol, status table). */
export const samStatus = {
  ok: 0x90,
  cardFound: 0x9f,
  noCard: 0x80,
  selectFailed: 0x81,
  readFailed: 0x41,
  cardTypeUnrecognised: 0x40,
  randomNumberFailed: 0x47,
  checksumWrong: 0x10,
  lengthWrong: 0x11,
  commandWrong: 0x21,
  unsupported: 0x24,
  cardDistrustsReader: 0x31,
  readerDistrustsCard: 0x32,
  verificationFailed: 0x33,
  selfTestFailed: 0x60,
  notAuthorised: 0x66,
  noContent: 0x91,
} as const;

/** One of the module's status codes. */
export type SamStatus = (typeof samStatus)[keyof typeof samStatus];

/** What a command of the protocol's command table asks for. */
export type SamOperation =
  | 'find'
  | 'select'
  | 'readTextPhoto'
  | 'readTextPhotoFingerprint'
  | 'readAppendedAddress'
  | 'reset'
  | 'status'
  | 'samId'
  | 'setBaudRate'
  | 'setMaxRfFrame';

/** CMD and PARA to operation; PARA as in the command table (20 01 寻卡, 20 02 选卡, 30 01 读卡 …). */
const operations: Readonly<Record<string, SamOperation>> = {
  '20 01': 'find',
  '20 02': 'select',
  '30 01': 'readTextPhoto',
  '30 10': 'readTextPhotoFingerprint',
  '30 03': 'readAppendedAddress',
  '10 ff': 'reset',
  '11 ff': 'status',
  '12 ff': 'samId',
  '60 00': 'setBaudRate',
  '60 01': 'setBaudRate',
  '60 02': 'setBaudRate',
  '60 03': 'setBaudRate',
  '60 04': 'setBaudRate',
  '61 ff': 'setMaxRfFrame',
};

const knownCommands: ReadonlySet<number> = new Set([0x10, 0x11, 0x12, 0x20, 0x30, 0x60, 0x61]);

/** Looks a command up; an unknown command and an unknown parameter of a known one answer differently. */
export function samOperation(command: number, parameter: number): SamOperation | SamStatus {
  const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
  const operation = operations[`${hex(command)} ${hex(parameter)}`];
  if (operation) return operation;
  return knownCommands.has(command) ? samStatus.unsupported : samStatus.commandWrong;
}
