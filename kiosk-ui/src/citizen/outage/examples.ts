import type { Examples } from '../../gallery/example.ts';
import type { OutageScreenProps } from './screen.tsx';

/** Lost after the terminal was known, and before. */
export const outageExamples: Examples<OutageScreenProps> = {
  known: () => ({ phone: '12393', staff: '1号咨询台' }),
  neverConnected: () => ({ phone: '', staff: '' }),
};
