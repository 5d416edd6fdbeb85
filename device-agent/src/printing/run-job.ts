import type { Payload } from '@yibao-kiosk/shared/envelope/message.ts';
import { printProgressEvent, type PrintCompletion } from '@yibao-kiosk/shared/kiosk/print.ts';

import type { PrintJobRequest, Printing } from './port.ts';

/** Prints a job while telling its page how far it is; the answer is what the page is completed with. */
export async function runPrintJob(
  printing: Pick<Printing, 'print'>,
  request: PrintJobRequest,
  page: { readonly signal: AbortSignal; event(name: string, payload: Payload): void },
): Promise<PrintCompletion> {
  const outcome = await printing.print(request, {
    signal: page.signal,
    onProgress: ({ state, sentBytes, totalBytes }) =>
      page.event(printProgressEvent.name, { state, sentBytes, totalBytes }),
  });
  return { ...outcome, certificateNumber: null };
}
