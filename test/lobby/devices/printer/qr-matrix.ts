import { createRequire } from 'node:module';
import type encoderModule from '@zxing/library/cjs/core/qrcode/encoder/Encoder.js';
import type levelModule from '@zxing/library/cjs/core/qrcode/decoder/ErrorCorrectionLevel.js';

// Required, not imported: the default of these CommonJS files means different things to Node and to bundlers.
const require = createRequire(import.meta.url);
const encoderPath = '@zxing/library/cjs/core/qrcode/encoder/Encoder.js';
const levelPath = '@zxing/library/cjs/core/qrcode/decoder/ErrorCorrectionLevel.js';
const { default: Encoder } = require(encoderPath) as typeof encoderModule;
const { default: Level } = require(levelPath) as typeof levelModule;

const levels = { L: Level.L, M: Level.M, Q: Level.Q, H: Level.H };

/**
 * The dark squares of a QR symbol for UTF-8 bytes, without quiet zone; nothing when no symbol holds that
 * much.
 */
export function qrMatrix(
  data: Uint8Array,
  level: keyof typeof levels,
): readonly (readonly boolean[])[] | undefined {
  try {
    // The encoder writes text as UTF-8 without an ECI, so text decoded from UTF-8 puts the very same bytes
    // in.
    const content = new TextDecoder().decode(data);
    const matrix = Encoder.encode(content, levels[level]).getMatrix();
    const size = matrix.getWidth();
    return Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (_x, x) => matrix.get(x, y) === 1),
    );
  } catch {
    return undefined;
  }
}
