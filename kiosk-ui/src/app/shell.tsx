import type { ComponentChildren } from 'preact';

import './shell.css';

export type ShellProps = { header: ComponentChildren; footer: ComponentChildren; children: ComponentChildren };

/** The frame around every screen. */
export function Shell({ header, footer, children }: ShellProps) {
  return (
    <div class="shell">
      {header}
      {children}
      {footer}
    </div>
  );
}
