import { automaticStatus, automaticStatusChanged } from './printer-status.ts';
import type { PrinterCondition } from './printer-status.ts';

/** GS a: status that the printer sends by itself. */
export type AutomaticStatus = {
  /** Takes the mask of GS a n; anything but 0 sends the status at once. */
  enable(mask: number): void;
  /** Sends the status when something under the mask changed since it was last looked at. */
  report(): void;
};

/** Creates automatic status, switched off as after power-up. */
export function createAutomaticStatus(
  condition: () => PrinterCondition,
  send: (status: Uint8Array) => void,
): AutomaticStatus {
  let mask = 0;
  let reported: Uint8Array = new Uint8Array(4);
  return {
    enable(next) {
      mask = next;
      reported = automaticStatus(condition());
      if (mask !== 0) send(reported);
    },
    report() {
      const now = automaticStatus(condition());
      const matters = automaticStatusChanged(reported, now, mask);
      reported = now;
      if (matters) send(now);
    },
  };
}
