import type { SourceDocument } from '../document.ts';
import type { Guide } from '../guide.ts';
import type { Path } from './filed.ts';

/** A text that people read, and where it stands in its file. */
export type ShownText = { readonly path: Path; readonly text: string };

/** Names, codes and places by which the program works; nobody reads them. */
const working = new Set([
  'departures', 'withheld', 'key', 'region', 'code', 'alsoCodes', 'matter', 'mainCode', 'theme', 'tier', 'audiences', 'lines', 'here',
  'kinds', 'online', 'offices', 'phones', 'choose', 'conditional', 'end', 'icon', 'purpose', 'url', 'items', 'from', 'until',
]); // prettier-ignore

/** Every text of a parsed file that people read, in its order. What only names something of the document is left out. */
export function* shownTexts(value: unknown, path: Path = []): Generator<ShownText> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* shownTexts(one, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) if (!working.has(key)) yield* shownTexts(one, [...path, key]);
  }
}

/** The same of what a document keeps for its guides in common. */
export function* documentTexts(document: SourceDocument): Generator<ShownText> {
  for (const part of ['title', 'edition', 'number', 'issuer', 'themes', 'tiers', 'offices', 'phones', 'online'] as const) {
    yield* shownTexts(document[part], [part]);
  }
}

/** What stands on the screen of a guide, its document's part included. */
export function textsOf(guide: Guide, document: SourceDocument): string[] {
  const named = (part: 'offices' | 'phones' | 'online', keys: readonly string[] = []) => document[part].filter(({ key }) => keys.includes(key));
  const theme = document.themes.find(({ key }) => key === guide.theme);
  const notes = (theme?.notes ?? []).filter(({ items }) => items === undefined || items.includes(guide.item));
  const online = (guide.channels?.ways ?? []).flatMap((way) => way.online ?? []);
  const common = [
    theme?.title ?? '',
    notes,
    document.tiers?.find(({ key }) => key === guide.tier)?.name ?? '',
    named('offices', guide.offices),
    named('phones', guide.phones),
    named('online', online),
  ];
  return [guide, common].flatMap((part) => [...shownTexts(part)].map(({ text }) => text));
}
