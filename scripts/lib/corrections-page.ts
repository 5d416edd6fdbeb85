import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';
import type { Departure } from '@yibao-kiosk/shared/content/guide/guide.ts';

type Listed = Departure & { readonly item: string };
/** One departure with all the places where it is the same. */
type Group = Omit<Departure, 'line'> & { readonly places: { readonly item: string; readonly line: number }[] };

/** docs/content-corrections.md as the departures of documents and guides make it. */
export function correctionsPage({ documents, guides }: Content): string {
  const sections = Object.keys(documents).toSorted().map((name) => {
    const { title, edition, departures = [] } = documents[name] ?? { title: '', edition: null };
    const listed: Listed[] = [
      ...departures.map((one) => Object.assign({ item: '–' }, one)),
      ...(guides[name] ?? []).flatMap(({ item, departures: own = [] }) => own.map((one) => Object.assign({ item }, one))),
    ];
    return section({ name, title, edition }, listed);
  });
  return `# Where guides differ from their documents

Slips of the documents that guides show corrected, and what they hold back until somebody has asked the office. Written by
\`npm run docs:corrections\` from \`departures\` in \`config/content\`; a test fails when this page is not what stands there.
Lines are those of the texts in [test/content/documents](../test/content/documents/README.md). That nothing else differs,
and nothing is missing, is checked by \`npm run content:coverage\`.

${sections.join('\n\n')}
`;
}

type Heading = { readonly name: string; readonly title: string; readonly edition: string | null };

function section({ name, title, edition }: Heading, listed: readonly Listed[]): string {
  const isCell = ({ printed, shown }: Listed): boolean => printed === shown;
  const changed = grouped(listed.filter((one) => !isCell(one)));
  const cells = grouped(listed.filter(isCell));
  const held = listed.filter(({ shown }) => shown === undefined).length;
  const parts = [
    `## ${name}\n\n${title}${edition === null ? '' : `, ${edition}`}. ${listed.length - held - listed.filter(isCell).length} corrected, ${held} held back.`,
  ];
  if (changed.length > 0) {
    const rows = changed.map(({ places, printed, shown, reason }) => [itemsOf(places), linesOf(places), printed, shown ?? '*held back*', reason]);
    parts.push(table(['item', 'line', 'printed', 'shown', 'reason'], rows));
  }
  if (cells.length > 0) {
    const rows = cells.map(({ places, printed, reason }) => [itemsOf(places), linesOf(places), printed, reason]);
    parts.push('Shown as printed, with a remark:', table(['item', 'line', 'printed', 'reason'], rows));
  }
  return parts.join('\n\n');
}

function grouped(listed: readonly Listed[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { item, line, ...departure } of listed) {
    const key = JSON.stringify([departure.printed, departure.shown, departure.reason]);
    const group = groups.get(key) ?? { ...departure, places: [] };
    group.places.push({ item, line });
    groups.set(key, group);
  }
  return [...groups.values()];
}

const itemsOf = (places: Group['places']): string => [...new Set(places.map(({ item }) => item))].join(', ');
const linesOf = (places: Group['places']): string => [...new Set(places.map(({ line }) => line))].join(', ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(escaped)))].join('\n');
}

/** Text as it stands, whatever it would mean in Markdown. */
function escaped(text: string): string {
  return text === '*held back*' ? text : text.replace(/[\\|`<>[\]_*]/gu, (char) => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : `\\${char}`));
}
