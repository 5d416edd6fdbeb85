import { nowhere, type Examples } from '../../gallery/example.ts';
import type { EndedScreenProps } from './screen.tsx';

/** Every way a session ends. */
export const endedExamples: Examples<EndedScreenProps> = {
  left: () => ({ reason: 'left', onNext: nowhere }),
  idle: () => ({ reason: 'idle', onNext: nowhere }),
  printed: () => ({ reason: 'printed', onNext: nowhere }),
  byTerminal: () => ({ reason: 'byTerminal', onNext: nowhere }),
};
