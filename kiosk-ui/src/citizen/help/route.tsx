import type { App } from '../../app/app.ts';
import { HelpScreen } from './screen.tsx';

/** Help, from wherever it was called. */
export function HelpRoute({ app }: { app: App }) {
  const terminal = app.state.terminal.value;
  return (
    <HelpScreen
      phone={terminal?.servicePhone ?? ''}
      staff={terminal?.staffContact ?? ''}
      terminalId={terminal?.terminalId ?? ''}
      onBack={() => app.step({ type: 'back' })}
    />
  );
}
