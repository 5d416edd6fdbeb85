import { expect, test } from 'vitest';
import { encodeRequest, type SamCommand } from './frame.ts';
import { readData, hex, replyFrame, residentFields, textBlock } from './testing/sam-frames.ts';

test.each<[SamCommand, string]>([
  ['find', 'AAAAAA9669 0003 2001 22'],
  ['select', 'AAAAAA9669 0003 2002 21'],
  ['read', 'AAAAAA9669 0003 3001 32'],
  ['reset', 'AAAAAA9669 0003 10FF EC'],
  ['status', 'AAAAAA9669 0003 11FF ED'],
  ['samId', 'AAAAAA9669 0003 12FF EE'],
])('%s is asked with the bytes of the protocol', (command, bytes) => {
  expect(encodeRequest(command)).toEqual(hex(bytes));
});

test('the frames of the test module are those of the protocol', () => {
  expect(replyFrame(0x9f, new Uint8Array(4))).toEqual(hex('AAAAAA9669 0008 00009F 00000000 97'));
  expect(replyFrame(0x80)).toEqual(hex('AAAAAA9669 0004 000080 84'));
  expect(replyFrame(0x66)).toEqual(hex('AAAAAA9669 0004 000066 62'));
  const read = replyFrame(0x90, readData(textBlock(...residentFields())));
  expect(read).toHaveLength(1295);
  expect(read.at(-1)).toBe(0x7d);
});
