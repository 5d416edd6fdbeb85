import { attach, enterService, leaveService } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { done, refused } from '@yibao-kiosk/shared/outcome.ts';

import type { JobSummary, Printing } from '../printing/port.ts';
import { cancelled, handle, type CommandHandler } from '../session/command.ts';
import type { AuditDetail } from '../store/audit.ts';
import type { PinDoor } from './pin-door.ts';
import type { Terminal } from './terminal.ts';

export type TerminalHandlerParts = {
  readonly terminal: Terminal;
  readonly door: PinDoor;
  readonly printing: Pick<Printing, 'job'>;
  /** The job that the last stop of the agent interrupted; null once a later session has ended. */
  readonly interruptedJob: () => JobSummary | null;
  readonly audit: (event: string, detail: AuditDetail) => void;
};

/** The commands `Terminal.*` and `Maintenance.*`. */
export function terminalHandlers(parts: TerminalHandlerParts): CommandHandler[] {
  const { terminal, door, printing } = parts;
  return [
    handle(attach, ({ pendingJobId }) =>
      done({
        terminal: terminal.view(),
        job: interruptedView(pendingJobId === undefined ? null : printing.job(pendingJobId)),
        interruptedJob: interruptedView(parts.interruptedJob()),
      }),
    ),
    handle(enterService, async ({ pin }, { connection, signal }) => {
      const code = await door.open(pin);
      if (signal.aborted) return cancelled;
      if (code) {
        parts.audit('service.refused', { errorCode: code });
        return refused(code);
      }
      if (!terminal.enterService()) return refused('TRM_IN_SERVICE');
      connection.setRole('service');
      connection.onClose(() => terminal.leaveService());
      return done({});
    }),
    handle(leaveService, (_payload, { connection }) => {
      connection.setRole('citizen');
      terminal.leaveService();
      return done({});
    }),
  ];
}

function interruptedView(job: JobSummary | null): { jobId: string; state: JobSummary['state']; at: string } | null {
  return job ? { jobId: job.jobId, state: job.state, at: job.at } : null;
}
