import { Icon } from '../../components/icon.tsx';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

/** Whom to ask when the machine cannot help: by phone, and in the hall. */
export function Helpers({ phone, staff }: { phone: string; staff: string }) {
  return (
    <ul class="refused__helpers">
      <li class="card">
        <Icon name="phone" size={84} />
        <span>
          {t('refused.phone')}
          <strong>
            <bdi>{phone}</bdi>
          </strong>
        </span>
      </li>
      <li class="card">
        <Icon name="person" size={84} />
        <span>
          {t('refused.staff')}
          <strong>
            <bdi>{staff}</bdi>
          </strong>
        </span>
      </li>
    </ul>
  );
}
