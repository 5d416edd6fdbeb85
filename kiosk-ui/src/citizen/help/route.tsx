import type { App } from '../../app/app.ts';
import { callStaff, cancelStaffCall } from '../../app/staff-call.ts';
import { HelpScreen } from './screen.tsx';

/** Help, from wherever it was called. */
export function HelpRoute({ app }: { app: App }) {
  const terminal = app.state.terminal.value;
  const call = terminal?.staffCall;
  return (
    <HelpScreen
      phone={terminal?.servicePhone ?? ''}
      staff={terminal?.staffContact ?? ''}
      terminalId={terminal?.terminalId ?? ''}
      call={
        call && call.fitted.length > 0
          ? { state: call.state, onCall: () => callStaff(app), onCancel: () => cancelStaffCall(app) }
          : null
      }
      onBack={() => app.step({ type: 'back' })}
    />
  );
}
