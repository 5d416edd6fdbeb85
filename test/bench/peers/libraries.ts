import { createRequire } from 'node:module';

import nodeThermalPrinter from 'node-thermal-printer';
import { transform } from 'receiptline';

import { receipt } from './receipt.ts';

type EscposPrinter = {
  align(value: string): EscposPrinter;
  size(width: number, height: number): EscposPrinter;
  text(value: string): EscposPrinter;
  raw(value: Uint8Array): EscposPrinter;
  cut(): EscposPrinter;
  buffer: { _buffer: Uint8Array; flush(): Uint8Array };
};
const require = createRequire(import.meta.url);
const escpos = require('escpos') as { Printer: new (adapter: object, options: object) => EscposPrinter };

/** `escpos` 3.0.0-alpha.6 by itself; its own QR command is not ESC/POS, so the receipt has none. */
export function escposAlone(): Uint8Array {
  const printer = new escpos.Printer({}, { encoding: 'GB18030' });
  printer.align('ct').size(2, 2).text(receipt.title).size(1, 1).align('lt');
  for (const row of receipt.rows) printer.text(`${row.label.padEnd(8, '\u3000')}${row.value}`);
  printer.cut();
  return printer.buffer.flush();
}

/** node-thermal-printer with its CHINA character set. */
export async function thermalPrinter(): Promise<Uint8Array> {
  const { printer: Printer, types, characterSet } = nodeThermalPrinter as unknown as {
    printer: new (options: object) => {
      alignCenter(): void;
      alignLeft(): void;
      setTextSize(height: number, width: number): void;
      setTextNormal(): void;
      println(text: string): void;
      printQR(text: string): Promise<unknown>;
      cut(): void;
      getBuffer(): Uint8Array;
    };
    types: { EPSON: string };
    characterSet: { CHINA: string };
  };
  const printer = new Printer({ type: types.EPSON, characterSet: characterSet.CHINA, interface: 'tcp://127.0.0.1:9', width: 48 });
  printer.alignCenter();
  printer.setTextSize(1, 1);
  printer.println(receipt.title);
  printer.setTextNormal();
  printer.alignLeft();
  for (const row of receipt.rows) printer.println(`${row.label.padEnd(8, '\u3000')}${row.value}`);
  printer.alignCenter();
  await printer.printQR(receipt.qr);
  printer.cut();
  return printer.getBuffer();
}

/** receiptline, which renders the same document to pictures too. */
export function receiptLine(): Uint8Array {
  const rows = receipt.rows.map((row) => `${row.label} | ${row.value}`).join('\n');
  const text = `^^${receipt.title}\n\n${rows}\n\n{c:${receipt.qr}; o:qrcode,6,m}\n=`;
  return Buffer.from(transform(text, { cpl: 48, encoding: 'gb18030', command: 'escpos', cutting: true } as never), 'binary');
}
