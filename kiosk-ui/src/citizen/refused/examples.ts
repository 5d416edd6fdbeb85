import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { Places } from '@yibao-kiosk/shared/kiosk/places.ts';

import { noPlaces } from '../../components/no-places.ts';
import { nowhere, type Examples } from '../../gallery/example.ts';
import type { RefusedScreenProps } from './screen.tsx';

const usualPlaces: Places = { idCard: 'belowRight', scanner: 'belowCentre', printer: 'belowLeft' };

const refusal =
  (errorCode: ErrorCode, facts: Record<string, string> = {}, places: Places = usualPlaces) =>
  (): RefusedScreenProps => ({
    failure: { errorCode, facts },
    places,
    phone: '12393',
    staff: '1号咨询台',
    onAgain: nowhere,
    onLeave: nowhere,
  });

/** Everything identification can end in besides a person. */
export const refusedExamples: Examples<RefusedScreenProps> = {
  insuredElsewhere: refusal('IDN_INSURED_ELSEWHERE', { place: '江北省临江市', phone: '0999-12393' }),
  notFound: refusal('IDN_NOT_FOUND'),
  notInsured: refusal('IDN_NOT_INSURED'),
  deceased: refusal('IDN_DECEASED'),
  duplicate: refusal('IDN_DUPLICATE'),
  timedOut: refusal('IDN_TIMED_OUT'),
  notGenuine: refusal('CARD_NOT_GENUINE'),
  expired: refusal('CARD_EXPIRED'),
  nameUnreadable: refusal('CARD_NAME_UNREADABLE'),
  liftedEarly: refusal('CARD_LIFTED_EARLY'),
  leftOnReader: refusal('CARD_LEFT_ON_READER'),
  readerBeside: refusal('CARD_READ_FAILED', {}, { ...usualPlaces, idCard: 'right' }),
  placeUnknown: refusal('CARD_READ_FAILED', {}, noPlaces),
  codeRefused: refusal('QR_REFUSED'),
  platformDown: refusal('PLT_UNREACHABLE'),
  noDevice: refusal('IDN_NO_DEVICE'),
};
