import { nowhere, type Examples } from '../../gallery/example.ts';
import type { HomeScreenProps } from './screen.tsx';

const wang: HomeScreenProps = {
  person: { name: '王*明', idNumber: '3507**********1234', masked: true },
  placeName: '临海市海州区',
  processorName: '临海市医疗保障局',
  canPrint: true,
  off: [],
  onTask: nowhere,
  onReveal: nowhere,
  onPrivacy: nowhere,
};

/** Masked, revealed with the longest name there is, a machine that cannot print, a region with services off. */
export const homeExamples: Examples<HomeScreenProps> = {
  masked: () => wang,
  longestName: () => ({
    ...wang,
    person: { name: '阿卜杜拉·麦麦提伊敏·艾合麦提', idNumber: '350799194907051234', masked: false },
  }),
  noPrinter: () => ({ ...wang, canPrint: false, placeName: null }),
  servicesOff: () => ({ ...wang, off: ['certificate', 'enrolments', 'contributions'] }),
};
