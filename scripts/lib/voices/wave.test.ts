import { expect, test } from 'vitest';

import { normalise, readWave, trimSilence, writeWave } from './wave.ts';

const sound = { rate: 1000, samples: Int16Array.from([0, 3, -2, 0, 8000, -4000, 2000, 1, 0, 0]) };

test('a wave is read as it was written', () => expect(readWave(writeWave(sound))).toEqual(sound));

test('what is no wave is refused', () => expect(() => readWave(new Uint8Array(100))).toThrow('RIFF'));

test('silence goes but for a breath', () =>
  expect([...trimSilence(sound, { breathMs: 1 }).samples]).toEqual([0, 8000, -4000, 2000, 1]));

test('nothing but silence is empty', () =>
  expect(trimSilence({ rate: 1000, samples: Int16Array.from([0, 1, -1]) }).samples).toHaveLength(0));

test('the loudest moment is as loud in every clip', () =>
  expect([...normalise({ rate: 1000, samples: Int16Array.from([0, 100, -50]) }, 0.5).samples]).toEqual([0, 16384, -8192]));
