import { createRequire } from 'node:module';

import type writerExceptionModule from '@zxing/library/cjs/core/WriterException.js';
import type levelModule from '@zxing/library/cjs/core/qrcode/decoder/ErrorCorrectionLevel.js';
import type encoderModule from '@zxing/library/cjs/core/qrcode/encoder/Encoder.js';

// Required, not imported: its ESM files lack extensions, and the default of its CommonJS files differs by
// loader.
const require = createRequire(import.meta.url);

/** Loaded with the first QR, not with the agent: it takes 2 MB and 14 ms. */
function loadWriter() {
  const { default: Encoder } =
    require('@zxing/library/cjs/core/qrcode/encoder/Encoder.js') as typeof encoderModule;
  const { default: Level } =
    require('@zxing/library/cjs/core/qrcode/decoder/ErrorCorrectionLevel.js') as typeof levelModule;
  const { default: WriterException } =
    require('@zxing/library/cjs/core/WriterException.js') as typeof writerExceptionModule;
  return { Encoder, Level, WriterException };
}

/**
 * The modules of a QR code, a string a row, '1' dark, without quiet zone. Error correction M, UTF-8. Null for more
 * than a symbol of version 40 holds (2,330 bytes).
 */
export function qrModules(data: string): string[] | null {
  const { Encoder, Level, WriterException } = loadWriter();
  try {
    const matrix = Encoder.encode(data, Level.M).getMatrix();
    return Array.from({ length: matrix.getHeight() }, (_, y) =>
      Array.from({ length: matrix.getWidth() }, (_, x) => (matrix.get(x, y) === 1 ? '1' : '0')).join(''),
    );
  } catch (error) {
    if (error instanceof WriterException) return null;
    throw error;
  }
}
