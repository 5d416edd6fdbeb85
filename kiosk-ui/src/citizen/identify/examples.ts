import { noPlaces } from '../../components/no-places.ts';
import { nowhere, type Examples } from '../../gallery/example.ts';
import type { IdentifyScreenProps } from './screen.tsx';

const armed: IdentifyScreenProps = {
  step: 'armed',
  methods: ['idCard', 'medicalCode'],
  method: null,
  hint: null,
  places: { idCard: 'belowRight', scanner: 'belowCentre', printer: 'belowLeft' },
  staff: '1号咨询台',
  phone: '12393',
  onCancel: nowhere,
};

/** Every fitting of the terminal and every stage of reading. */
export const identifyExamples: Examples<IdentifyScreenProps> = {
  armed: () => armed,
  threeWays: () => ({ ...armed, methods: ['idCard', 'medicalCode', 'socialCard'] }),
  cardOnly: () => ({ ...armed, methods: ['idCard'] }),
  besideTheScreen: () => ({ ...armed, places: { idCard: 'right', scanner: 'left', printer: 'belowCentre' } }),
  placesUnknown: () => ({ ...armed, places: noPlaces }),
  cardPlaceOnly: () => ({ ...armed, places: { ...noPlaces, idCard: 'belowCentre' } }),
  reading: () => ({ ...armed, step: 'reading', method: 'idCard' }),
  asking: () => ({ ...armed, step: 'asking', method: 'medicalCode' }),
  leftOnReader: () => ({ ...armed, hint: 'CARD_LEFT_ON_READER' }),
  notMedicalCode: () => ({ ...armed, hint: 'QR_NOT_MEDICAL_CODE' }),
  arming: () => ({ ...armed, step: 'arming', methods: [] }),
};
