import type { ScreenClock } from '../clock.ts';
import type { PieceEnd, Sounds } from './port.ts';

/** Plays clips one at a time, with the next one ready. */
export type ClipPlayer = Sounds & {
  /** Fetches what will be played next. */
  prepare(url: string): void;
  play(url: string, signal: AbortSignal): Promise<PieceEnd>;
};

/** A clip whose end is never told (no sound card, a broken file) must not hold the idle watch for ever. */
const longestClipMs = 30_000;

/** A player over two elements of the page that take turns: while one plays, the other loads. */
export function createAudioPlayer(clock: ScreenClock, createElement = (): HTMLAudioElement => new Audio()): ClipPlayer {
  let current = createElement();
  let spare = createElement();
  let rate = 1;
  let volume = 1;
  const tune = (element: HTMLAudioElement): void => {
    // Loading a source takes the rate back to the default one.
    element.defaultPlaybackRate = rate;
    element.playbackRate = rate;
    element.volume = volume;
  };
  const prepare = (url: string): void => {
    if (spare.getAttribute('src') === url) return;
    spare.preload = 'auto';
    spare.setAttribute('src', url);
    spare.load();
  };
  return {
    prepare,
    play(url, signal) {
      prepare(url);
      [current, spare] = [spare, current];
      tune(current);
      return playThrough(current, signal, clock);
    },
    setRate(factor) {
      rate = factor;
      tune(current);
    },
    setVolume(wanted) {
      volume = wanted;
      tune(current);
    },
  };
}

function playThrough(element: HTMLAudioElement, signal: AbortSignal, clock: ScreenClock): Promise<PieceEnd> {
  const listening = new AbortController();
  return new Promise<PieceEnd>((resolve) => {
    const finish = (end: PieceEnd): void => {
      cancel();
      listening.abort();
      element.pause();
      // The same clip may come again at once: it must load anew, from its beginning.
      element.removeAttribute('src');
      resolve(end);
    };
    const cancel = clock.after(longestClipMs, () => finish('failed'));
    const options = { once: true, signal: listening.signal };
    element.addEventListener('ended', () => finish('ended'), options);
    element.addEventListener('error', () => finish('failed'), options);
    signal.addEventListener('abort', () => finish('ended'), options);
    if (signal.aborted) finish('ended');
    // Refused where nobody has touched the page yet and the browser wants that.
    else element.play().catch(() => !listening.signal.aborted && finish('failed'));
  });
}
