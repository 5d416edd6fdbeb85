import type { App } from '../../app/app.ts';
import { PrivacyScreen } from './screen.tsx';

/** The privacy notice with this terminal's authority. */
export function PrivacyRoute({ app }: { app: App }) {
  const terminal = app.state.terminal.value;
  return (
    <PrivacyScreen
      processor={terminal?.processorName ?? ''}
      phone={terminal?.servicePhone ?? ''}
      onBack={() => app.step({ type: 'back' })}
    />
  );
}
