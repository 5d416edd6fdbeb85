const XON = 0x11;
const XOFF = 0x13;
/** Begins the blocks that answer GS ( H (`37 22`, four characters, 00) and DLE DC4 fn 8 (`37 25 00`). */
const BLOCK_HEADER = 0x37;
const PROCESS_ID = 0x22;
const PROCESS_ID_LENGTH = 7;
const CLEAR_RESPONSE = 0x25;
const CLEAR_RESPONSE_LENGTH = 3;
const ASB_LENGTH = 4;

/** What a printer says. */
export type PrinterReply =
  /** The answer to DLE EOT n; it does not say to which n. */
  | { readonly kind: 'realTime'; readonly byte: number }
  /** GS a: the four bytes of a change. */
  | { readonly kind: 'statusBack'; readonly bytes: readonly number[] }
  /** GS ( H fn 48: all before this id is printed. */
  | { readonly kind: 'processId'; readonly id: string }
  /** DLE DC4 fn 8: the buffers are empty. */
  | { readonly kind: 'cleared' }
  /** GS r 1: all before it is processed. */
  | { readonly kind: 'paperSensor'; readonly byte: number }
  /** XON (`go`) or XOFF. */
  | { readonly kind: 'flow'; readonly go: boolean };

/** Tells the replies of a printer apart on one stream; any chunking gives the same replies. */
export type PrinterReplyParser = {
  push(bytes: Uint8Array): void;
  /** Drops a half block: what follows is no part of it. */
  reset(): void;
};

/** ESC/POS DLE EOT: bits 1 and 4 set, 0 and 7 clear. */
export const isRealTime = (byte: number): boolean => (byte & 0x93) === 0x12;
/** ESC/POS GS a, first byte: bit 4 set, 0, 1 and 7 clear. */
const beginsStatusBack = (byte: number): boolean => (byte & 0x93) === 0x10;
/** Second to fourth byte of GS a: bits 4 and 7 clear. */
const continuesStatusBack = (byte: number): boolean => (byte & 0x90) === 0;
/** ESC/POS GS r 1: only bits 0–3 carry anything. */
const isPaperSensor = (byte: number): boolean => (byte & 0xf0) === 0;

/** Creates a parser that drops what is no reply. */
export function createPrinterReplyParser(onReply: (reply: PrinterReply) => void): PrinterReplyParser {
  let block: number[] = [];

  /** Takes a byte as part of the block under way; false when it is none. */
  const continues = (byte: number): boolean => {
    if (block[0] === BLOCK_HEADER) return continuesHeadedBlock(block, byte);
    return block.length > 0 && continuesStatusBack(byte);
  };

  const finish = (): void => {
    const whole = block;
    if (whole.length < lengthOf(whole)) return;
    block = [];
    if (whole[0] !== BLOCK_HEADER) onReply({ kind: 'statusBack', bytes: whole });
    else if (whole[1] === CLEAR_RESPONSE) onReply({ kind: 'cleared' });
    else onReply({ kind: 'processId', id: String.fromCharCode(...whole.slice(2, 6)) });
  };

  const take = (byte: number): void => {
    // These three may stand inside a block: a printer answers in real time whatever it is sending.
    if (byte === XON || byte === XOFF) onReply({ kind: 'flow', go: byte === XON });
    else if (isRealTime(byte)) onReply({ kind: 'realTime', byte });
    else if (continues(byte)) {
      block.push(byte);
      finish();
    } else {
      block = byte === BLOCK_HEADER || beginsStatusBack(byte) ? [byte] : [];
      if (isPaperSensor(byte)) onReply({ kind: 'paperSensor', byte });
    }
  };

  return {
    push: (bytes) => bytes.forEach(take),
    reset() {
      block = [];
    },
  };
}

function lengthOf([header, identifier]: readonly number[]): number {
  if (header !== BLOCK_HEADER) return ASB_LENGTH;
  return identifier === CLEAR_RESPONSE ? CLEAR_RESPONSE_LENGTH : PROCESS_ID_LENGTH;
}

/** The characters of an id are ours (see `processId`). */
function continuesHeadedBlock(block: readonly number[], byte: number): boolean {
  if (block.length === 1) return byte === PROCESS_ID || byte === CLEAR_RESPONSE;
  if (block.length === lengthOf(block) - 1) return byte === 0;
  return byte >= 0x20 && byte <= 0x7e;
}
