import { beforeEach, expect, test } from 'vitest';

import { createManualScreenClock } from '../clock.ts';
import { createAudioPlayer } from './audio-player.ts';

const clock = createManualScreenClock();
let elements: HTMLAudioElement[];
let refuses: boolean;

/** An element of the page whose sound the test ends by hand. */
function silentElement(): HTMLAudioElement {
  const element = document.createElement('audio');
  Object.assign(element, {
    play: () => (refuses ? Promise.reject(new Error('NotAllowedError')) : Promise.resolve()),
    load: () => undefined,
  });
  elements.push(element);
  return element;
}

const create = (): ReturnType<typeof createAudioPlayer> => createAudioPlayer(clock, silentElement);
const forever = (): AbortSignal => new AbortController().signal;
const playing = (url: string): HTMLAudioElement | undefined => elements.find((element) => element.getAttribute('src') === url);

beforeEach(() => {
  elements = [];
  refuses = false;
});

test('two elements take turns, the next clip loads while one plays', async () => {
  const player = create();
  const first = player.play('/a.opus', forever());
  player.prepare('/b.opus');
  expect(new Set(elements.map((element) => element.getAttribute('src')))).toEqual(new Set(['/a.opus', '/b.opus']));
  playing('/a.opus')?.dispatchEvent(new Event('ended'));
  expect(await first).toBe('ended');
  const second = player.play('/b.opus', forever());
  playing('/b.opus')?.dispatchEvent(new Event('ended'));
  expect(await second).toBe('ended');
  expect(elements).toHaveLength(2);
  expect(clock.pending()).toBe(0);
});

test('a clip can follow itself', async () => {
  const player = create();
  for (let turn = 0; turn < 3; turn += 1) {
    const said = player.play('/a.opus', forever());
    player.prepare('/a.opus');
    playing('/a.opus')?.dispatchEvent(new Event('ended'));
    elements.forEach((element) => element.dispatchEvent(new Event('ended')));
    expect(await said).toBe('ended');
  }
});

test('a broken clip fails', async () => {
  const said = create().play('/a.opus', forever());
  playing('/a.opus')?.dispatchEvent(new Event('error'));
  expect(await said).toBe('failed');
});

test('a clip that may not be played fails', async () => {
  refuses = true;
  expect(await create().play('/a.opus', forever())).toBe('failed');
});

test('a clip whose end is never told is given up', async () => {
  const said = create().play('/a.opus', forever());
  clock.advance(30_000);
  expect(await said).toBe('failed');
});

test('an abort is silence at once', async () => {
  const stop = new AbortController();
  const said = create().play('/a.opus', stop.signal);
  stop.abort();
  expect(await said).toBe('ended');
  expect(playing('/a.opus')).toBeUndefined();
});

test('rate and volume reach the clip that plays, and the next', () => {
  const player = create();
  void player.play('/a.opus', forever());
  player.setRate(0.75);
  player.setVolume(0.5);
  expect(playing('/a.opus')).toMatchObject({ playbackRate: 0.75, volume: 0.5 });
  void player.play('/b.opus', forever());
  expect(playing('/b.opus')).toMatchObject({ playbackRate: 0.75, volume: 0.5 });
});
