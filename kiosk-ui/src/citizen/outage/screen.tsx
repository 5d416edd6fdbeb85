import { useTold } from '../../access/told.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { WindowArt } from '../../components/illustrations.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { WaitingDots } from '../../components/waiting.tsx';
import { t, type WordingKey } from '../../i18n/i18n.ts';
import './screen.css';

export type OutageScreenProps = { phone: string; staff: string };

const stillWorks: readonly { icon: IconName; title: WordingKey; text: WordingKey }[] = [
  { icon: 'person', title: 'outage.window', text: 'outage.windowText' },
  { icon: 'phone', title: 'outage.phone', text: 'outage.phoneText' },
  { icon: 'scanner', title: 'outage.app', text: 'outage.appText' },
];

/** The agent is gone: nothing can be asked, nothing is shown of anybody, and the page goes on trying by itself. */
export function OutageScreen({ phone, staff }: OutageScreenProps) {
  useTold('outage', { phone, staff });
  const facts = { phone: phone || t('outage.hotline'), staff: staff || t('outage.desk') };
  return (
    <ScreenFrame
      title={t('outage.title')}
      lead={t('outage.lead')}
      tone="care"
      hero={<WindowArt size={240} />}
    >
      <p class="outage__wiped">
        <Icon name="shield" size={56} />
        {t('outage.wiped')}
      </p>
      <h2 class="outage__heading">{t('outage.stillWorks')}</h2>
      <ul class="outage__list">
        {stillWorks.map((way) => (
          <li class="card" key={way.title}>
            <Icon name={way.icon} size={80} />
            <span>
              <strong>{t(way.title, facts)}</strong>
              {t(way.text, facts)}
            </span>
          </li>
        ))}
      </ul>
      <p class="outage__trying" role="status">
        <WaitingDots />
        {t('outage.trying')}
      </p>
    </ScreenFrame>
  );
}
