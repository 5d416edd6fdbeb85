import { pageLimits } from '@yibao-kiosk/shared/design/limits.ts';
import type { Paper } from '@yibao-kiosk/shared/document/paper.ts';
import { useEffect, useRef } from 'preact/hooks';

import type { CommandName, CommandPayload } from '../link/commands.ts';
import type { App } from './app.ts';

const answerMs = 10_000;

type PreviewName = Extract<CommandName, 'Records.PreviewSlip' | 'Certificate.Preview'>;

/** The paper of a preview with nothing hidden, while it is shown. */
type RevealedPaper = { paper: Paper | null; reveal(): void };

/**
 * Asks for the paper with nothing hidden and shows it for five seconds, on the preview it was asked on: what comes once
 * that one was left, or shows another paper, is dropped.
 */
export function useRevealedPaper<N extends PreviewName>(
  app: App,
  name: N,
  payload: CommandPayload<N>,
): RevealedPaper {
  const { revealedPaper } = app.state.personal;
  const preview = useRef(new AbortController());
  useEffect(() => {
    const shown = new AbortController();
    preview.current = shown;
    return () => {
      shown.abort();
      revealedPaper.value = null;
    };
  }, [`${name} ${JSON.stringify(payload)}`]);
  const reveal = (): void => void showRevealed(app, { name, payload, shown: preview.current.signal });
  return { paper: revealedPaper.value, reveal };
}

async function showRevealed<N extends PreviewName>(
  app: App,
  { name, payload, shown }: { name: N; payload: CommandPayload<N>; shown: AbortSignal },
): Promise<void> {
  const { epoch, personal } = app.state;
  const asked = epoch.value;
  const outcome = await app.link.send(name, payload, { timeoutMs: answerMs });
  if (outcome.kind !== 'done' || epoch.value !== asked || shown.aborted) return;
  const { paper } = outcome.answer;
  personal.revealedPaper.value = paper;
  const cancel = app.clock.after(pageLimits.revealMs, () => {
    if (personal.revealedPaper.value === paper) personal.revealedPaper.value = null;
  });
  // A timer that waits on would keep the paper in memory after the citizen has gone.
  shown.addEventListener('abort', cancel, { once: true });
}

/** Whether a paper could come out now. */
export function canPrint(app: App): boolean {
  const printer = app.state.terminal.value?.devices.find((device) => device.kind === 'printer');
  return printer !== undefined && printer.state === 'online' && printer.problem === null;
}
