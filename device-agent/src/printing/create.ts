import { fileURLToPath } from 'node:url';

import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { layOutDocument } from '@yibao-kiosk/shared/document/layout.ts';
import type { Paper } from '@yibao-kiosk/shared/document/paper.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { Clock } from '../clock.ts';
import type { Printer } from '../devices/printer/driver.ts';
import type { PrintJobTable } from '../store/print-jobs.ts';
import { planLine } from './escpos/plan-line.ts';
import { writePaper } from './escpos/write-paper.ts';
import { createGlyphFile } from './glyphs/glyph-file.ts';
import type { GlyphSource } from './glyphs/glyph-file.ts';
import { createPrintJournal } from './journal.ts';
import type { Printing, PrintJobRequest } from './port.ts';
import { PrintQueue } from './print-queue.ts';
import type { PreparedJob } from './print-queue.ts';
import { qrModules } from './qr-modules.ts';

export type PrintingDeps = {
  /** The fitted printer; its port is claimed here and nowhere else. */
  readonly printer: Pick<Printer, 'profile' | 'claimPort'> | null;
  readonly jobs: PrintJobTable;
  readonly clock: Clock;
  /** Sixteen random bytes for the digest of a job. */
  readonly salt: () => Uint8Array;
  /** The baked face; the one of the build where not given. */
  readonly glyphs?: GlyphSource;
};

/** Without a printer papers can still be looked at, as an 80 mm one would print them. */
const noPrinter = { columns: 48, cutFeedDots: 0 } as const;

/** Takes everything that writing a paper takes. */
const smallest: PrintableDocument = {
  kind: 'test',
  title: { text: '0' },
  blocks: [{ type: 'qr', data: '0' }],
};

/** Where the build puts the baked face. */
export const builtGlyphsPath = fileURLToPath(new URL('../../generated/glyphs.bin', import.meta.url));

/** Puts printing together and ends what the last run left open in the journal. */
export function createPrinting(deps: PrintingDeps): Printing {
  const { printer, clock } = deps;
  const glyphs = deps.glyphs ?? createGlyphFile(builtGlyphsPath);
  const journal = createPrintJournal({ table: deps.jobs, now: () => clock.now(), salt: deps.salt });
  const interrupted = journal.recover();

  const layOut = (document: PrintableDocument, { masked }: { masked: boolean }): Paper => {
    const { columns, cutFeedDots } = printer?.profile ?? noPrinter;
    return layOutDocument(document, { columns, cutFeedDots, masked, qrModules });
  };
  const checkPaper = (paper: Paper): ErrorCode | null => {
    const characterSet = printer?.profile.characterSet ?? 'raster';
    for (const line of paper.pages.flatMap((page) => page.lines)) {
      if (line.kind === 'text' && planLine(line, characterSet, glyphs) === 'impossible')
        return 'CRT_CHARACTER_MISSING';
      // What a QR says comes from the platform.
      if (line.kind === 'qr' && line.modules.length === 0) return 'PLT_BAD_ANSWER';
    }
    return null;
  };
  const prepare = (job: PrintJobRequest, profile: Printer['profile']): PreparedJob | ErrorCode => {
    const paper = layOut(job.document, { masked: false });
    return checkPaper(paper) ?? { chunks: writePaper(paper, { profile, glyphs }), lengthMm: paper.lengthMm };
  };

  const queue = new PrintQueue({
    port: printer?.claimPort() ?? null,
    journal,
    clock,
    prepare,
    brokenOff: journal.lastBroke(),
  });

  let isWriterLoaded = false;
  /** Who looks at a paper may print it: what writes it is loaded meanwhile, not at the start (20 MB) nor at the tap. */
  const loadWriterSoon = async ({ profile }: Pick<Printer, 'profile'>): Promise<void> => {
    if (isWriterLoaded) return;
    isWriterLoaded = true;
    await clock.sleep(0);
    writePaper(layOut(smallest, { masked: false }), { profile, glyphs });
  };

  return {
    layOut: (document, options) => {
      if (printer) void loadWriterSoon(printer);
      return layOut(document, options);
    },
    check: (document) => checkPaper(layOut(document, { masked: false })),
    print: async (job, options) => queue.print(job, options),
    job: (jobId) => queue.summary(jobId),
    interrupted: () => interrupted,
    drain: (sessionId) => queue.drain(sessionId),
  };
}
