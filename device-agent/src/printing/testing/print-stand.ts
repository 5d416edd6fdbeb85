import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';

import type { SendOutcome } from '../../devices/printer/port.ts';
import type { PrintJobTable } from '../../store/print-jobs.ts';
import { openStore } from '../../store/store.ts';
import { createManualClock } from '../../testing/manual-clock.ts';
import type { ManualClock } from '../../testing/manual-clock.ts';
import { createPrinting } from '../create.ts';
import type { Printing, PrintJobRequest } from '../port.ts';
import { createFakePrinter } from './fake-printer.ts';
import type { FakePrinter } from './fake-printer.ts';

/** Printing on a fake printer with a journal in memory; a test may fit another printer and start again. */
export type PrintStand = {
  readonly table: PrintJobTable;
  readonly clock: ManualClock;
  printer: FakePrinter;
  printing: Printing;
  /** Printing as after a restart, on the printer that is fitted now. */
  start(jobs?: PrintJobTable): Printing;
};

/** Sets one up, started. */
export function createPrintStand(): PrintStand {
  const opened = openStore(':memory:', { now: () => 0 });
  if (opened.kind === 'failed') throw new Error(opened.code);
  const table = opened.value.printJobs;
  const clock = createManualClock();
  const printer = createFakePrinter();
  const startOn = (fitted: FakePrinter, jobs: PrintJobTable): Printing =>
    createPrinting({ printer: fitted, jobs, clock, salt: () => Uint8Array.of(1) });
  const stand: PrintStand = {
    table,
    clock,
    printer,
    printing: startOn(printer, table),
    start: (jobs = table) => startOn(stand.printer, jobs),
  };
  return stand;
}

/** A paper of forty rows: several chunks. */
export const someDocument = (title = '参保信息'): PrintableDocument => ({
  kind: 'slip',
  title: { text: title },
  blocks: [
    {
      type: 'rows',
      rows: Array.from({ length: 40 }, () => ({ label: '月份', value: { text: '2026-01 正常缴费' } })),
    },
  ],
});

/** A job for it. */
export const request = (jobId: string, change: Partial<PrintJobRequest> = {}): PrintJobRequest => ({
  jobId,
  sessionId: 'session-1',
  document: someDocument(),
  timeToLiveMs: 60_000,
  ...change,
});

/** A promise and the key to it. */
export function gate(): { open: () => void; passed: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { open: resolve, passed: promise };
}

/** What the port says of a job that broke off. */
export const stopped = (
  sentBytes: number,
  code: 'PRN_PAPER_OUT' | 'PRN_COVER_OPEN' | 'DEV_PRINTER_OFFLINE',
): SendOutcome => ({ kind: 'stopped', sentBytes, code, begun: true });
