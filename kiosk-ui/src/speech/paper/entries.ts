import type { PaperLine, TextRun } from '@yibao-kiosk/shared/document/paper.ts';

import type { PaperWordings } from './wordings.ts';

type TextLine = Extract<PaperLine, { kind: 'text' }>;

/** What belongs together on a paper: a label and its value, or a paragraph; `first` is the line where it begins. */
export type PaperEntry = { first: PaperLine; label: string | null; text: string };

/** Notes are numbered. */
const number = /^\d+\. /u;

/** Puts together what the layout broke into lines (shared/src/document/layout-text.ts). */
export function entriesOf(lines: readonly PaperLine[], wordings: Pick<PaperWordings, 'keyOf' | 'isBeginning'>): PaperEntry[] {
  const rest = [...lines];
  const isUnfinished = (text: string): boolean => wordings.keyOf(text) === null && wordings.isBeginning(text);
  const takeParagraph = (first: TextLine): PaperEntry => {
    let text = textOf(first.runs).replace(number, '');
    for (let next = textLine(rest[0]); next?.runs.length === 1 && isUnfinished(text); next = textLine(rest[0])) {
      const longer = joined(text, textOf(next.runs));
      if (!wordings.isBeginning(longer)) break;
      text = longer;
      rest.shift();
    }
    return { first, label: null, text };
  };
  const takeRow = (first: TextLine, column: number): PaperEntry => {
    const [head, ...values] = first.runs;
    let label = head?.text ?? '';
    let text = textOf(values);
    for (let next = textLine(rest[0]); next; next = textLine(rest[0])) {
      const ofValue = next.runs.filter((run) => run.column === column);
      const ofLabel = next.runs.filter((run) => run.column !== column);
      const longer = joined(label, textOf(ofLabel));
      if (ofLabel.length > 0 && !(isUnfinished(label) && wordings.isBeginning(longer))) break;
      label = longer;
      text = joined(text, textOf(ofValue));
      rest.shift();
    }
    return { first, label, text };
  };
  const entries: PaperEntry[] = [];
  while (rest.length > 0) {
    const line = textLine(rest.shift());
    if (!line) continue;
    const [head, value] = line.runs;
    entries.push(head?.column === 0 && value ? takeRow(line, value.column) : takeParagraph(line));
  }
  return entries;
}

const textLine = (line: PaperLine | undefined): TextLine | null => (line?.kind === 'text' && line.runs.length > 0 ? line : null);
const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join(' ');

/** Chinese breaks anywhere, everything else at a blank. */
function joined(before: string, after: string): string {
  const isParted = /[^\p{Script=Han}\p{P}]$|[,.)]$/u.test(before) && /^[^\p{Script=Han}\p{P}]|^\(/u.test(after);
  return isParted ? `${before} ${after}` : before + after;
}
