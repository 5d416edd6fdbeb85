/**
 * The part of escpos 3.0.0-alpha.6 that is used: a builder of bytes. Its adapters, qrcode, barcode, table,
 * style, cut and getStatus are wrong or need dead dependencies, so they are not declared.
 */
declare module 'escpos' {
  class Printer {
    constructor(adapter: null);
    /** The bytes gathered so far; `flush` gives and empties them. */
    readonly buffer: { flush(): Buffer };
    hardware(command: 'init'): this;
    /** GS ! with 0 for normal and 1 for double. */
    size(width: number, height: number): this;
    raw(data: Buffer): this;
  }
  export default Printer;
}
