import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

const tightest = 3;
/** A part of a part says that its own means are used up: what stands around it must give way. */
const crowded = 'crowded';

/**
 * Tightens a part of the screen by steps until it holds what it must: no text is ever cut off and nothing scrolls.
 * The step is the element's `data-tight`; style sheets say what gives way first. Another `content`, or another size of
 * the part (a screen turned round, a mode of access), starts anew.
 */
export function useFit(part: RefObject<HTMLElement | null>, content: string): number {
  const [fit, setFit] = useState({ content, step: 0 });
  const step = fit.content === content ? fit.step : 0;
  useLayoutEffect(() => {
    const element = part.current;
    if (element && step < tightest && overflows(element)) setFit({ content, step: step + 1 });
  });
  useEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    let size: string | undefined;
    const observer = new ResizeObserver(() => {
      const before = size;
      size = `${element.offsetWidth}×${element.offsetHeight}`;
      if (before !== undefined && before !== size) setFit((last) => ({ ...last, step: 0 }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // At once, before the page is painted: the parts inside ask while they are laid out.
  useLayoutEffect(() => {
    const element = part.current;
    const tighten = (): void =>
      setFit((last) => {
        const at = last.content === content ? last.step : 0;
        return at < tightest ? { content, step: at + 1 } : last;
      });
    element?.addEventListener(crowded, tighten);
    return () => element?.removeEventListener(crowded, tighten);
  }, [content]);
  useLateFaces();
  return step;
}

/** Draws anew when a slice of the face has come late: it changes what fits. */
export function useLateFaces(): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const remeasure = (): void => setCount((count) => count + 1);
    document.fonts?.addEventListener('loadingdone', remeasure);
    return () => document.fonts?.removeEventListener('loadingdone', remeasure);
  }, []);
}

/** Asks the part of the screen that this stands in for room. */
export function askForRoom(element: HTMLElement): void {
  element.dispatchEvent(new Event(crowded, { bubbles: true }));
}

/** Whether something reaches over the edge. */
export function overflows(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
}
