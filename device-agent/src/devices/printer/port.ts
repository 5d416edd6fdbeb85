import type { DeviceProblemCode } from '../link/status.ts';
import type { PrinterProfile } from './profile.ts';
import type { PrinterStatus } from './status.ts';

/** The printer's answer, or why there is none. */
export type StatusOutcome =
  | { readonly kind: 'status'; readonly status: PrinterStatus }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly code: DeviceProblemCode };

/** How sending ended. `sentBytes` is a lower bound of what left; 0 in `cancelled` means that nothing left. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly sentBytes: number }
  | { readonly kind: 'cancelled'; readonly sentBytes: number }
  | {
      readonly kind: 'stopped';
      readonly sentBytes: number;
      readonly code: DeviceProblemCode;
      /** Whether a byte may have left; false only when the printer was not reached at all. */
      readonly begun: boolean;
    };

/**
 * What became of the bytes. `printed`: the printer said so (`proof`). `submitted`: taken, and the printer is
 * well, but it gives no proof. `failed`: it reported a fault on the way, the paper may be incomplete.
 * `unknown`: no answer.
 */
export type CompletionOutcome =
  | { readonly kind: 'printed'; readonly proof: 'fn48' | 'gsr' }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'failed'; readonly code: DeviceProblemCode }
  | { readonly kind: 'unknown'; readonly code: DeviceProblemCode };

/** `onProgress` gets the bytes taken so far, after every chunk. */
export type SendOptions = {
  readonly signal: AbortSignal;
  readonly onProgress?: (sentBytes: number) => void;
};

/**
 * The only way to write to a printer. The driver hands it out once, to `printing`; nobody else can get one.
 * The calls of one job are made one after the other.
 */
export type PrinterPort = {
  readonly profile: PrinterProfile;
  /** Asks now (DLE EOT 1–4, three tries); PRN_NO_ANSWER or DEV_PRINTER_OFFLINE when nothing comes back. */
  queryStatus(signal: AbortSignal): Promise<StatusOutcome>;
  /**
   * Sends chunks of whole commands, in order. Status questions go between chunks only, never inside one.
   * Stops at a chunk border when the printer reports a fault or `signal` is aborted.
   */
  send(chunks: Iterable<Uint8Array>, options: SendOptions): Promise<SendOutcome>;
  /**
   * Waits for the strongest proof the profile promises, of all that was sent. `printMs`: how long the paper
   * should take; without proof the outcome is told some seconds after it. Aborting gives `unknown`, never a
   * claim.
   */
  awaitCompletion(options: {
    readonly printMs: number;
    readonly signal: AbortSignal;
  }): Promise<CompletionOutcome>;
  /**
   * Empties the printer's buffer where the model can, so that nothing of a broken job comes out for the next
   * person. `unproven`: the model cannot, or its word did not come; it may still hold, and print, a piece of the job.
   */
  discardBuffered(signal: AbortSignal): Promise<'emptied' | 'unproven'>;
};
