import type { Drawings } from '../gallery/example.ts';
import { StatusMark } from './status-mark.tsx';

/** Every way an insurance can stand. */
export const statusMarkExamples: Drawings = {
  all: () => (
    <>
      {(['active', 'paused', 'ended', 'notInsured', 'unknown'] as const).map((status) => (
        <StatusMark key={status} status={status} />
      ))}
    </>
  ),
};
