import { openScreen } from '../support/browser.ts';

/** Milliseconds from the start of the navigation in a fresh browser with a fresh profile. */
export type ColdStart = { firstPaintMs: number; usableMs: number };

/** First contentful paint, and the frame in which the first button to touch stands. */
export async function coldStart(url: string, button: string): Promise<ColdStart> {
  const screen = await openScreen('about:blank');
  await screen.page.addInitScript(watchStart, button);
  await screen.page.goto(url);
  const start = await screen.page.evaluate(
    () => (globalThis as unknown as { coldStart: Promise<ColdStart> }).coldStart,
  );
  await screen.close();
  return start;
}

/** Runs inside the page before its own scripts: it may use nothing from outside its own body. */
function watchStart(button: string): void {
  const firstPaint = new Promise<number>((resolve) => {
    new PerformanceObserver((list, observer) => {
      const entry = list.getEntriesByName('first-contentful-paint')[0];
      if (!entry) return;
      observer.disconnect();
      resolve(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  const usable = new Promise<number>((resolve) => {
    const look = (): void => {
      if (!document.querySelector(button)) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0));
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
  });
  const coldStart = Promise.all([firstPaint, usable]).then(([firstPaintMs, usableMs]) => ({ firstPaintMs, usableMs }));
  Object.assign(globalThis, { coldStart });
}
