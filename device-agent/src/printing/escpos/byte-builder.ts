import { createRequire } from 'node:module';

import type escpos from 'escpos';

import { encodeProven, maxCodeBytes } from './character-set.ts';

const require = createRequire(import.meta.url);
/** How characters are drawn. */
export type TextStyle = { widthScale: 1 | 2; heightScale: 1 | 2; bold: boolean };

const plain: TextStyle = { widthScale: 1, heightScale: 1, bold: false };

/** Loaded with the first paper, not with the agent: escpos and what it brings take 7 MB. */
function createPrinter(): escpos {
  const Printer = require('escpos') as typeof escpos;
  return new Printer(null);
}

/**
 * ESC/POS by name, over escpos as builder. Text of one style is gathered and encoded at once (by our own table:
 * escpos' encoder, iconv-lite, takes 11 MB and knows nothing of what is proven); style commands are sent only where
 * the style changes. What may be sent as text is `planLine`'s to say; what no set proves throws.
 */
export class ByteBuilder {
  readonly #printer = createPrinter();
  /** What waits for escpos: it takes a copy and a view at each call, so it is called seldom. */
  #pending = new Uint8Array(1024);
  #pendingBytes = 0;
  #text = '';
  #style: TextStyle = plain;
  #gatheredBytes = 0;

  /** ESC @, FS & (Chinese mode, which ESC @ may have ended), ESC 3 n (line spacing). */
  begin(lineSpacingDots: number): void {
    this.#settle();
    this.#handOver();
    this.#printer.hardware('init');
    this.#gatheredBytes += 2;
    this.raw(0x1c, 0x26);
    this.raw(0x1b, 0x33, lineSpacingDots);
  }

  /** Adds characters in a style. */
  text(text: string, style: TextStyle = plain): void {
    this.#turnTo(style);
    this.#text += text;
  }

  /** LF: prints the line. */
  lineFeed(): void {
    this.raw(0x0a);
  }

  /** ESC J n: prints what is in the line and feeds. */
  feedDots(dots: number): void {
    for (let left = dots; left > 0; left -= 255) this.raw(0x1b, 0x4a, Math.min(255, left));
  }

  /** ESC a n. */
  align(side: 'left' | 'center' | 'right'): void {
    this.raw(0x1b, 0x61, side === 'left' ? 0 : side === 'center' ? 1 : 2);
  }

  /** GS V: 0 full, 1 partial. escpos' own cut feeds lines of its own choice first. */
  cut(mode: 'full' | 'partial'): void {
    this.raw(0x1d, 0x56, mode === 'full' ? 0 : 1);
  }

  /** Bytes of one whole command. */
  raw(...bytes: number[]): void {
    this.rawBytes(bytes);
  }

  /** The same from an array. */
  rawBytes(bytes: ArrayLike<number>): void {
    this.#settle();
    this.#makeRoom(bytes.length);
    this.#pending.set(bytes, this.#pendingBytes);
    this.#grew(bytes.length);
  }

  /** Bytes gathered since the last `take`; text counts two a character, its upper bound. */
  get size(): number {
    return this.#gatheredBytes + this.#text.length * 2;
  }

  /** Gives the bytes gathered so far and begins anew; settings of the printer stay. */
  take(): Uint8Array {
    this.#settle();
    this.#handOver();
    this.#gatheredBytes = 0;
    // A copy: what flush gives is a view of the buffer that the next bytes are gathered in.
    return Uint8Array.from(this.#printer.buffer.flush());
  }

  #turnTo(style: TextStyle): void {
    const now = this.#style;
    if (style.bold !== now.bold) this.raw(0x1b, 0x45, style.bold ? 1 : 0);
    if (style.widthScale !== now.widthScale || style.heightScale !== now.heightScale) {
      this.#settle();
      this.#handOver();
      this.#printer.size(style.widthScale - 1, style.heightScale - 1);
      this.#gatheredBytes += 3;
    }
    this.#style = style;
  }

  #settle(): void {
    if (this.#text === '') return;
    this.#makeRoom(this.#text.length * maxCodeBytes);
    this.#grew(encodeProven(this.#text, this.#pending.subarray(this.#pendingBytes)));
    this.#text = '';
  }

  #makeRoom(bytes: number): void {
    if (this.#pendingBytes + bytes <= this.#pending.length) return;
    this.#handOver();
    if (bytes > this.#pending.length) this.#pending = new Uint8Array(bytes);
  }

  #grew(bytes: number): void {
    this.#pendingBytes += bytes;
    this.#gatheredBytes += bytes;
  }

  #handOver(): void {
    if (this.#pendingBytes > 0) this.#printer.raw(Buffer.from(this.#pending.buffer, 0, this.#pendingBytes));
    this.#pendingBytes = 0;
  }
}
