import type { PaperElement } from './paper.ts';

/**
 * What the mechanism or the line has to do for a command, in order. `y` of elements counts from the print
 * head.
 */
export type Effect =
  | { kind: 'print'; elements: readonly PaperElement[]; feedDots: number }
  | { kind: 'rasterRow'; x: number; width: number; bits: Uint8Array; rowDots: number; first: boolean }
  | { kind: 'cut'; mode: 'fullCut' | 'partialCut'; feedToCutter: boolean; feedDots: number }
  | { kind: 'reply'; what: 'paperSensor' | 'drawerSensor' }
  | { kind: 'replyProcessId'; id: Uint8Array }
  | { kind: 'automaticStatus'; mask: number }
  | { kind: 'unknownCommand'; bytes: Uint8Array };
