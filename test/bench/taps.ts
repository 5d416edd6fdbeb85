import type { Page } from 'playwright-core';

/** Milliseconds of a run of taps: until the page showed that it was touched, and until what was asked for is painted. */
export type TapTimes = { feltMs: number[]; shownMs: number[] };

export type TapRun = {
  page: Page;
  /** CPU throttling, 1 for none. */
  rate: number;
  /** Text whose change is the answer to a tap; null where some taps change none, and only what is felt counts. */
  answer: string | null;
  /** Where the finger comes down, one after the other. */
  places: readonly { x: number; y: number }[];
};

/** Nobody taps faster, and the terminal takes a tap this soon after a change of screen for half a double tap. */
const pauseMs = 550;
/** Where no answer is waited for: a slow page is done by then. */
const settleMs = 1000;
/** Event Timing reports nothing shorter. */
const shortestMs = 16;

/** What the page itself notes while it is tapped. */
type Notes = TapTimes & { answer: string | null; answered: Promise<void> };

/**
 * Taps and reads times from inside the page, so that the tool's own work between the taps is in none of them: Event
 * Timing for what was felt, a changed answer after its frame for what was shown.
 */
export async function tapTimes({ page, rate, answer, places }: TapRun): Promise<TapTimes> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(takeNotes, { answer, shortestMs });
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  for (const { x, y } of places) {
    await page.evaluate(() => (globalThis as unknown as { expectAnswer(): void }).expectAnswer());
    await page.touchscreen.tap(x, y);
    if (answer !== null) await page.evaluate(() => (globalThis as unknown as { tapNotes: Notes }).tapNotes.answered);
    await page.waitForTimeout(answer === null ? settleMs : pauseMs);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const { feltMs, shownMs } = await page.evaluate(() => {
    const { tapNotes } = globalThis as unknown as { tapNotes: Notes };
    return { feltMs: tapNotes.feltMs, shownMs: tapNotes.shownMs };
  });
  const unreported = Array.from({ length: Math.max(0, places.length - feltMs.length) }, () => shortestMs);
  return { feltMs: [...feltMs, ...unreported], shownMs };
}

/** Runs inside the page: it may use nothing from outside its own body. */
function takeNotes(options: { answer: string | null; shortestMs: number }): void {
  const known = (globalThis as { tapNotes?: Notes }).tapNotes;
  if (known) {
    known.feltMs.length = 0;
    known.shownMs.length = 0;
    known.answer = options.answer;
    return;
  }
  const notes: Notes = { feltMs: [], shownMs: [], answer: options.answer, answered: Promise.resolve() };
  const textNow = (): string => (notes.answer === null ? '' : (document.querySelector(notes.answer)?.textContent ?? ''));
  let tappedAtMs = 0;
  let before: string | null = null;
  let resolve = (): void => {};
  const expectAnswer = (): void => {
    before = textNow();
    notes.answered = new Promise((done) => (resolve = done));
  };
  Object.assign(globalThis, { tapNotes: notes, expectAnswer });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === 'click' || name === 'pointerup') notes.feltMs.push(duration);
    }
  }).observe({ type: 'event', durationThreshold: options.shortestMs } as PerformanceObserverInit);
  addEventListener('pointerup', (event) => (tappedAtMs = event.timeStamp), { capture: true });
  new MutationObserver(() => {
    if (before === null || textNow() === before || textNow() === '') return;
    before = null;
    requestAnimationFrame(() => {
      setTimeout(() => {
        notes.shownMs.push(performance.now() - tappedAtMs);
        resolve();
      }, 0);
    });
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
