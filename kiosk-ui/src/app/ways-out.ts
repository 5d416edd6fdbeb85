import { type App, type AppState, stepTo } from './app.ts';
import { footerCall } from './staff-call.ts';

const isUsable = ({ linkState, terminal }: AppState): boolean =>
  linkState.value === 'connected' && terminal.value !== null;

/** Nobody walks away from a running printer, and the card is asked for until it is cancelled there. */
export function canStepBack(state: AppState): boolean {
  const { name } = state.screen.value;
  return isUsable(state) && name !== 'printing' && name !== 'identify' && state.trail.value.length > 1;
}

/** One step back: first what stands over the screen, then the screen. */
export function stepBack(state: AppState): void {
  if (state.dialog.value !== null) state.dialog.value = null;
  else if (canStepBack(state)) stepTo(state, { type: 'back' });
}

/** Not while the printer runs, and not from help itself. */
export function canAskForHelp(state: AppState): boolean {
  const { name } = state.screen.value;
  return isUsable(state) && name !== 'printing' && name !== 'help';
}

/** Opens the help screen over what the citizen does; nothing of it is lost. Beside a running printer staff are called. */
export function askForHelp(app: App): void {
  if (canAskForHelp(app.state)) app.open({ name: 'help' });
  else if (isUsable(app.state)) footerCall(app)?.onCall?.();
}
