/** What controls are measured against; plain data, because the measuring runs inside the browser. */
export type TargetLimits = {
  minTargetPx: number;
  mainTargetPx: number;
  minGapPx: number;
  /** 0 where every place of the screen is within reach. */
  controlLinePx: number;
};

/**
 * Every control that is too small, too near to another or out of reach, as a sentence. Runs in the browser: it may use
 * nothing from outside its own body.
 */
export function targetBreaches(limits: TargetLimits): string[] {
  const breaches: string[] = [];
  const controls = 'button, a[href], input, [role="button"], [role="option"], [tabindex="0"]';
  const mainTasks = '.button--main, .task, .start, .choice';
  const layer = document.querySelector('[aria-modal]') ?? document.body;
  const nameOf = (element: Element): string =>
    `${element.getAttribute('class') ?? element.tagName} "${(element.textContent ?? '').trim().slice(0, 24)}"`;
  const isOnShownLeaf = (target: Element): boolean => {
    const leaf = target.closest('[data-leaves]')?.getBoundingClientRect();
    const box = target.getBoundingClientRect();
    return !leaf || (box.right > leaf.left + 1 && box.left < leaf.right - 1);
  };
  const drawn = [...layer.querySelectorAll(controls)].filter(
    (target) => target.closest('.only-heard') === null && target.getClientRects().length > 0,
  );
  for (const target of drawn)
    if (isOnShownLeaf(target) === (target.closest('[inert]') !== null)) breaches.push(`reached on the wrong page: ${nameOf(target)}`);
  const targets = drawn.filter(isOnShownLeaf).map((target) => ({ target, box: target.getBoundingClientRect() }));
  for (const [index, { target, box }] of targets.entries()) {
    const size = `${Math.round(box.width)}×${Math.round(box.height)} px`;
    if (Math.min(box.width, box.height) < limits.minTargetPx - 0.5)
      breaches.push(`target of ${size}: ${nameOf(target)}`);
    if (target.matches(mainTasks) && box.height < limits.mainTargetPx - 0.5)
      breaches.push(`main task of ${size}: ${nameOf(target)}`);
    if (box.top < limits.controlLinePx) breaches.push(`control at y ${Math.round(box.top)}: ${nameOf(target)}`);
    if (box.left < 0 || box.right > innerWidth || box.bottom > innerHeight)
      breaches.push(`control leaves the screen: ${nameOf(target)}`);
    for (const other of targets.slice(index + 1)) {
      const gapX = Math.max(other.box.left - box.right, box.left - other.box.right);
      const gapY = Math.max(other.box.top - box.bottom, box.top - other.box.bottom);
      const gapPx = Math.max(gapX, gapY);
      if (gapPx < limits.minGapPx - 0.5)
        breaches.push(`gap of ${Math.round(gapPx)} px: ${nameOf(target)} and ${nameOf(other.target)}`);
    }
  }
  return [...new Set(breaches)];
}
