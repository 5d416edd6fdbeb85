import { pageLimits } from '@yibao-kiosk/shared/design/limits.ts';

import type { App } from './app.ts';

const answerMs = 5000;

/** Shows name and number in full for five seconds. */
export async function revealPerson(app: App): Promise<void> {
  const { state } = app;
  const asked = state.epoch.value;
  const outcome = await app.link.send('Session.Reveal', {}, { timeoutMs: answerMs });
  if (outcome.kind !== 'done' || state.epoch.value !== asked) return;
  state.personal.revealed.value = outcome.answer;
  app.clock.after(pageLimits.revealMs, () => {
    state.personal.revealed.value = null;
  });
}
