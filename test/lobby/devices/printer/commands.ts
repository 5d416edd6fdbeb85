import type { Effect } from './effects.ts';
import { defaultLineSpacingDots } from './settings.ts';
import type { PrintSettings } from './settings.ts';

/** What a command may do beyond settings. */
export type CommandContext = {
  settings: PrintSettings;
  change: (change: Partial<PrintSettings>) => void;
  /** ESC @. */
  reset(): void;
  /** Prints what is in the line buffer and feeds so many dots at the least. */
  printLine(minimumFeedDots: number): readonly Effect[];
  printQr(): readonly Effect[];
  /** Moves in the line, dots from the left margin. */
  moveTo(x: number): void;
  position(): number;
  supportsProcessId: boolean;
};

/** Effects of one command; nothing returned means that the command is not one we know. */
export type Command = (bytes: Uint8Array, context: CommandContext) => readonly Effect[] | undefined;

const none: readonly Effect[] = [];
const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
const word = (bytes: Uint8Array, index: number): number => at(bytes, index) + 256 * at(bytes, index + 1);

/** A command that only changes settings. */
function setting(change: (n: number, settings: PrintSettings) => Partial<PrintSettings>): Command {
  return (bytes, { settings, change: apply }) => {
    apply(change(at(bytes, 2), settings));
    return none;
  };
}

/** n as 0/1 or '0'/'1' (both forms are allowed by ESC/POS), 2 counting as on. */
const isOn = (n: number): boolean => (n & 0x0f) !== 0 && n !== 0x30;

const alignments = ['left', 'centre', 'right'] as const;

/** Commands with a fixed meaning by their first two bytes (ESC/POS names in the comments). */
const commands: Readonly<Record<string, Command>> = {
  '1b40': (_bytes, context) => {
    context.reset(); // ESC @
    return [{ kind: 'automaticStatus', mask: 0 }];
  },
  '1b21': setting((n) => ({
    // ESC !: font, bold, double height, double width, underline
    fontB: (n & 0x01) !== 0,
    bold: (n & 0x08) !== 0,
    heightScale: n & 0x10 ? 2 : 1,
    widthScale: n & 0x20 ? 2 : 1,
    underline: (n & 0x80) !== 0,
  })),
  '1b24': (bytes, context) => (context.moveTo(word(bytes, 2)), none), // ESC $
  '1b5c': (bytes, context) => {
    const offset = (word(bytes, 2) << 16) >> 16; // ESC \: signed
    context.moveTo(Math.max(0, context.position() + offset));
    return none;
  },
  '1b2d': setting((n) => ({ underline: isOn(n) })), // ESC -
  '1b32': setting(() => ({ lineSpacingDots: defaultLineSpacingDots })), // ESC 2
  '1b33': setting((n) => ({ lineSpacingDots: n })), // ESC 3
  '1b44': (bytes, context) => {
    context.change({ tabColumns: [...bytes.subarray(2)].filter((column) => column > 0) }); // ESC D
    return none;
  },
  '1b45': setting((n) => ({ bold: (n & 1) !== 0 })), // ESC E
  '1b47': setting((n) => ({ bold: (n & 1) !== 0 })), // ESC G: double strike looks the same
  '1b4a': (bytes, context) => context.printLine(at(bytes, 2)), // ESC J
  '1b4d': setting((n) => ({ fontB: isOn(n) })), // ESC M
  '1b52': () => none, // ESC R: international set; Chinese models keep ASCII
  '1b61': setting((n) => ({ align: alignments[n & 0x03] ?? 'left' })), // ESC a
  '1b64': (bytes, context) => {
    const lines = at(bytes, 2) * context.settings.lineSpacingDots; // ESC d
    return context.printLine(lines);
  },
  '1b69': (_bytes, context) => cut(context, { mode: 'fullCut' }), // ESC i (Custom: total cut)
  '1b6d': (_bytes, context) => cut(context, { mode: 'partialCut' }), // ESC m
  '1b70': () => none, // ESC p: drawer pulse, none fitted
  '1b74': () => none, // ESC t: single-byte page
  '1b76': () => [{ kind: 'reply', what: 'paperSensor' }], // ESC v
  '1c21': setting((n) => ({
    // FS !: bit 2 double width, bit 3 double height, bit 7 underline
    hanziDoubleWidth: (n & 0x04) !== 0,
    hanziDoubleHeight: (n & 0x08) !== 0,
    hanziUnderline: (n & 0x80) !== 0,
  })),
  '1c26': setting(() => ({ chineseMode: true })), // FS &
  '1c2e': setting(() => ({ chineseMode: false })), // FS .
  '1c2d': setting((n) => ({ hanziUnderline: isOn(n) })), // FS -
  '1c57': setting((n) => ({ hanziDoubleWidth: isOn(n), hanziDoubleHeight: isOn(n) })), // FS W
  '1d21': setting((n) => ({ widthScale: ((n >> 4) & 7) + 1, heightScale: (n & 7) + 1 })), // GS !
  '1d28': (bytes, context) => parenthesised(bytes, context),
  '1d42': setting((n) => ({ inverse: (n & 1) !== 0 })), // GS B
  '1d4c': (bytes, context) => (context.change({ leftMarginDots: word(bytes, 2) }), none), // GS L
  '1d57': (bytes, context) => (context.change({ areaWidthDots: word(bytes, 2) }), none), // GS W
  '1d56': (bytes, context) => cutPaper(bytes, context), // GS V
  '1d61': (bytes) => [{ kind: 'automaticStatus', mask: at(bytes, 2) }], // GS a
  '1d72': (bytes) => transmitStatus(at(bytes, 2)), // GS r
};

