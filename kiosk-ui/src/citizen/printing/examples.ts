import { noPlaces } from '../../components/no-places.ts';
import { nowhere, type Examples } from '../../gallery/example.ts';
import type { PrintingScreenProps } from './screen.tsx';

const base: PrintingScreenProps = {
  state: 'preparing',
  share: 0,
  errorCode: null,
  certificateNumber: null,
  places: { idCard: 'belowRight', scanner: 'belowCentre', printer: 'belowLeft' },
  staff: '1号咨询台',
  phone: '12393',
  secondsLeft: null,
  onDone: nowhere,
  onMore: nowhere,
  onAgain: null,
};

/** Every state a print job can be seen in. */
export const printingExamples: Examples<PrintingScreenProps> = {
  preparing: () => base,
  queued: () => ({ ...base, state: 'queued' }),
  sending: () => ({ ...base, state: 'sending', share: 0.4 }),
  sent: () => ({ ...base, state: 'sent', share: 1 }),
  printed: () => ({ ...base, state: 'printed', certificateNumber: '35990020261122000017', secondsLeft: 12 }),
  printedBeside: () => ({
    ...base,
    state: 'printed',
    places: { idCard: 'belowLeft', scanner: 'left', printer: 'right' },
    secondsLeft: 12,
  }),
  printedPlaceUnknown: () => ({
    ...base,
    state: 'printed',
    places: noPlaces,
    certificateNumber: '35990020261122000017',
    secondsLeft: 12,
  }),
  printedPaperLow: () => ({ ...base, state: 'printed', errorCode: 'PRN_PAPER_LOW', secondsLeft: 12 }),
  submitted: () => ({ ...base, state: 'submitted', secondsLeft: 15 }),
  failed: () => ({ ...base, state: 'failed', errorCode: 'PRN_PAPER_OUT', onAgain: nowhere }),
  unknown: () => ({ ...base, state: 'unknown', errorCode: 'JOB_OUTCOME_UNKNOWN' }),
};
