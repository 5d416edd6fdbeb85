import type { StaffCallState } from '@yibao-kiosk/shared/kiosk/staff-call.ts';

import { useTold } from '../../access/told.ts';
import { Button, ButtonRow } from '../../components/button.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import { Helper } from '../refused/helpers.tsx';
import './screen.css';

/** The call for a person of the hall, as it stands. */
export type HelpCall = { state: StaffCallState; onCall(): void; onCancel(): void };

/** `call` is null where the terminal is not fitted to call: then phone and desk are all there is. */
export type HelpScreenProps = {
  phone: string;
  staff: string;
  terminalId: string;
  call: HelpCall | null;
  onBack(): void;
};

type Standing = Exclude<StaffCallState, 'none'>;
const marks = {
  calling: 'bell',
  called: 'check',
  answered: 'person',
  failed: 'phone',
} as const satisfies Record<Standing, IconName>;

/** A person to ask, wherever in the task one is stuck; nothing is lost by coming here. */
export function HelpScreen({ phone, staff, terminalId, call, onBack }: HelpScreenProps) {
  useTold('help', { phone, staff, terminalId, call }, call?.state);
  const standing = call === null || call.state === 'none' ? null : call.state;
  const canCall = call !== null && (standing === null || standing === 'failed');
  const title = standing ? t(`help.calls.${standing}.title`) : t('help.title');
  const lead = standing ? t(`help.calls.${standing}.text`, { phone, staff }) : t('help.lead');
  return (
    <ScreenFrame
      title={title}
      lead={lead}
      tone={standing === 'failed' ? 'care' : 'calm'}
      {...(standing ? { hero: <Mark standing={standing} /> } : {})}
    >
      <p class="only-heard" role="status" aria-live="assertive">
        {standing && `${title} ${lead}`}
      </p>
      {canCall && <CallButton isAgain={standing === 'failed'} onPress={call.onCall} />}
      <Helpers phone={phone} staff={staff} terminalId={terminalId} />
      {!call && <Notice tone="info" title={t('help.proxyTitle')} text={t('help.proxyText')} />}
      <ButtonRow>
        {call && !canCall && (
          <Button kind="quiet" icon="cross" label={t('help.cancel')} onPress={call.onCancel} />
        )}
        <Button kind={canCall ? 'plain' : 'main'} icon="back" label={t('help.back')} onPress={onBack} />
      </ButtonRow>
    </ScreenFrame>
  );
}

function CallButton({ isAgain, onPress }: { isAgain: boolean; onPress(): void }) {
  const words = isAgain ? { label: t('help.again') } : { label: t('help.call'), note: t('help.callNote') };
  return (
    <div class="help__call">
      <Button kind="main" isWide icon="bell" onPress={onPress} {...words} />
    </div>
  );
}

function Mark({ standing }: { standing: Standing }) {
  return (
    <span class={`help__mark help__mark--${standing}`}>
      <Icon name={marks[standing]} size={130} />
    </span>
  );
}

function Helpers({ phone, staff, terminalId }: Pick<HelpScreenProps, 'phone' | 'staff' | 'terminalId'>) {
  return (
    <ul class="refused__helpers">
      <Helper icon="person" label={t('help.staff')} value={staff} />
      <Helper icon="phone" label={t('help.phone')} value={phone} />
      <Helper icon="info" label={t('help.terminal')} value={terminalId} />
    </ul>
  );
}
