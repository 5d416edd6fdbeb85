import { expect, test } from 'vitest';
import { SCANNER_PROFILES } from './profiles.ts';

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');

test('trigger bytes are those of the vendors', () => {
  const { newland, honeywell, datalogic } = SCANNER_PROFILES;
  expect(hex(newland.start.bytes)).toBe('7e 01 30 30 30 30 23 53 43 4e 54 52 47 31 3b 03');
  expect(hex(newland.stop.bytes)).toBe('7e 01 30 30 30 30 23 53 43 4e 54 52 47 30 3b 03');
  expect([honeywell.start, honeywell.stop].map(({ bytes }) => hex(bytes))).toEqual(['16 54 0d', '16 55 0d']);
  expect([datalogic.start, datalogic.stop].map(({ bytes }) => hex(bytes))).toEqual(['54', '58']);
});

test('nothing is stored in a scanner: every set-up command is volatile', () => {
  for (const { bytes } of SCANNER_PROFILES.newland.setup) expect(hex(bytes)).toContain('30 30 30 30 23');
  for (const { bytes } of SCANNER_PROFILES.honeywell.setup) expect(bytes.at(-1)).toBe('!'.charCodeAt(0));
});
