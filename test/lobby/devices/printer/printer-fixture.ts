import { createManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import iconv from 'iconv-lite';
import { fromHex } from '../../wire/hex.ts';
import { createPrinter } from './printer.ts';
import type { PrinterModel } from './printer-model.ts';

/** A printer on a table: no wire, answers collected, time by hand. */
export function tablePrinter(model: Partial<PrinterModel> = {}) {
  const answers: Uint8Array[] = [];
  const readings: boolean[] = [];
  const clock = createManualClock();
  let unplugged = 0;
  const printer = createPrinter({
    clock,
    model,
    send: (bytes) => answers.push(bytes),
    setReading: (reading) => readings.push(reading),
    unplug: () => {
      unplugged += 1;
    },
  });
  return { printer, clock, answers, readings, unplugged: () => unplugged };
}

/** Bytes from parts: hex for commands (`hex:` first), anything else as GBK text. */
export function job(...parts: readonly string[]): Uint8Array {
  const chunks = parts.map((part) => (part.startsWith('hex:') ? fromHex(part.slice(4)) : gbk(part)));
  return Uint8Array.from(chunks.flatMap((chunk) => Array.from(chunk)));
}

/** GBK bytes of a text. */
export function gbk(text: string): Uint8Array {
  return new Uint8Array(iconv.encode(text, 'gbk'));
}

/** The customary end of a slip: feed to the blade and 8 dots more, then a partial cut (GS V 66 8). */
export const cutCommand = 'hex:1D564208';
