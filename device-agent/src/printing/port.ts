import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type { Paper } from '@yibao-kiosk/shared/document/paper.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { PrintState } from '@yibao-kiosk/shared/kiosk/terminal.ts';

/** Everything the rest of the agent may ask of paper. */
export type Printing = {
  /** Lays the document out for the fitted printer; `masked` hides personal cells for the preview. */
  layOut(document: PrintableDocument, options: { masked: boolean }): Paper;
  /** A refusal when a character or a QR of the document can be printed by no means; asked before a number is issued. */
  check(document: PrintableDocument): ErrorCode | null;
  /**
   * Prints once. The same `jobId` again answers with the same outcome and never sends a second paper; another document
   * under a used id is refused with JOB_ID_REUSED. Resolves always, never throws for what the printer does.
   */
  print(job: PrintJobRequest, options: { onProgress?: (progress: PrintProgress) => void; signal?: AbortSignal }): Promise<PrintOutcome>;
  /** How a job stands, also after a restart; null for an unknown id. */
  job(jobId: string): JobSummary | null;
  /** Jobs that a restart found between the first byte and a proven end; now `unknown`. Newest first. */
  interrupted(): readonly JobSummary[];
  /** Cancels what is not yet sent of this session and waits for what is; nothing prints for the next person. */
  drain(sessionId: string): Promise<void>;
};

export type PrintJobRequest = {
  jobId: string;
  sessionId: string;
  document: PrintableDocument;
  /** A job not begun within this time ends as JOB_EXPIRED. */
  timeToLiveMs: number;
};
export type PrintProgress = { state: PrintState; sentBytes: number; totalBytes: number };
export type PrintOutcome = { jobId: string; state: 'printed' | 'submitted' | 'failed' | 'unknown'; errorCode: ErrorCode | null };
/** No personal data: the journal keeps ids, states, sizes and a digest of the document. */
export type JobSummary = { jobId: string; kind: PrintableDocument['kind']; state: PrintState; errorCode: ErrorCode | null; at: string };
