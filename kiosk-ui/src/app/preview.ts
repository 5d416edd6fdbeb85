import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';

import type { CommandName, CommandPayload } from '../link/commands.ts';
import type { App } from './app.ts';

const answerMs = 10_000;

type PreviewName = Extract<CommandName, 'Records.PreviewSlip' | 'Certificate.Preview'>;

/** Asks for the paper with nothing hidden and shows it for five seconds. */
export async function revealPaper<N extends PreviewName>(
  app: App,
  name: N,
  payload: CommandPayload<N>,
): Promise<void> {
  const { state } = app;
  const asked = state.epoch.value;
  const outcome = await app.link.send(name, payload, { timeoutMs: answerMs });
  if (outcome.kind !== 'done' || state.epoch.value !== asked) return;
  state.personal.revealedPaper.value = outcome.answer.paper;
  app.clock.after(designLimits.revealMs, () => {
    state.personal.revealedPaper.value = null;
  });
}

/** Whether a paper could come out now. */
export function canPrint(app: App): boolean {
  const printer = app.state.terminal.value?.devices.find((device) => device.kind === 'printer');
  return printer !== undefined && printer.state === 'online' && printer.problem === null;
}
