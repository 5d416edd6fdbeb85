import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { toHex } from '../../wire/hex.ts';
import { paperText } from './paper.ts';
import { tablePrinter } from './printer-fixture.ts';

/** Bytes with many commands among them, so that the parser's corners are met. */
const jobBytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 24 }),
      fc
        .tuple(
          fc.constantFrom(0x10, 0x1b, 0x1c, 0x1d),
          fc.constantFrom(...'@!-2345EadJ$DGMtVimvk(rLWaB'),
          fc.nat(255),
        )
        .map(([start, letter, n]) => Uint8Array.of(start, letter.charCodeAt(0), n)),
      fc.constant(Uint8Array.of(0x1d, 0x76, 0x30, 0, 2, 0, 2, 0, 1, 2, 3, 4)),
    ),
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

type Outcome = { elements: unknown; text: unknown; answers: readonly string[]; unknown: readonly string[] };

function outcome(chunks: readonly Uint8Array[]): Outcome {
  const { printer, answers } = tablePrinter();
  for (const chunk of chunks) printer.receive(chunk);
  const papers = [...printer.papers(), printer.current()];
  return {
    elements: papers,
    text: papers.map(paperText),
    answers: answers.map(toHex),
    unknown: printer.unknownCommands().map(toHex),
  };
}

it('any bytes are interpreted without an error and to an end', () => {
  fc.assert(
    fc.property(jobBytes, (bytes) => {
      const { printer } = tablePrinter();
      printer.receive(bytes);
      expect(printer.buffered()).toBe(0);
      expect(printer.counters().bytesReceived).toBe(bytes.length);
    }),
    { numRuns: 500 },
  );
});

it('chunks do not matter', () => {
  fc.assert(
    fc.property(jobBytes, fc.integer({ min: 1, max: 9 }), (bytes, size) => {
      const count = Math.ceil(bytes.length / size);
      const chunks = Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
      expect(outcome(chunks)).toEqual(outcome([bytes]));
    }),
    { numRuns: 200 },
  );
});
