/** What can be wrong with the scanner or its set-up. */
export type ScannerFaults = {
  /** Sends the AIM identifier of QR codes (`]Q1`) before the text. */
  aimPrefix: boolean;
  /** Leaves the carriage return out. */
  noSuffix: boolean;
  /** Control characters and an ESC sequence stand in the text. */
  controlCharacters: boolean;
  /** A text of 10 KB comes instead of the shown one. */
  hugeText: boolean;
  /** Each code is sent twice. */
  sendsTwice: boolean;
  /** Reads whatever is shown, triggered or not. */
  readsUntriggered: boolean;
  /** Takes the trigger and never reads. */
  blind: boolean;
};

/** A scanner set up as it should be. */
export const soundScanner: ScannerFaults = {
  aimPrefix: false,
  noSuffix: false,
  controlCharacters: false,
  hugeText: false,
  sendsTwice: false,
  readsUntriggered: false,
  blind: false,
};

const utf8 = new TextEncoder();
const hugeLength = 10_240;

/** The bytes that go out for a decoded text. Suffix is CR, as the set-up asks. */
export function scannedBytes(text: string, faults: ScannerFaults): Uint8Array {
  const shown = faults.hugeText ? '8'.repeat(hugeLength) : text;
  const inner = faults.controlCharacters
    ? `\u0000${shown.slice(0, 6)}\u001b@\u0007${shown.slice(6)}\u007f`
    : shown;
  const once = `${faults.aimPrefix ? ']Q1' : ''}${inner}${faults.noSuffix ? '' : '\r'}`;
  return utf8.encode(faults.sendsTwice ? once + once : once);
}
