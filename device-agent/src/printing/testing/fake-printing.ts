import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type { Paper } from '@yibao-kiosk/shared/document/paper.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { JobSummary, PrintJobRequest, PrintOutcome, Printing } from '../port.ts';

/** Printing for tests of the rooms above it: remembers what it was given, ends as it is told. */
export type FakePrinting = Printing & {
  readonly printed: PrintJobRequest[];
  /** What would have cancelled each of them. */
  readonly signals: (AbortSignal | undefined)[];
  readonly laidOut: { document: PrintableDocument; masked: boolean }[];
  readonly known: Map<string, JobSummary>;
  obstacle: ErrorCode | null;
  outcome: Omit<PrintOutcome, 'jobId'>;
};

/** Creates one that prints everything. */
export function createFakePrinting(): FakePrinting {
  const fake: FakePrinting = {
    printed: [],
    signals: [],
    laidOut: [],
    known: new Map(),
    obstacle: null,
    outcome: { state: 'printed', errorCode: null },
    layOut: (document, { masked }): Paper => {
      fake.laidOut.push({ document, masked });
      return { columns: 48, pages: [], lengthMm: 0, masked };
    },
    check: () => fake.obstacle,
    print: (job, { onProgress, signal }) => {
      fake.printed.push(job);
      fake.signals.push(signal);
      onProgress?.({ state: 'sending', sentBytes: 1, totalBytes: 2 });
      return Promise.resolve({ jobId: job.jobId, ...fake.outcome });
    },
    job: (jobId) => fake.known.get(jobId) ?? null,
    interrupted: () => [],
    drain: () => Promise.resolve(),
  };
  return fake;
}

/** Every text of a document, line by line, for assertions on what a paper says. */
export function textOf(document: PrintableDocument): string {
  const lines = document.blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
      case 'text':
        return [block.text.text];
      case 'item':
        return [`${'  '.repeat(block.level ?? 0)}${block.mark}${block.text.text}`];
      case 'rows':
        return block.rows.map(({ label, value }) => `${label} ${value.text}`);
      case 'table':
        return [
          block.columns.map(({ header }) => header).join(' | '),
          ...block.rows.map((row) => row.map(({ text }) => text).join(' | ')),
          ...(block.totals ? [block.totals.map(({ text }) => text).join(' | ')] : []),
        ];
      case 'qr':
        return [`[QR ${block.data}]`];
      case 'qrPlaceholder':
        return [`[QR? ${block.caption}]`];
      case 'image':
        return ['[image]'];
      default:
        return [];
    }
  });
  return [document.title.text, ...lines].join('\n');
}