/** DLE EOT, DLE ENQ and DLE DC4: done when they came in. */
const realTime: ReadonlySet<string> = new Set(['1004', '1005', '1014']);

/** Looks the command up by its first two bytes. */
export function commandOf(prefix: string): Command | undefined {
  return realTime.has(prefix) ? () => none : commands[prefix];
}

type CutForm = { mode: 'fullCut' | 'partialCut'; feedToCutter?: boolean; feedDots?: number };

function cut(
  context: CommandContext,
  { mode, feedToCutter = false, feedDots = 0 }: CutForm,
): readonly Effect[] {
  return [...context.printLine(0), { kind: 'cut', mode, feedToCutter, feedDots }];
}

/** GS V: 0/48 full, 1/49 partial; 65 and 66 feed to the cutter and n more first. */
function cutPaper(bytes: Uint8Array, context: CommandContext): readonly Effect[] | undefined {
  switch (at(bytes, 2)) {
    case 0x00:
    case 0x30:
      return cut(context, { mode: 'fullCut' });
    case 0x01:
    case 0x31:
      return cut(context, { mode: 'partialCut' });
    case 0x41:
      return cut(context, { mode: 'fullCut', feedToCutter: true, feedDots: at(bytes, 3) });
    case 0x42:
      return cut(context, { mode: 'partialCut', feedToCutter: true, feedDots: at(bytes, 3) });
    default:
      return undefined;
  }
}

/** GS r: 1 paper sensor, 2 drawer; answered in order with the printing, not at once. */
function transmitStatus(n: number): readonly Effect[] | undefined {
  if (n === 1 || n === 0x31) return [{ kind: 'reply', what: 'paperSensor' }];
  if (n === 2 || n === 0x32) return [{ kind: 'reply', what: 'drawerSensor' }];
  return undefined;
}

/** GS ( H (response to the host) and GS ( k (two-dimensional codes, cn 49 = QR). */
function parenthesised(bytes: Uint8Array, context: CommandContext): readonly Effect[] | undefined {
  const letter = at(bytes, 2);
  const fn = at(bytes, letter === 0x48 ? 5 : 6);
  if (letter === 0x48 && fn === 0x30 && bytes.length === 11) {
    return context.supportsProcessId ? [{ kind: 'replyProcessId', id: bytes.slice(7) }] : none;
  }
  if (letter === 0x48 && fn === 0x31) return none;
  return letter === 0x6b && at(bytes, 5) === 0x31 ? qrFunction(fn, bytes, context) : undefined;
}

const errorCorrections = ['L', 'M', 'Q', 'H'] as const;

function qrFunction(fn: number, bytes: Uint8Array, context: CommandContext): readonly Effect[] | undefined {
  const n = at(bytes, 7);
  switch (fn) {
    case 0x41: // fn 65: model 2 is the only one drawn
      return n === 0x32 ? none : undefined;
    case 0x43: // fn 67: dots a module, 1–16
      if (n >= 1 && n <= 16) context.change({ qrModuleDots: n });
      return none;
    case 0x45: // fn 69: 48–51
      context.change({ qrErrorCorrection: errorCorrections[n - 0x30] ?? 'L' });
      return none;
    case 0x50: // fn 80: store
      context.change({ qrData: bytes.slice(8) });
      return none;
    case 0x51: // fn 81: print
      return context.printQr();
    default:
      return undefined;
  }
}
