/** Runs an action once what the page shows now has been painted. */
export type AfterPaint = (action: () => void) => void;

/** A page that is not painted at all (a display switched off) still gets on after these times. */
const longestWaitMs = 100;
const longestFirstWaitMs = 1000;

/** The browser's own paint: the task after the next frame. */
export const afterBrowserPaint: AfterPaint = (action) => {
  const run = once(action);
  const unpainted = setTimeout(run, longestWaitMs);
  requestAnimationFrame(() => {
    clearTimeout(unpainted);
    setTimeout(run, 0);
  });
};

/** The first paint of the document, as the browser reports it (Paint Timing): later than its first frame's task. */
export const afterFirstPaint: AfterPaint = (action) => {
  const run = once(action);
  setTimeout(run, longestFirstWaitMs);
  new PerformanceObserver((_list, observer) => {
    observer.disconnect();
    run();
  }).observe({ type: 'paint', buffered: true });
};

function once(action: () => void): () => void {
  let isDue = true;
  return () => {
    if (isDue) action();
    isDue = false;
  };
}
