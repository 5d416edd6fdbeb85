import type { SourceDocument } from '../document.ts';
import type { Departure } from '../guide.ts';
import { everyGuide, type FiledContent, type Finding } from './filed.ts';
import { letters, plain } from './plain.ts';
import { documentTexts, shownTexts, textsOf } from './shown-texts.ts';

/** A departure tells the truth: what it says is shown is shown, and what was corrected is not shown any more. */
export function* checkDepartures(content: FiledContent): Generator<Finding> {
  for (const { own, file, guide } of everyGuide(content)) {
    const [first, last] = guide.lines;
    const texts = [...textsOf(guide, own.document.value), guide.code ?? '', guide.mainCode ?? ''];
    const ownTexts = [...shownTexts(guide)].map(({ text }) => text);
    for (const [index, departure] of (guide.departures ?? []).entries()) {
      const { line } = departure;
      // What a merged cell of a table says stands in another row, as printed.
      if ((line < first || line > last) && !isAsPrinted(departure)) {
        const message = `line ${line} is outside the item’s lines ${first}–${last}`;
        yield { file, path: ['departures', index, 'line'], rule: 'departure-line', message };
      }
      yield* checkDeparture(departure, { file, index, texts, ownTexts });
    }
  }
  for (const { document } of content.regions.values()) yield* checkOfDocument(document.file, document.value);
}

function* checkOfDocument(file: string, document: SourceDocument): Generator<Finding> {
  const texts = [...documentTexts(document)].map(({ text }) => text);
  for (const [index, departure] of (document.departures ?? []).entries()) yield* checkDeparture(departure, { file, index, texts, ownTexts: texts });
}

type Place = { readonly file: string; readonly index: number; readonly texts: readonly string[]; readonly ownTexts: readonly string[] };

function* checkDeparture(departure: Departure, { file, index, texts, ownTexts }: Place): Generator<Finding> {
  const { printed, shown } = departure;
  if (shown === undefined) return;
  if (!texts.map(letters).join('').includes(letters(shown))) {
    yield { file, path: ['departures', index, 'shown'], rule: 'departure-shown', message: 'this is shown nowhere' };
  }
  // Where the shown text has the printed one in it, the printed one may well stand by itself elsewhere.
  if (!plain(shown).includes(plain(printed)) && ownTexts.some((text) => plain(text) === plain(printed))) {
    yield { file, path: ['departures', index, 'printed'], rule: 'departure-printed', message: 'this is still shown as printed' };
  }
}

const isAsPrinted = ({ printed, shown }: Departure): boolean => shown !== undefined && plain(shown) === plain(printed);
