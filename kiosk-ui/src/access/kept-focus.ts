const stops = 'button:not(:disabled), [role="switch"]';

/**
 * The focus of a control that goes off or away is handed on: to its neighbour, or to where the screen or the dialog
 * begins. Who works by keys would otherwise stand nowhere (WCAG 2.4.3, 2.4.7).
 */
export function keepFocus(page: Document): void {
  let last: Element | null = page.activeElement;
  page.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : null;
  });
  const watch = new MutationObserver(() => {
    const { activeElement, body } = page;
    if (!last || (activeElement !== body && !activeElement?.matches(':disabled'))) return;
    neighbourOf(last, page)?.focus();
  });
  watch.observe(page.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
}

function neighbourOf(gone: Element, page: Document): HTMLElement | null {
  const beside = gone.isConnected ? gone.parentElement?.querySelector<HTMLElement>(stops) : null;
  const dialog = [...page.querySelectorAll('[aria-modal="true"]')].at(-1);
  return beside ?? (dialog ?? page).querySelector<HTMLElement>(dialog ? '[tabindex="-1"]' : 'h1[tabindex]');
}

/** Tells of the control under the focus that it is on or off now. */
export function onSwitched(page: Document, tell: (control: Element) => void): void {
  const watch = new MutationObserver((changes) => {
    const { activeElement } = page;
    if (activeElement && changes.some(({ target }) => target === activeElement)) tell(activeElement);
  });
  watch.observe(page.body, { subtree: true, attributeFilter: ['aria-checked', 'aria-pressed'] });
}
