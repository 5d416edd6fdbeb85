/** Error correction M (15 %): 49 in function 69; the layout's module counts are made with the same. */
const errorCorrectionM = 0x31;
/** Printers take from 1,020 bytes (some HPRT) to 7,092; beyond the least the symbol is drawn. */
const maxNativeBytes = 1020;

/**
 * Whether a printer may be trusted to encode it: plain ASCII of moderate length, no byte that could command.
 */
export function fitsNativeQr(data: string): boolean {
  return data.length <= maxNativeBytes && /^[\x20-\x7E]+$/.test(data);
}

/** GS ( k, cn 49: model 2 (fn 65), dots a module (67), error correction (69), store (80), print (81). */
export function nativeQr(data: string, moduleDots: number): Uint8Array {
  const payload = new TextEncoder().encode(data);
  const length = payload.length + 3;
  const model2 = [0x1d, 0x28, 0x6b, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00];
  const moduleSize = [0x1d, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x43, moduleDots];
  const errorCorrection = [0x1d, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x45, errorCorrectionM];
  const store = [0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, 0x50, 0x30, ...payload];
  const print = [0x1d, 0x28, 0x6b, 0x03, 0x00, 0x31, 0x51, 0x30];
  return Uint8Array.from([model2, moduleSize, errorCorrection, store, print].flat());
}
