import type { EnrolmentStatus } from '@yibao-kiosk/shared/domain/insurance.ts';

import { t } from '../i18n/i18n.ts';
import { Icon, type IconName } from './icon.tsx';
import './status-mark.css';

const icons: Record<EnrolmentStatus, IconName> = {
  active: 'check',
  paused: 'clock',
  ended: 'cross',
  notInsured: 'cross',
  unknown: 'question',
};

/** How an insurance stands, by word, sign and colour together. */
export function StatusMark({ status }: { status: EnrolmentStatus }) {
  return (
    <p class={`status status--${status}`}>
      <Icon name={icons[status]} size={32} />
      {t(`statuses.${status}`)}
    </p>
  );
}
