import { expect, test } from 'vitest';

import { createManualScreenClock } from '../clock.ts';
import { chimes, playChime } from './chime.ts';

/** A sound card that writes down what it was given, and has played it at once; `starts` is what the browser does with it. */
function soundCard(starts: 'running' | 'suspended' | 'never' | 'refused' = 'running') {
  const tones: { hz: number; fromS: number; toS: number }[] = [];
  const written = { closed: 0, tones };
  const node = { connect: (next: unknown) => next };
  const context = {
    currentTime: 10,
    state: 'suspended',
    async resume() {
      if (starts === 'refused') throw new Error('NotAllowedError');
      if (starts === 'never') await new Promise(() => undefined);
      this.state = starts;
    },
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
  expect(await playChime(chimes.hall, createManualScreenClock(), open)).toBe(true);
  expect(written.tones.map(({ hz }) => hz)).toEqual([880, 698, 880, 698, 880, 698]);
  expect(written.tones.map(({ fromS }) => fromS)).toEqual(written.tones.map(({ fromS }) => fromS).toSorted((a, b) => a - b));
  expect(written.tones.every(({ fromS, toS }) => fromS >= 10 && toS > fromS && toS < 20)).toBe(true);
  await expect.poll(() => written.closed).toBe(1);
});

test.each(['suspended', 'refused', 'never'] as const)('a chime that the browser leaves %s is told as none', async (starts) => {
  const clock = createManualScreenClock();
  const { written, open } = soundCard(starts);
  const sounded = playChime(chimes.hall, clock, open);
  clock.advance(1000);
  expect(await sounded).toBe(false);
  expect(written).toEqual({ tones: [], closed: 1 });
  expect(clock.pending()).toBe(0);
});

test('a terminal without a sound card is told as one that did not chime', async () => {
  const none = (): AudioContext => {
    throw new Error('NotSupportedError');
  };
  expect(await playChime(chimes.hall, createManualScreenClock(), none)).toBe(false);
});
