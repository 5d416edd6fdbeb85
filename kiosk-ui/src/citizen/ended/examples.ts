import type { Places } from '@yibao-kiosk/shared/kiosk/places.ts';

import { noPlaces } from '../../components/no-places.ts';
import { nowhere, type Examples } from '../../gallery/example.ts';
import type { EndedScreenProps } from './screen.tsx';

const places: Places = { idCard: 'belowRight', scanner: 'belowCentre', printer: 'belowLeft' };
const example = (changes: Partial<EndedScreenProps>) => (): EndedScreenProps => ({
  reason: 'left',
  left: { method: 'idCard', hasPaper: false },
  places,
  onNext: nowhere,
  ...changes,
});

/** Every way a session ends, and everything that may be left behind, where it is known and where not. */
export const endedExamples: Examples<EndedScreenProps> = {
  left: example({}),
  idle: example({ reason: 'idle', left: { method: 'medicalCode', hasPaper: false } }),
  printed: example({ reason: 'printed', left: { method: 'idCard', hasPaper: true } }),
  printedByCode: example({ reason: 'printed', left: { method: 'medicalCode', hasPaper: true } }),
  printedUnknown: example({ reason: 'printed', left: { method: 'idCard', hasPaper: true }, places: noPlaces }),
  byTerminal: example({ reason: 'byTerminal', left: { method: 'socialCard', hasPaper: true } }),
};
