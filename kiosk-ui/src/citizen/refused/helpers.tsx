import { Icon, type IconName } from '../../components/icon.tsx';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

/** Whom to ask when the machine cannot help: by phone, and in the hall. */
export function Helpers({ phone, staff }: { phone: string; staff: string }) {
  return (
    <ul class="refused__helpers">
      <Helper icon="phone" label={t('refused.phone')} value={phone} />
      <Helper icon="person" label={t('refused.staff')} value={staff} />
    </ul>
  );
}

/** One of them. The value runs its own way in a language from right to left. */
export function Helper({ icon, label, value }: { icon: IconName; label: string; value: string }) {
  return (
    <li class="card">
      <Icon name={icon} size={84} />
      <span>
        {label}
        <strong>
          <bdi>{value}</bdi>
        </strong>
      </span>
    </li>
  );
}
