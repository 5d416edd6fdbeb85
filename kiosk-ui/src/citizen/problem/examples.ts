import { nowhere, type Examples } from '../../gallery/example.ts';
import type { ProblemScreenProps } from './screen.tsx';

/** Records that could not be had. */
export const problemExamples: Examples<ProblemScreenProps> = {
  platformDown: () => ({
    failure: { errorCode: 'PLT_UNREACHABLE', facts: {} },
    phone: '12393',
    onAgain: nowhere,
    onBack: nowhere,
  }),
  notAgain: () => ({
    failure: { errorCode: 'CRT_CHARACTER_MISSING', facts: {} },
    phone: '12393',
    onBack: nowhere,
  }),
};
