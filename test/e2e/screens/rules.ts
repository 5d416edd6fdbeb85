/** What the page is measured against; plain data, because the measuring runs inside the browser. */
export type ScreenLimits = {
  minTextPx: number;
  minTargetPx: number;
  minGapPx: number;
  /** 0 where every place of the screen is within reach. */
  controlLinePx: number;
};

/**
 * Every breach of design §10 on the page that is shown, as a sentence. Runs in the browser: it may use nothing from
 * outside its own body.
 */
export function breachesOf(limits: ScreenLimits): string[] {
  const breaches: string[] = [];
  const isSeen = (element: Element): boolean =>
    element.closest('.only-heard') === null && element.getClientRects().length > 0;
  const nameOf = (element: Element): string =>
    `${element.className || element.tagName} "${(element.textContent ?? '').trim().slice(0, 24)}"`;
  const inside = (inner: DOMRect, outer: DOMRect, slackPx: number): boolean =>
    inner.left >= outer.left - slackPx &&
    inner.right <= outer.right + slackPx &&
    inner.top >= outer.top - slackPx &&
    inner.bottom <= outer.bottom + slackPx;

  const texts = document.createTreeWalker(
    document.getElementById('root') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !isSeen(parent) || (node.textContent ?? '').trim() === '') continue;
    const fontPx = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (fontPx < limits.minTextPx) breaches.push(`text of ${fontPx} px in ${nameOf(parent)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const frame = parent.closest(
      'button, .card, .notice, .sheet, .month, .item, .enrolment, .privacy, .who, .balance, .sums div, .screen__hero, .screen__body, .header, .footer',
    );
    for (const rect of range.getClientRects()) {
      if (frame && !inside(rect, frame.getBoundingClientRect(), 3)) {
        breaches.push(`text leaves its frame: ${nameOf(parent)} in ${frame.className}`);
        break;
      }
    }
    // A list page must not be cut by the frame that holds it.
    const list = parent.closest('.paged__frame');
    if (list && !inside(parent.getBoundingClientRect(), list.getBoundingClientRect(), 3))
      breaches.push(`row cut by its list: ${nameOf(parent)}`);
  }

  for (const body of document.querySelectorAll('.screen__body')) {
    const children = [...body.children].filter(isSeen);
    for (const child of children) {
      if (!inside(child.getBoundingClientRect(), body.getBoundingClientRect(), 1))
        breaches.push(`leaves the screen's body: ${nameOf(child)}`);
    }
  }
  if (
    document.documentElement.scrollWidth > innerWidth ||
    document.documentElement.scrollHeight > innerHeight
  )
    breaches.push('the page scrolls');

  const targets = [...document.querySelectorAll('button, a[href], input, [role="button"]')].filter(isSeen);
  const rects = targets.map((target) => target.getBoundingClientRect());
  for (const [index, target] of targets.entries()) {
    const rect = rects[index];
    if (!rect) continue;
    if (Math.min(rect.width, rect.height) < limits.minTargetPx - 0.5)
      breaches.push(`target of ${Math.round(rect.width)}×${Math.round(rect.height)} px: ${nameOf(target)}`);
    if (rect.top < limits.controlLinePx)
      breaches.push(`control at y ${Math.round(rect.top)}: ${nameOf(target)}`);
    for (const [otherIndex, other] of rects.entries()) {
      if (otherIndex <= index) continue;
      const gapX = Math.max(other.left - rect.right, rect.left - other.right);
      const gapY = Math.max(other.top - rect.bottom, rect.top - other.bottom);
      if (Math.max(gapX, gapY) < limits.minGapPx - 0.5 && !target.closest('[aria-modal]')) {
        const neighbour = targets[otherIndex];
        const underDialog = document.querySelector('[aria-modal]') !== null;
        if (neighbour && !underDialog)
          breaches.push(
            `gap of ${Math.round(Math.max(gapX, gapY))} px: ${nameOf(target)} and ${nameOf(neighbour)}`,
          );
      }
    }
  }
  return [...new Set(breaches)];
}
