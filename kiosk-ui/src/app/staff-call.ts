import { effect } from '@preact/signals';
import type { CallReason } from '@yibao-kiosk/shared/kiosk/staff-call.ts';

import type { App, AppState } from './app.ts';
import type { FooterCall } from './footer.tsx';

const commandMs = 5000;

/** Calls a person of the hall. How the call stands comes with the terminal's view; a lost agent is an outage anyway. */
export function callStaff(app: App, reason: CallReason = 'help'): void {
  void app.link.send('Terminal.CallStaff', { reason }, { timeoutMs: commandMs });
}

export function cancelStaffCall(app: App): void {
  void app.link.send('Terminal.CancelStaffCall', {}, { timeoutMs: commandMs });
}

/** Sounds the chime at each ring, where the terminal is fitted with sound; not for one that this page came upon. */
export function chimeAtRings(state: AppState, ring: (sinceIso: string) => void): void {
  let known: string | undefined | null = null;
  effect(() => {
    const call = state.terminal.value?.staffCall;
    if (!call) return;
    const { sinceIso } = call;
    const isNew = known !== null && sinceIso !== known;
    known = sinceIso;
    if (isNew && sinceIso !== undefined && call.fitted.includes('sound')) ring(sinceIso);
  });
}

/** The call as the footer shows it. Nobody walks away from a running printer, so its place calls at once there. */
export function footerCall(app: App): FooterCall | undefined {
  const terminal = app.state.terminal.value;
  if (!terminal || terminal.staffCall.fitted.length === 0) return undefined;
  const { state } = terminal.staffCall;
  const isPrinting = app.state.screen.value.name === 'printing';
  return {
    state,
    phone: terminal.servicePhone,
    ...(isPrinting ? { onCall: () => callStaff(app, 'paper') } : {}),
  };
}
