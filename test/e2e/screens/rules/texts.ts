/** What texts are measured against; plain data, because the measuring runs inside the browser. */
export type TextLimits = { minTextPx: number };

/**
 * Every text that is too small, cut off, covered, or out of its frame, as a sentence. Runs in the browser: it may use
 * nothing from outside its own body.
 */
export function textBreaches(limits: TextLimits): string[] {
  const breaches: string[] = [];
  const frames =
    'button, .card, .notice, .sheet, .month, .item, .enrolment, .privacy, .who, .balance, .sums div, .way, .task, .screen__hero, .screen__body, .header, .footer, [aria-modal] > *';
  const layer = document.querySelector('[aria-modal]') ?? document.getElementById('root') ?? document.body;
  const page = new DOMRect(0, 0, innerWidth, innerHeight);
  const nameOf = (element: Element): string =>
    `${element.getAttribute('class') ?? element.tagName} "${(element.textContent ?? '').trim().slice(0, 24)}"`;
  const inside = (inner: DOMRect, outer: DOMRect, slackPx: number): boolean =>
    inner.left >= outer.left - slackPx &&
    inner.right <= outer.right + slackPx &&
    inner.top >= outer.top - slackPx &&
    inner.bottom <= outer.bottom + slackPx;
  /** Where the strokes are: a line's box is higher than its letters. */
  const inkOf = (box: DOMRect, fontPx: number): DOMRect => {
    const air = Math.max(0, (box.height - fontPx) / 2);
    return new DOMRect(box.left, box.top + air, box.width, box.height - 2 * air);
  };
  /** The sheet of glass something stands on: a toast may cover what is behind it. */
  const sheetOf = (element: Element): Element => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (getComputedStyle(at).position === 'fixed' || getComputedStyle(at).zIndex !== 'auto') return at;
    return document.body;
  };
  const clipsOf = (element: Element): Element[] => {
    const clips: Element[] = [];
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflow !== 'visible') clips.push(at);
    return clips;
  };

  /** Pages of a longer text stand side by side, and all but one beside their frame (components/leaves.tsx). */
  const isOnShownLeaf = (box: DOMRect, leaf: DOMRect | undefined): boolean =>
    !leaf || (box.right > leaf.left + 1 && box.left < leaf.right - 1);

  const inks: { ink: DOMRect; parent: Element }[] = [];
  const texts = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('.only-heard') || (node.textContent ?? '').trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const leaf = parent.closest('[data-leaves]')?.getBoundingClientRect();
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && isOnShownLeaf(box, leaf));
    if (boxes.length === 0) continue;
    const style = getComputedStyle(parent);
    const fontPx = Number.parseFloat(style.fontSize);
    if (fontPx < limits.minTextPx) breaches.push(`text of ${fontPx} px in ${nameOf(parent)}`);
    if (style.textOverflow === 'ellipsis' && parent.scrollWidth > parent.clientWidth)
      breaches.push(`text ends in an ellipsis: ${nameOf(parent)}`);
    const frame = parent.closest(frames);
    const clips = clipsOf(parent);
    for (const box of boxes) {
      const ink = inkOf(box, fontPx);
      inks.push({ ink, parent });
      if (frame && !inside(box, frame.getBoundingClientRect(), 4) && !inside(ink, frame.getBoundingClientRect(), 0))
        breaches.push(`text leaves its frame: ${nameOf(parent)} in ${nameOf(frame)}`);
      for (const clip of clips)
        if (!inside(ink, clip.getBoundingClientRect(), 1))
          breaches.push(`text is cut off: ${nameOf(parent)} by ${clip.getAttribute('class') ?? clip.tagName}`);
      if (!inside(ink, page, 0)) breaches.push(`text leaves the screen: ${nameOf(parent)}`);
      for (const x of [ink.left + 3, ink.left + ink.width / 2, ink.right - 3]) {
        const hit = document.elementFromPoint(x, ink.top + ink.height / 2);
        if (style.pointerEvents !== 'none' && hit && !hit.contains(parent) && !parent.contains(hit) && sheetOf(hit) === sheetOf(parent))
          breaches.push(`text is covered: ${nameOf(parent)} by ${nameOf(hit)}`);
      }
    }
  }
  for (const frame of layer.querySelectorAll('[data-leaves]'))
    if (!inks.some(({ parent }) => frame.contains(parent))) breaches.push('a page without text');
  for (const [index, { ink, parent }] of inks.entries())
    for (const other of inks.slice(index + 1)) {
      const acrossPx = Math.min(ink.right, other.ink.right) - Math.max(ink.left, other.ink.left);
      const downPx = Math.min(ink.bottom, other.ink.bottom) - Math.max(ink.top, other.ink.top);
      if (acrossPx > 2 && downPx > 2 && parent !== other.parent && sheetOf(parent) === sheetOf(other.parent))
        breaches.push(`text on text: ${nameOf(parent)} and ${nameOf(other.parent)}`);
    }

  for (const body of document.querySelectorAll('.screen__body'))
    for (const child of body.children)
      if (child.getClientRects().length > 0 && sheetOf(child) === sheetOf(body) && !inside(child.getBoundingClientRect(), body.getBoundingClientRect(), 1))
        breaches.push(`leaves the screen's body: ${nameOf(child)}`);
  const { scrollWidth, scrollHeight } = document.documentElement;
  if (scrollWidth > innerWidth || scrollHeight > innerHeight) breaches.push('the page scrolls');
  return [...new Set(breaches)];
}
