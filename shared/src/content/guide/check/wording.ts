import type { FiledContent, Finding } from './filed.ts';
import { documentTexts, shownTexts, type ShownText } from './shown-texts.ts';

type Rule = { readonly name: string; readonly message: string; isBroken(text: string): boolean };

const rules: readonly Rule[] = [
  {
    name: 'masked-number',
    message: 'a masked number is not shown; take it out, and say so in departures or in withheld',
    isBroken: (text) => /[XxＸｘ×✕*＊]{3,}/u.test(text),
  },
  {
    name: 'form-title',
    message: 'a title in 《》 that is not closed, or not opened',
    isBroken: (text) => text.replace(/《[^《》]*》/gu, '').search(/[《》]/u) >= 0,
  },
  {
    // U+FFFD stands for what a conversion lost; private characters look different, or like nothing, on each machine.
    name: 'damaged',
    message: 'a character that was lost in conversion, or belongs to one machine only',
    isBroken: (text) => /[\uFFFD\uE000-\uF8FF]/u.test(text),
  },
  {
    name: 'mark-up',
    message: 'text is shown as it stands; take the mark-up out',
    isBroken: (text) => /<\/?[a-z][^<>]*>|\[bookmark:|\]\(https?:|\*\*|^#+ /iu.test(text),
  },
];

/** Every text that people read can be shown as it stands. */
export function* checkWording({ regions, profiles }: FiledContent): Generator<Finding> {
  for (const { document, guides, notices } of regions.values()) {
    yield* checkTexts(document.file, documentTexts(document.value));
    for (const { file, value } of [...guides, ...notices]) yield* checkTexts(file, shownTexts(value));
  }
  for (const { file, value } of profiles) yield* checkTexts(file, shownTexts({ name: value.name, off: value.off, tiers: value.tiers }));
}

function* checkTexts(file: string, texts: Iterable<ShownText>): Generator<Finding> {
  for (const { path, text } of texts) {
    for (const { name, message, isBroken } of rules) if (isBroken(text)) yield { file, path, rule: name, message };
  }
}
