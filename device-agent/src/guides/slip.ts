import type { Answer } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import type { DocumentBlock, DocumentRow, PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type { PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

import { toLocalTime } from '../session/local-time.ts';
import { sectionBlocks } from './slip-sections.ts';

/** What a slip says beside the guide. */
export type GuideSlipContext = {
  readonly text: PaperText;
  readonly terminalId: string;
  readonly nowMs: number;
  /** Short form of the job's id; a placeholder of the same width in the preview. */
  readonly trace: string;
  readonly demonstration: boolean;
};

const halfLine: DocumentBlock = { type: 'space', lines: 0.5 };

/** A guide on paper, to take along: what the screen answers, in the same order, with boxes to tick. */
export function composeGuideSlip(answer: Answer, context: GuideSlipContext): PrintableDocument {
  const { text, demonstration } = context;
  return {
    kind: 'slip',
    title: { text: answer.name },
    blocks: [
      ...(demonstration ? [centred(text.common.demonstration), halfLine] : []),
      centred(text.guide.kind),
      ...(answer.title === undefined ? [] : [{ type: 'text' as const, text: { text: answer.title } }]),
      { type: 'rule', style: 'single' },
      ...answer.sections.flatMap((section) => sectionBlocks(section, text)),
      ...foot(answer, context),
    ],
  };
}

/** Whose text this is, and where and when this paper was made. No phone of the hall: the guide has those of the matter. */
function foot({ item, source }: Answer, { text, terminalId, nowMs, trace }: GuideSlipContext): DocumentBlock[] {
  const { date, time } = toLocalTime(nowMs);
  const { codes } = source;
  const rows: [string, string | undefined][] = [
    [text.guide.source, source.title],
    ['', source.number],
    [text.guide.edition, source.edition ?? text.guide.noEdition],
    [text.guide.item, item],
    [text.guide.mainCode, codes?.main],
    [text.guide.itemCode, codes?.item],
    [text.foot.terminal, terminalId],
    [text.guide.printedAt, `${date} ${time}`],
    [text.foot.trace, trace],
  ];
  return [
    halfLine,
    { type: 'rule', style: 'single' },
    { type: 'rows', rows: rows.flatMap(([label, value]): DocumentRow[] => (value === undefined ? [] : [{ label, value: { text: value } }])) },
    halfLine,
    { type: 'text', text: { text: text.foot.thermal } },
    halfLine,
  ];
}

function centred(words: string): DocumentBlock {
  return { type: 'text', text: { text: words }, align: 'center', bold: true };
}
