const traceDigits = 8;

/** Stands in a preview, where no job exists yet. */
export const tracePlaceholder = '-'.repeat(traceDigits);

/** The trace number that a paper, the journal and the log have in common: the head of the job's id. */
export function traceOf(jobId: string): string {
  return jobId.replaceAll('-', '').slice(0, traceDigits).toUpperCase();
}
