import { createRequire } from 'node:module';

import type bitMatrixModule from '@zxing/library/cjs/core/common/BitMatrix.js';
import type decoderModule from '@zxing/library/cjs/core/qrcode/decoder/Decoder.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { qrModules } from './qr-modules.ts';

const require = createRequire(import.meta.url);
const { default: BitMatrix } =
  require('@zxing/library/cjs/core/common/BitMatrix.js') as typeof bitMatrixModule;
const { default: Decoder } =
  require('@zxing/library/cjs/core/qrcode/decoder/Decoder.js') as typeof decoderModule;

/** Encodes what must fit. */
const encode = (data: string): string[] => {
  const modules = qrModules(data);
  if (!modules) throw new Error('no symbol holds it');
  return modules;
};
const decode = (modules: readonly string[]): string => {
  const matrix = BitMatrix.parseFromString(modules.join('\n'), '1', '0');
  return new Decoder().decodeBitMatrix(matrix, new Map()).getText();
};

test('a QR reads back as what was put in', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
      const modules = encode(url);
      expect(modules.every((row) => row.length === modules.length && /^[01]+$/.test(row))).toBe(true);
      expect(decode(modules)).toBe(url);
    }),
    { numRuns: 30 },
  );
});

test('Chinese goes in as UTF-8', () => {
  expect(decode(encode('医保核验'))).toBe('医保核验');
});

test('more than a symbol holds gives none', () => {
  expect(qrModules('a'.repeat(2330))).toHaveLength(177);
  expect(qrModules('a'.repeat(2331))).toBeNull();
});
