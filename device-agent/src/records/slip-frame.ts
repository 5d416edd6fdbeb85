import type { DocumentBlock, DocumentRow, PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { maskText } from '@yibao-kiosk/shared/document/mask.ts';
import type { PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

import type { IdentifiedPerson } from '../platform/port.ts';
import { toLocalTime } from '../session/local-time.ts';

/** What every slip needs beside its record. */
export type SlipContext = {
  readonly text: PaperText;
  readonly person: Pick<IdentifiedPerson, 'name' | 'idNumber'>;
  readonly terminalId: string;
  readonly servicePhone: string;
  readonly nowMs: number;
  /** Short form of the job's id; a placeholder of the same width in the preview. */
  readonly trace: string;
  readonly demonstration: boolean;
  readonly columns: 48 | 32;
};

const halfLine: DocumentBlock = { type: 'space', lines: 0.5 };

/**
 * Puts head and foot around a record. The slip carries the number of the identity document masked for good: only the
 * certificate, which the person asked for as such, prints it in full.
 */
export function frameSlip(title: string, record: readonly DocumentBlock[], context: SlipContext): PrintableDocument {
  return {
    kind: 'slip',
    title: { text: title },
    blocks: [...head(context), ...record, ...foot(context)],
  };
}

/** A list of amounts: labels on the left, figures on the right. */
export function rightAligned(rows: readonly DocumentRow[]): DocumentRow[] {
  return rows.map((row) => ({ ...row, align: 'right' }));
}

function head({ text, person, demonstration }: SlipContext): DocumentBlock[] {
  return [
    ...(demonstration ? [demonstrationMark(text), halfLine] : []),
    {
      type: 'rows',
      rows: [
        { label: text.common.name, value: { text: person.name, mask: 'name' } },
        { label: text.common.idNumber, value: { text: maskText(person.idNumber, 'idNumber') } },
      ],
    },
    { type: 'rule', style: 'single' },
  ];
}

function demonstrationMark(text: PaperText): DocumentBlock {
  return { type: 'text', text: { text: text.common.demonstration }, align: 'center', bold: true };
}

function foot({ text, terminalId, servicePhone, nowMs, trace }: SlipContext): DocumentBlock[] {
  const { date, time } = toLocalTime(nowMs);
  return [
    { type: 'rule', style: 'single' },
    {
      type: 'rows',
      rows: [
        { label: text.foot.terminal, value: { text: terminalId } },
        { label: text.foot.time, value: { text: `${date} ${time}` } },
        { label: text.foot.trace, value: { text: trace } },
        { label: text.foot.phone, value: { text: servicePhone } },
      ],
    },
    halfLine,
    { type: 'text', text: { text: text.foot.notProof } },
    { type: 'text', text: { text: text.foot.thermal } },
    halfLine,
  ];
}
