import { expect, test } from 'vitest';

import { createManualScreenClock } from '../clock.ts';
import { createLink } from '../link/link.ts';
import { createScriptedSocket } from '../link/scripted-socket.ts';
import { remind, ring } from './chime.ts';

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

const sinceIso = '2026-11-22T01:00:00.000Z';

/** Rings for the hall, and answers what the agent was told of it. */
async function toldOf(open: () => AudioContext): Promise<unknown> {
  const clock = createManualScreenClock();
  const far = createScriptedSocket();
  const link = createLink({ openSocket: far.open, clock, onState: () => undefined, onPush: () => undefined });
  link.open();
  far.accept();
  const rung = ring({ link, clock }, sinceIso, open);
  // What the browser answers at once comes before the patience is over.
  await new Promise((resolve) => setTimeout(resolve, 0));
  clock.advance(1000);
  await expect.poll(() => far.sent().at(-1)?.header.name).toBe('Terminal.ReportChime');
  far.complete('Terminal.ReportChime', {});
  await rung;
  link.close();
  return far.sent().at(-1)?.payload;
}

test('the chime of the hall is three strokes of two tones, told as sounded, and the sound card is given back', async () => {
  const { written, open } = soundCard();
  expect(await toldOf(open)).toEqual({ sinceIso, sounded: true });
  expect(written.tones.map(({ hz }) => hz)).toEqual([880, 698, 880, 698, 880, 698]);
  expect(written.tones.map(({ fromS }) => fromS)).toEqual(written.tones.map(({ fromS }) => fromS).toSorted((a, b) => a - b));
  expect(written.tones.every(({ fromS, toS }) => fromS >= 10 && toS > fromS && toS < 20)).toBe(true);
  await expect.poll(() => written.closed).toBe(1);
});

test('the chime of the idle question is one rising stroke', async () => {
  const { written, open } = soundCard();
  await remind(createManualScreenClock(), open);
  expect(written.tones.map(({ hz }) => hz)).toEqual([523, 784]);
});

test.each(['suspended', 'refused', 'never'] as const)('a chime that the browser leaves %s is told as none', async (starts) => {
  const { written, open } = soundCard(starts);
  expect(await toldOf(open)).toEqual({ sinceIso, sounded: false });
  expect(written).toEqual({ tones: [], closed: 1 });
});

test('a terminal without a sound card is told as one that did not chime', async () => {
  const none = (): AudioContext => {
    throw new Error('NotSupportedError');
  };
  expect(await toldOf(none)).toEqual({ sinceIso, sounded: false });
});
