import type { StaffCallState } from '@yibao-kiosk/shared/kiosk/staff-call.ts';

import { useRef } from 'preact/hooks';

import { isTextLarge } from '../access/modes.ts';
import { useFit } from '../components/fit.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { locale, t } from '../i18n/i18n.ts';
import './footer.css';

/** How a call for staff stands. With `onCall` the help place does not lead to help, which must not cover this screen. */
export type FooterCall = { state: StaffCallState; phone: string; onCall?: () => void };

/** What the footer offers here; a place whose action is missing stays empty, so that the others never move. */
export type FooterProps = {
  onHome?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
  onHelp?: (() => void) | undefined;
  call?: FooterCall | undefined;
  onFinish?: (() => void) | undefined;
  onLanguage: () => void;
  onAccess: () => void;
  isElder: boolean;
  onElder(isElder: boolean): void;
};

/** The same seven places on every screen. */
export function Footer(props: FooterProps) {
  const footer = useRef<HTMLElement>(null);
  const tight = useFit(footer, `${locale.value} ${isTextLarge.value} ${props.call?.state}`);
  return (
    <footer class="footer" data-tight={tight} ref={footer}>
      {props.call?.onCall ? (
        <CallPlace {...props.call} />
      ) : (
        <>
          <Place icon="home" label={t('footer.home')} onPress={props.onHome} />
          <Place icon="back" label={t('footer.back')} onPress={props.onBack} />
          <HelpPlace state={props.call?.state ?? 'none'} onPress={props.onHelp} />
        </>
      )}
      <Place icon="language" label={t('footer.language')} onPress={props.onLanguage} />
      <Place
        icon="elder"
        label={t('footer.elder')}
        isPressed={props.isElder}
        onPress={() => props.onElder(!props.isElder)}
      />
      <Place icon="access" label={t('footer.access')} onPress={props.onAccess} />
      <Place icon="finish" label={t('footer.finish')} kind="finish" onPress={props.onFinish} />
    </footer>
  );
}

const callKinds = { none: undefined, calling: 'called', called: 'called', answered: 'called', failed: 'failed' } as const;

/** Help; while a call stands, how it stands. */
function HelpPlace({ state, onPress }: { state: StaffCallState; onPress: (() => void) | undefined }) {
  if (state === 'none') return <Place icon="help" label={t('footer.help')} onPress={onPress} />;
  return <Place icon="bell" label={t(`footer.calls.${state}`)} kind={callKinds[state]} onPress={onPress} />;
}

/** The call itself, in the three places that are empty while the printer runs. */
function CallPlace({ state, phone, onCall }: FooterCall) {
  const words = {
    none: () => t('help.call'),
    calling: () => t('help.calls.calling.title'),
    called: () => t('help.calls.called.title'),
    answered: () => t('help.calls.answered.title'),
    failed: () => t('footer.callFailed', { phone }),
  };
  const kind = callKinds[state];
  return (
    <button
      type="button"
      class={`footer__button footer__button--call${kind ? ` footer__button--${kind}` : ''}`}
      onClick={onCall}
    >
      <Icon name="bell" size={52} />
      <span aria-live="assertive">{words[state]()}</span>
    </button>
  );
}

type PlaceProps = {
  icon: IconName;
  label: string;
  onPress: (() => void) | undefined;
  kind?: 'finish' | 'called' | 'failed';
  isPressed?: boolean;
};

function Place({ icon, label, onPress, kind, isPressed }: PlaceProps) {
  if (!onPress) return <span class="footer__empty" />;
  return (
    <button
      type="button"
      class={`footer__button${kind ? ` footer__button--${kind}` : ''}`}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onClick={onPress}
    >
      <Icon name={icon} size={52} />
      <span>{label}</span>
    </button>
  );
}
