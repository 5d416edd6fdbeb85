import type { Drawings } from '../gallery/example.ts';
import './icon.examples.css';
import { StatusMark } from './status-mark.tsx';

/** Every way an insurance can stand. */
export const statusMarkExamples: Drawings = {
  all: () => (
    <div class="icon-wall">
      {(['active', 'paused', 'ended', 'notInsured', 'unknown'] as const).map((status) => (
        <StatusMark key={status} status={status} />
      ))}
    </div>
  ),
};
