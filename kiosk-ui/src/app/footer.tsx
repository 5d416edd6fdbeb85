import { Icon, type IconName } from '../components/icon.tsx';
import { t } from '../i18n/i18n.ts';
import './footer.css';

/** What the footer offers here; a place whose action is missing stays empty, so that the others never move. */
export type FooterProps = {
  onHome?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
  onHelp?: (() => void) | undefined;
  onFinish?: (() => void) | undefined;
  onLanguage: () => void;
  onAccess: () => void;
  isElder: boolean;
  onElder(isElder: boolean): void;
};

/** The same seven places on every screen. */
export function Footer(props: FooterProps) {
  return (
    <footer class="footer">
      <Place icon="home" label={t('footer.home')} onPress={props.onHome} />
      <Place icon="back" label={t('footer.back')} onPress={props.onBack} />
      <Place icon="help" label={t('footer.help')} onPress={props.onHelp} />
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

type PlaceProps = {
  icon: IconName;
  label: string;
  onPress: (() => void) | undefined;
  kind?: 'finish';
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
