import type { TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import { clockText, dayText } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { DeviceMarks } from './device-marks.tsx';
import './header.css';

/** What is not known yet (null) is not drawn. */
export type HeaderProps = { terminal: TerminalView | null; nowMs: number | null; isConnected: boolean | null };

/** Where the citizen is, what time it is, and whether the machine is well. Nothing here is touched. */
export function Header({ terminal, nowMs, isConnected }: HeaderProps) {
  return (
    <header class="header">
      <Emblem />
      <div class="header__names">
        <p class="header__place">{terminal?.placeName ?? t('header.product')}</p>
        <p class="header__region">
          {terminal?.regionName ?? ''}
          {terminal?.demonstration && <strong class="header__demo">{t('header.demonstration')}</strong>}
        </p>
      </div>
      <DeviceMarks terminal={terminal} isConnected={isConnected} />
      <p class="header__time">
        <time>{nowMs !== null && clockText(nowMs)}</time>
        <span>{nowMs !== null && dayText(nowMs)}</span>
      </p>
    </header>
  );
}

/** The product's own mark: a shield of two leaves. It is not the emblem of any authority. */
function Emblem() {
  return (
    <svg class="header__emblem" width="76" height="76" viewBox="0 0 76 76" aria-hidden="true">
      <path d="M38 3 8 14v22c0 18 12 31 30 37 18-6 30-19 30-37V14Z" fill="var(--mark)" />
      <path d="M38 20c-9-7-20-2-20 8 0 12 13 19 20 26V20Z" fill="var(--emblem-leaf)" />
      <path d="M38 20c9-7 20-2 20 8 0 12-13 19-20 26V20Z" fill="var(--surface)" />
    </svg>
  );
}
