/** Runs an action once what the page shows now has been painted. */
export type AfterPaint = (action: () => void) => void;

/** A page that is not painted at all (a display switched off) still gets on after this time. */
const longestWaitMs = 100;

/** The browser's own paint: the task after the next frame. */
export const afterBrowserPaint: AfterPaint = (action) => {
  let isDue = true;
  const run = (): void => {
    if (isDue) action();
    isDue = false;
  };
  const unpainted = setTimeout(run, longestWaitMs);
  requestAnimationFrame(() => {
    clearTimeout(unpainted);
    setTimeout(run, 0);
  });
};
