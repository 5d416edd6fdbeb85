import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const tightest = 3;

/**
 * Tightens a part of the screen by steps until it holds what it must: no text is ever cut off and nothing scrolls.
 * The step is the element's `data-tight`; style sheets say what gives way first. Another `content`, or another size of
 * the part (a screen turned round, a mode of access), starts anew.
 */
export function useFit(part: RefObject<HTMLElement | null>, content: string): number {
  const [fit, setFit] = useState({ content, step: 0 });
  const [, setFaces] = useState(0);
  const sizePx = useRef({ width: 0, height: 0 });
  const step = fit.content === content ? fit.step : 0;
  useLayoutEffect(() => {
    const element = part.current;
    if (!element) return;
    sizePx.current = sizeOf(element);
    if (step < tightest && overflows(element)) setFit({ content, step: step + 1 });
  });
  useEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { width, height } = sizeOf(element);
      if (width === sizePx.current.width && height === sizePx.current.height) return;
      setFit((last) => ({ ...last, step: 0 }));
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

function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

function overflows(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
}
