import type { App } from '../../app/app.ts';
import { AttractScreen } from './screen.tsx';

/** The invitation, fed by what the terminal last told. */
export function AttractRoute({ app }: { app: App }) {
  const { terminal, interruptedJob, notices } = app.state;
  if (!terminal.value) return null;
  return (
    <AttractScreen
      terminal={terminal.value}
      notice={notices.value.find(({ urgent }) => urgent) ?? null}
      hasUnresolvedPaper={interruptedJob.value?.state === 'unknown'}
      onStart={() => app.open({ name: 'identify' })}
      onGuides={() => app.open({ name: 'guides' })}
    />
  );
}
