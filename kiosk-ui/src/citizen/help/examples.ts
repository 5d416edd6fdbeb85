import { nowhere, type Examples } from '../../gallery/example.ts';
import type { HelpScreenProps } from './screen.tsx';

/** Whom to ask. */
export const helpExamples: Examples<HelpScreenProps> = {
  help: () => ({ phone: '12393', staff: '1号咨询台', terminalId: 'T-0001', onBack: nowhere }),
};
