import type { PaperLine } from '@yibao-kiosk/shared/document/paper.ts';

import type { Ear } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';
import { entriesOf, type PaperEntry } from './entries.ts';
import { sayValue } from './values.ts';
import { createPaperWordings } from './wordings.ts';

const wordings = createPaperWordings();
/** What the layout writes at the end of each of several pages. */
const sheet = /^第 (\d+)\/(\d+) 页$/u;

/**
 * The lines of a certificate as they are heard, label and value, in the language that is spoken, whichever the paper
 * has. `shown` are those of the leaf that is on the screen; what begins there is told to its end. All of it is private.
 */
export function sayPaper(ear: Ear, all: readonly PaperLine[], shown: readonly PaperLine[] = all): SpokenPart[] {
  const visible = new Set(shown);
  return entriesOf(all, wordings)
    .filter(({ first }) => visible.has(first))
    .flatMap((entry) => sayEntry(ear, entry))
    .map(asPrivate);
}

const asPrivate = (part: SpokenPart): SpokenPart => ({ ...part, isPrivate: true });

function sayEntry(ear: Ear, { label, text }: PaperEntry): SpokenPart[] {
  if (label === null) return sayParagraph(ear, text);
  const key = wordings.keyOf(label);
  const name: SpokenPart[] = key ? ear.say(`onPaper.${key}`) : [{ kind: 'text', text: label }];
  return [...name, ...sayValue(ear, wordings, { key, text }), { kind: 'stop' }];
}

function sayParagraph(ear: Ear, text: string): SpokenPart[] {
  const [, page, pages] = sheet.exec(text) ?? [];
  if (page !== undefined) return ear.say('onPaper.sheet', { ordinal: Number(page), count: Number(pages) });
  return [...sayValue(ear, wordings, { key: null, text }), { kind: 'stop' }];
}
