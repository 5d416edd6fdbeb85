import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScannerParser, MAX_TEXT_BYTES, type ScannerToken } from './parser.ts';
import { SCANNER_PROFILES } from './profiles.ts';

const NEWLAND = SCANNER_PROFILES.newland.replyEnds as readonly Uint8Array[];
const HONEYWELL = SCANNER_PROFILES.honeywell.replyEnds as readonly Uint8Array[];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const shown = (token: ScannerToken): string =>
  token.kind === 'oversize' ? 'oversize' : `${token.kind}:${new TextDecoder().decode(token.bytes)}`;

const parse = (chunks: readonly Uint8Array[], ends: readonly Uint8Array[] = NEWLAND): string[] => {
  const tokens: string[] = [];
  const parser = createScannerParser(ends, (token) => tokens.push(shown(token)));
  for (const chunk of chunks) parser.push(Uint8Array.from(chunk));
  parser.flush();
  return tokens;
};

describe('texts', () => {
  test.each(['123\r', '123\n', '123\r\n', '\r\n123\r\n\r\n', '123'])(
    'end at CR, LF, both or silence (%j)',
    (stream) => {
      expect(parse([bytes(stream)])).toEqual(['text:123']);
    },
  );

  test('of 10 KB are told as oversize, once, and the next one is read', () => {
    expect(parse([bytes('8'.repeat(10_240)), bytes('\r123\r')])).toEqual(['oversize', 'text:123']);
  });

  test('of exactly the limit are read', () => {
    expect(parse([bytes(`${'1'.repeat(MAX_TEXT_BYTES)}\r`)])[0]).toHaveLength(
      'text:'.length + MAX_TEXT_BYTES,
    );
  });

  test('half received are forgotten by reset', () => {
    const tokens: string[] = [];
    const parser = createScannerParser(NEWLAND, (token) => tokens.push(shown(token)));
    parser.push(bytes('12'));
    parser.reset();
    parser.push(bytes('34\r'));
    expect(tokens).toEqual(['text:34']);
  });
});

describe('answers', () => {
  test('are told from texts by their end', () => {
    expect(parse([bytes('\x02\x010000#SCNTRG1\x06;\x03123\r')])).toEqual([
      'reply:\x02\x010000#SCNTRG1\x06;\x03',
      'text:123',
    ]);
    expect(parse([bytes('TRGMOD0\x06.123\r')], HONEYWELL)).toEqual(['reply:TRGMOD0\x06.', 'text:123']);
    expect(parse([bytes('TRGXXX0\x05!')], HONEYWELL)).toEqual(['reply:TRGXXX0\x05!']);
  });

  test('the end alone is an answer, half of it is none', () => {
    expect(parse([bytes(';\x03')])).toEqual(['reply:;\x03']);
    expect(parse([bytes('\x03\r')])).toEqual(['text:\x03']);
  });
});

test('any chunking gives the same tokens, and no text is longer than the limit', () => {
  const part = fc.oneof(
    fc.constantFrom('\r', '\n', ';\x03', '\x06.', '8'.repeat(300)).map(bytes),
    fc.uint8Array({ maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), fc.nat(30), (parts, size) => {
      const stream = Uint8Array.from(parts.flatMap((one) => [...one]));
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < stream.length; at += size + 1) chunks.push(stream.slice(at, at + size + 1));
      expect(parse(chunks)).toEqual(parse([stream]));
    }),
  );
});
