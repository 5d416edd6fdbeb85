/** What the mark of the keys' place is measured against. */
export type FocusLimits = { minFocusPx: number };

/**
 * Every control whose focus is not seen, as a sentence (WCAG 2.4.13, EN 301 549 9.2.4.7). Runs in the browser: it may
 * use nothing from outside its own body.
 */
export function focusBreaches(limits: FocusLimits): string[] {
  const breaches: string[] = [];
  const layer = document.querySelector('[aria-modal]') ?? document.body;
  const nameOf = (element: Element): string =>
    `${element.getAttribute('class') ?? element.tagName} "${(element.textContent ?? '').trim().slice(0, 24)}"`;
  const before = document.activeElement;
  for (const control of layer.querySelectorAll<HTMLElement>('button:not(:disabled), [tabindex="0"]')) {
    if (control.getClientRects().length === 0 || control.closest('.only-heard')) continue;
    control.focus();
    if (document.activeElement !== control) continue;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(control);
    const widthPx = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    if (widthPx < limits.minFocusPx) breaches.push(`focus of ${widthPx} px: ${nameOf(control)}`);
    const reachPx = Number.parseFloat(outlineOffset) + limits.minFocusPx;
    const box = control.getBoundingClientRect();
    for (let at = control.parentElement; at; at = at.parentElement) {
      if (at !== document.documentElement && getComputedStyle(at).overflow === 'visible') continue;
      const clip = at.getBoundingClientRect();
      const needPx = reachPx - (Number.parseFloat(getComputedStyle(at).overflowClipMargin) || 0);
      const isSeen =
        box.left - needPx >= clip.left &&
        box.right + needPx <= clip.right &&
        box.top - needPx >= clip.top &&
        box.bottom + needPx <= clip.bottom;
      if (!isSeen) breaches.push(`focus cut off: ${nameOf(control)} by ${at.getAttribute('class') ?? at.tagName}`);
    }
  }
  if (before instanceof HTMLElement) before.focus();
  return [...new Set(breaches)];
}
