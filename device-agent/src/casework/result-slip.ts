import type { DocumentBlock, MaskableText, PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type { PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

import type { CaseResult } from '../platform/port.ts';
import { toLocalTime } from '../session/local-time.ts';

/** What the paper says beside the result. */
export type ResultSlipContext = {
  readonly text: PaperText;
  readonly terminalId: string;
  readonly servicePhone: string;
  readonly demonstration: boolean;
  readonly nowMs: number;
  /** Short form of the job's id; a placeholder of the same width in the preview. */
  readonly trace: string;
};

const halfLine: DocumentBlock = { type: 'space', lines: 0.5 };

/** 审核通过，打印相关信息: the rows of the platform as they come, and who can be asked about them. */
export function composeResultSlip(result: CaseResult, context: ResultSlipContext): PrintableDocument {
  const { text } = context;
  const isDemonstration = context.demonstration || result.demonstration;
  return {
    kind: 'slip',
    title: { text: result.title },
    blocks: [
      ...(isDemonstration ? [mark(text.common.demonstration), halfLine] : []),
      { type: 'rows', rows: result.rows.map(({ label, value, mask }) => ({ label, value: maskable(value, mask) })) },
      { type: 'rule', style: 'single' },
      rowsOf([
        [text.caseResult.item, result.itemName],
        [text.caseResult.caseNumber, result.caseNumber ?? text.common.notGiven],
        [text.caseResult.decidedOn, result.decidedOn],
        [text.certificate.agency, result.agency.name],
        [text.certificate.agencyPhone, result.agency.phone],
      ]),
      ...foot(context),
    ],
  };
}

function maskable(text: string, mask: CaseResult['rows'][number]['mask']): MaskableText {
  return mask === null ? { text } : { text, mask };
}

function mark(text: string): DocumentBlock {
  return { type: 'text', text: { text }, align: 'center', bold: true };
}

function rowsOf(rows: readonly (readonly [label: string, value: string])[]): DocumentBlock {
  return { type: 'rows', rows: rows.map(([label, text]) => ({ label, value: { text } })) };
}

function foot({ text, terminalId, servicePhone, nowMs, trace }: ResultSlipContext): DocumentBlock[] {
  const { date, time } = toLocalTime(nowMs);
  return [
    { type: 'rule', style: 'single' },
    rowsOf([
      [text.foot.terminal, terminalId],
      [text.foot.time, `${date} ${time}`],
      [text.foot.trace, trace],
      [text.foot.phone, servicePhone],
    ]),
    halfLine,
    { type: 'text', text: { text: text.foot.notProof } },
    { type: 'text', text: { text: text.foot.thermal } },
    halfLine,
  ];
}
