import type { Places } from '@yibao-kiosk/shared/kiosk/places.ts';

import { useTold } from '../../access/told.ts';
import { Button } from '../../components/button.tsx';
import { WindowArt } from '../../components/illustrations.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { Where } from '../../components/terminal-drawing.tsx';
import { sentenceOf, t } from '../../i18n/i18n.ts';
import type { Failure } from '../../link/failure.ts';
import { deviceOf } from './device-of.ts';
import { Helpers } from './helpers.tsx';
import './screen.css';

export type RefusedScreenProps = {
  failure: Failure;
  places: Places;
  phone: string;
  staff: string;
  onAgain(): void;
  onLeave(): void;
};

/** Trying again at once helps with these; with the others it would only waste the citizen's time. */
const worthAgain: ReadonlySet<string> = new Set([
  'CARD_READ_FAILED',
  'CARD_LIFTED_EARLY',
  'CARD_NOT_ID',
  'CARD_INVALID',
  'CARD_LEFT_ON_READER',
  'QR_NOT_MEDICAL_CODE',
  'QR_REFUSED',
  'IDN_TIMED_OUT',
  'PLT_UNREACHABLE',
  'PLT_TIMED_OUT',
  'PLT_BAD_ANSWER',
  'SES_ENDED',
  'SES_NONE',
  'TRM_AGENT_GONE',
]);

/** Keeps a phone number in one piece (UAX #14: no break beside U+2060). */
const wordJoiner = '\u2060';

/** Nobody could be identified, or the person cannot be served here: why, who helps, and what to do next. */
export function RefusedScreen({ failure, places, phone, staff, onAgain, onLeave }: RefusedScreenProps) {
  useTold('refused', { failure, places, phone });
  const device = deviceOf(failure.errorCode);
  const phoneThere = failure.facts['phone'] ?? phone;
  const facts = { place: staff, ...failure.facts, phone: phoneThere.replaceAll('-', `-${wordJoiner}`) };
  const sentence = sentenceOf(failure.errorCode, facts);
  const canRetry = worthAgain.has(failure.errorCode);
  return (
    <ScreenFrame title={sentence.title} tone="care" hero={<WindowArt size={240} />}>
      <p class="refused__next">{sentence.next}</p>
      {device && (
        <Where
          places={places}
          device={device}
          words={(place) => `${t(`refused.places.${device}`)}\n${t(`places.${place}`)}`}
        />
      )}
      <Helpers phone={phoneThere} staff={staff} />
      {canRetry && <Button kind="main" isWide label={t('refused.again')} onPress={onAgain} />}
      <Button kind={canRetry ? 'quiet' : 'main'} isWide label={t('refused.leave')} onPress={onLeave} />
      <p class="fault-code">{t('problem.code', { code: failure.errorCode })}</p>
    </ScreenFrame>
  );
}
