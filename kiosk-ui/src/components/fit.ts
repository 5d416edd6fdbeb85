import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

const tightest = 3;

/**
 * Tightens a part of the screen by steps until it holds what it must: no text is ever cut off and nothing scrolls.
 * The step is the element's `data-tight`; style sheets say what gives way first. Another `content`, or another size of
 * the part (a screen turned round, a mode of access), starts anew.
 */
export function useFit(part: RefObject<HTMLElement | null>, content: string): number {
  const [fit, setFit] = useState({ content, step: 0 });
  const [, setFaces] = useState(0);
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
  useEffect(() => {
    // A slice of the face that comes late changes what fits.
    const remeasure = (): void => setFaces((count) => count + 1);
    document.fonts?.addEventListener('loadingdone', remeasure);
    return () => document.fonts?.removeEventListener('loadingdone', remeasure);
  }, []);
  return step;
}

function overflows(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
}
