/** How a scanner looks for codes: only when the host triggers, or all the time. */
export type ScanMode = 'hostTrigger' | 'autoSense';

/** What a vendor's commands ask of the scanner. */
export type ScannerAction =
  | { kind: 'startTrigger' }
  | { kind: 'stopTrigger' }
  | { kind: 'setMode'; mode: ScanMode }
  | { kind: 'answer'; bytes: Uint8Array };

/** A vendor's command language: bytes in, actions out; keeps half commands between calls. */
export type ScannerProfile = (settings: Map<string, string>) => (byte: number) => readonly ScannerAction[];
