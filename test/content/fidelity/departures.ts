import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';
import type { Departure } from '@yibao-kiosk/shared/content/guide/guide.ts';

import { documentLines, type DocumentName } from './read-rows.ts';
import { squash } from './squash.ts';

/** A text may go on for so many lines below the one that its departure names. */
const linesBelow = 4;

/** Departures whose printed text does not begin on the line that they name: document:line: item text. */
export function misplacedDepartures(name: DocumentName, content: Content): string[] {
  const lines = documentLines(name).map(squash);
  const stands = ({ line, printed }: Departure): boolean => {
    const from = lines[line - 1] ?? '';
    const at = (from + lines.slice(line, line + linesBelow).join('')).indexOf(squash(printed));
    return at >= 0 && at < from.length;
  };
  const own = { item: '', departures: content.documents[name]?.departures ?? [] };
  return [own, ...(content.guides[name] ?? [])].flatMap(({ item, departures }) =>
    (departures ?? []).filter((one) => !stands(one)).map(({ line, printed }) => `${name}:${line}: ${item} ${printed}`),
  );
}
