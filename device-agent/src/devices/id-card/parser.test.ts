import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SamFrame } from './frame.ts';
import { createSamParser } from './parser.ts';
import { hex, readData, replyFrame, residentFields, textBlock } from './testing/sam-frames.ts';

const parse = (chunks: readonly Uint8Array[]): SamFrame[] => {
  const frames: SamFrame[] = [];
  const parser = createSamParser((frame) => frames.push(frame));
  for (const chunk of chunks) parser.push(Uint8Array.from(chunk));
  return frames;
};

const concat = (parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const cut = (bytes: Uint8Array, borders: readonly number[]): Uint8Array[] => {
  const sorted = borders.map((border) => border % (bytes.length + 1)).toSorted((a, b) => a - b);
  return [0, ...sorted].map((start, index) => bytes.slice(start, sorted[index] ?? bytes.length));
};

const FOUND = replyFrame(0x9f, new Uint8Array(4));
const READ = replyFrame(0x90, readData(textBlock(...residentFields()), new Uint8Array(1024).fill(0xaa)));

describe('good frames', () => {
  test('arrive in one piece', () => {
    expect(parse([FOUND])).toEqual([{ status: 0x9f, data: new Uint8Array(4) }]);
  });

  test('arrive byte by byte', () => {
    expect(parse([...READ].map((byte) => Uint8Array.of(byte)))).toEqual(parse([READ]));
  });

  test('are found behind noise, half frames and false preambles', () => {
    const noise = hex('00 AA AA 13 AAAAAA9669 AAAAAA9669 0004 0000');
    expect(parse([noise, FOUND])).toEqual([{ status: 0x9f, data: new Uint8Array(4) }]);
  });

  test('are all given when several come at once', () => {
    expect(parse([concat([FOUND, READ, FOUND])]).map((frame) => frame.status)).toEqual([0x9f, 0x90, 0x9f]);
  });
});

describe('bad frames', () => {
  test('a wrong check byte hides neither itself nor the frame after it', () => {
    const wrong = Uint8Array.from(FOUND);
    wrong[10] = 0x55;
    expect(parse([wrong, FOUND])).toHaveLength(1);
  });

  test.each(['AAAAAA9669 0003 0000 03', 'AAAAAA9669 0A01 00', 'AAAAAA9669 FFFF 00'])(
    'an impossible length is passed over (%s)',
    (bytes) => {
      expect(parse([hex(bytes), FOUND])).toHaveLength(1);
    },
  );

  test('a frame given up by reset does not swallow the next one', () => {
    const frames: SamFrame[] = [];
    const parser = createSamParser((frame) => frames.push(frame));
    parser.push(READ.slice(0, 700));
    parser.reset();
    parser.push(Uint8Array.from(FOUND));
    expect(frames).toHaveLength(1);
  });
});

describe('the photo', () => {
  test('is not part of the frame that is handed on', () => {
    const [frame] = parse([READ]);
    expect(frame?.data).toHaveLength(4 + 256);
    expect([...(frame?.data.subarray(4) ?? [])]).not.toContain(0xaa);
  });

  test('a reply whose lengths do not fit is no read reply and stays whole', () => {
    const data = hex('0100 0400 11');
    expect(parse([replyFrame(0x90, data)])[0]?.data).toEqual(data);
  });
});

test('received chunks are cleared', () => {
  const parser = createSamParser(() => {});
  const chunk = Uint8Array.from(READ);
  parser.push(chunk);
  expect(chunk.every((byte) => byte === 0)).toBe(true);
});

test('any chunking of any noise and frames gives the same frames', () => {
  const part = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constant(FOUND),
    fc.constant(READ),
    fc.constant(hex('AAAAAA9669')),
    fc.uint8Array({ maxLength: 60 }).map((data) => replyFrame(0x90, data)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 20 }), (parts, borders) => {
      const stream = concat(parts);
      expect(parse(cut(stream, borders))).toEqual(parse([stream]));
    }),
  );
});

test('every good frame after bytes that hold no preamble is given, and nothing else', () => {
  const quiet = fc.uint8Array({ maxLength: 30 }).map((bytes) => bytes.map((byte) => byte & 0x7f));
  const frame = fc.tuple(fc.nat(255), quiet);
  fc.assert(
    fc.property(fc.array(fc.tuple(quiet, frame), { maxLength: 6 }), (items) => {
      const stream = concat(items.flatMap(([noise, [status, data]]) => [noise, replyFrame(status, data)]));
      expect(parse([stream])).toEqual(items.map(([, [status, data]]) => ({ status, data })));
    }),
  );
});
