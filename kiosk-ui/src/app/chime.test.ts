import { expect, test } from 'vitest';

import { chimes, playChime } from './chime.ts';

/** A sound card that writes down what it was given, and has played it at once. */
function soundCard() {
  const tones: { hz: number; fromS: number; toS: number }[] = [];
  const written = { closed: 0, tones };
  const node = { connect: (next: unknown) => next };
  const context = {
    currentTime: 10,
    destination: node,
    createGain: () => ({
      ...node,
      gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined },
    }),
    createOscillator: () => {
      const tone = { hz: 0, fromS: 0, toS: 0 };
      const ended: (() => void)[] = [];
      return {
        ...node,
        frequency: { set value(hz: number) { tone.hz = hz; } },
        addEventListener: (_name: 'ended', listen: () => void) => void ended.push(listen),
        start: (atS: number) => void (tone.fromS = atS),
        stop: (atS: number) => {
          tone.toS = atS;
          tones.push(tone);
          queueMicrotask(() => ended.forEach((listen) => listen()));
        },
      };
    },
    close: async () => void (written.closed += 1),
  };
  return { written, open: () => context as unknown as AudioContext };
}

test('the chime is three strokes of two tones, and the sound card is given back', async () => {
  const { written, open } = soundCard();
  await playChime(chimes.hall, open);
  expect(written.tones.map(({ hz }) => hz)).toEqual([880, 698, 880, 698, 880, 698]);
  expect(written.tones.map(({ fromS }) => fromS)).toEqual(written.tones.map(({ fromS }) => fromS).toSorted((a, b) => a - b));
  expect(written.tones.every(({ fromS, toS }) => fromS >= 10 && toS > fromS && toS < 20)).toBe(true);
  expect(written.closed).toBe(1);
});
