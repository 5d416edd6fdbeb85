import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

export type HelpScreenProps = { phone: string; staff: string; terminalId: string; onBack(): void };

/** A person to ask, wherever in the task one is stuck; nothing is lost by coming here. */
export function HelpScreen({ phone, staff, terminalId, onBack }: HelpScreenProps) {
  return (
    <ScreenFrame title={t('help.title')} lead={t('help.lead')}>
      <ul class="refused__helpers">
        <li class="card">
          <Icon name="person" size={84} />
          <span>
            {t('help.staff')}
            <strong>{staff}</strong>
          </span>
        </li>
        <li class="card">
          <Icon name="phone" size={84} />
          <span>
            {t('help.phone')}
            <strong>{phone}</strong>
          </span>
        </li>
        <li class="card">
          <Icon name="info" size={84} />
          <span>
            {t('help.terminal')}
            <strong>{terminalId}</strong>
          </span>
        </li>
      </ul>
      <Notice tone="info" title={t('help.proxyTitle')} text={t('help.proxyText')} />
      <Button kind="main" isWide icon="back" label={t('help.back')} onPress={onBack} />
    </ScreenFrame>
  );
}
