import type { CharacterSet } from './hanzi-decoder.ts';

/** What distinguishes printer models. */
export type PrinterModel = {
  characterSet: CharacterSet;
  /** Printable dots a line: 576 on 80 mm paper, 384 on 58 mm. */
  widthDots: number;
  chineseAtPowerUp: boolean;
  /** GS ( H 48: answered, taken without an answer, or not known and printed as text. */
  processId: 'supported' | 'ignored' | 'printsGarbage';
  /** GS ( k: drawn, or not known and printed as text. */
  qr: 'supported' | 'printsGarbage';
  /** Whether DLE DC4 fn 8 empties the buffers; a model that does not know it drops its bytes. */
  clearsInRealTime: boolean;
  /** Distance from head to blade; 104 dots are 13 mm. */
  headToCutterDots: number;
  /** Infinity prints in no time. */
  speedMmPerSecond: number;
  /** How much the printer takes ahead of printing before the host's writes stall. */
  inputBufferBytes: number;
};

/** An 80 mm kiosk printer of the Chinese market that answers GS ( H and knows GBK. */
export const kioskPrinter80: PrinterModel = {
  characterSet: 'gbk',
  widthDots: 576,
  chineseAtPowerUp: true,
  processId: 'supported',
  qr: 'supported',
  clearsInRealTime: true,
  headToCutterDots: 104,
  speedMmPerSecond: Number.POSITIVE_INFINITY,
  inputBufferBytes: 65_536,
};
