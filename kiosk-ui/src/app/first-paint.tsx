import { render } from 'preact';

import { createApp } from './create-app.ts';
import { Root } from './root.tsx';

/**
 * What stands on the screen until the agent has answered, as HTML: no time, no device, nothing to touch that needs the
 * agent. The build writes it into the document, and the live page takes the same nodes over.
 */
export function firstPaintHtml(root: Element): string {
  const app = createApp({
    openSocket: () => ({ send: () => undefined, close: () => undefined, isOpen: () => false }),
    clock: { now: () => 0, after: () => () => undefined },
    newId: () => '',
  });
  render(<Root app={app} />, root);
  const html = root.innerHTML;
  render(null, root);
  return html;
}
