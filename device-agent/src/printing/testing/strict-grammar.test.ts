import { expect, test } from 'vitest';

import { readStrictly } from './strict-grammar.ts';

test.each([
  ['DLE EOT in the data', '10 04 01'],
  ['an unknown ESC', '1B 70 00'],
  ['a size of three', '1D 21 22'],
  ['a command cut short', '1B 45'],
  ['a byte cut short', '1B'],
  ['a raster of another mode', '1D 76 30 01 01 00 01 00 00'],
  ['a raster cut short', '1D 76 30 00 02 00 02 00 00'],
  ['a raster of nothing', '1D 76 30 00 00 00 00 00'],
  ['GS ( of another kind', '1D 28 4C 02 00 30 32'],
  ['a QR function of another kind', '1D 28 6B 03 00 31 52 30'],
  ['GS ( cut short', '1D 28'],
  ['half a character at the end', '41 B0'],
  ['half a character before a command', 'B0 1B 40'],
  ['half a four-byte character', '81 30 84'],
  ['DEL', '41 7F'],
  ['the euro of code page 936', '80'],
  ['a carriage return', '0D'],
])('%s is an error', (_name, hex) => {
  expect(() => readStrictly(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toThrow('not ours');
});

test('four-byte characters are read as such', () => {
  expect(readStrictly(Buffer.from('418230B731', 'hex'))).toMatchObject([{ command: 'text', text: 'A㛃' }]);
});
