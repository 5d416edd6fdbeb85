const CR = 0x0d;
const LF = 0x0a;
/** The longest text or answer; a 医保码 has 28 characters. */
export const MAX_TEXT_BYTES = 512;

/** What the byte stream of a scanner holds. The receiver owns the bytes and clears them. */
export type ScannerToken =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'reply'; readonly bytes: Uint8Array }
  | { readonly kind: 'oversize' };

/** Cuts the stream of a scanner into texts and answers; any chunking gives the same tokens. */
export type ScannerParser = {
  push(bytes: Uint8Array): void;
  /** Ends the text under way: the line was quiet for so long that no terminator will follow. */
  flush(): void;
  /** Forgets (clears) what is half received. */
  reset(): void;
};

/** Creates a parser; `replyEnds` are the byte sequences that end an answer. */
export function createScannerParser(
  replyEnds: readonly Uint8Array[],
  onToken: (token: ScannerToken) => void,
): ScannerParser {
  const buffer = new Uint8Array(MAX_TEXT_BYTES);
  let filled = 0;
  let overflown = false;

  const reset = (): void => {
    buffer.fill(0);
    filled = 0;
    overflown = false;
  };

  const end = (kind: 'text' | 'reply'): void => {
    if (overflown) onToken({ kind: 'oversize' });
    else if (filled > 0) onToken({ kind, bytes: buffer.slice(0, filled) });
    reset();
  };

  const endsReply = (): boolean =>
    replyEnds.some((ending) =>
      ending.every(
        (byte, index) => filled >= ending.length && buffer[filled - ending.length + index] === byte,
      ),
    );

  const take = (byte: number): void => {
    if (byte === CR || byte === LF) {
      end('text');
    } else if (filled === MAX_TEXT_BYTES) {
      overflown = true;
    } else {
      buffer[filled] = byte;
      filled += 1;
      if (endsReply()) end('reply');
    }
  };

  return {
    push(bytes) {
      bytes.forEach(take);
      bytes.fill(0);
    },
    flush: () => end('text'),
    reset,
  };
}
