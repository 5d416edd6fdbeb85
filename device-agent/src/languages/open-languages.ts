import { readdirSync } from 'node:fs';

import { builtInLanguages, builtInLocales } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { Language } from '@yibao-kiosk/shared/kiosk/language.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { paperText, type PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

import type { Log } from '../logging.ts';
import type { ServedDocument } from '../service.ts';
import { facePath, readPack, type PackRefusal, type PackSource, type ReadPack } from './read-pack.ts';
import { readScreenWordings } from './screen-wordings.ts';

/** The languages of this terminal. */
export type Languages = {
  /** Those that ship, then those that are content, by tag. */
  readonly offered: readonly Language[];
  /** The words of papers; Chinese for a language that the terminal does not have. */
  readonly paperText: (locale: Locale) => PaperText;
  /** What the server answers with, by path: the wordings of each language that is content, and its face. */
  readonly documents: ReadonlyMap<string, ServedDocument>;
};

export type LanguageFolders = {
  /** Where the languages that are content lie, one folder each; may be missing. */
  readonly languagesFolder: string;
  /** The built page: it carries the wordings that a translation is held against. */
  readonly uiFolder: string | null;
};

/** More than any terminal offers; a folder by mistake (a whole disk) must not keep the agent from starting. */
const mostPacks = 32;

/** Reads all languages. A pack that is wrong is told in the log and left out: no pack keeps a terminal from opening. */
export function openLanguages(
  { languagesFolder, uiFolder }: LanguageFolders,
  { log, isPrintable }: { log: Log; isPrintable: PackSource['isPrintable'] },
): Languages {
  const tags = languageFolders(languagesFolder);
  const screen = tags.length > 0 ? readScreenWordings(uiFolder) : null;
  if (tags.length > mostPacks || (tags.length > 0 && !screen)) {
    log.warn({ reason: screen ? 'tooMany' : 'screen' }, 'languages that are content were left out');
  }
  const packs = screen
    ? tags.slice(0, mostPacks).flatMap((tag) => {
        const pack = readPack(languagesFolder, tag, { screen, isPrintable });
        tell(tag, pack, log);
        return typeof pack === 'string' ? [] : [pack];
      })
    : [];
  const papers = new Map(packs.map(({ served, paper }) => [served.tag, paper]));
  return {
    offered: [
      ...builtInLanguages,
      ...packs.map(({ served: { tag, name, direction, face } }) => ({ tag, name, direction, ...(face ? { face } : {}) })),
    ],
    paperText: (locale) => papers.get(locale) ?? paperText(builtInLocales.find((own) => own === locale) ?? 'zh-CN'),
    documents: new Map(packs.flatMap(documentsOf)),
  };
}

function documentsOf({ served, face }: ReadPack): [string, ServedDocument][] {
  const documents: [string, ServedDocument][] = [
    [`/languages/${served.tag}.json`, { type: 'application/json', body: JSON.stringify(served) }],
  ];
  if (face) documents.push([facePath(served.tag), { type: 'font/ttf', body: face }]);
  return documents;
}

/** Names of the folders, each of which should be a language. */
export function languageFolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  } catch {
    return [];
  }
}

/** Counts only: which keys they are is told by assembly/check-languages.ts. */
function tell(tag: string, pack: ReadPack | PackRefusal, log: Log): void {
  if (typeof pack === 'string') {
    log.warn({ language: tag, reason: pack }, 'a language cannot be used');
    return;
  }
  const { missing, refused, unknown } = pack.problems;
  const counts = { missing: missing.length, refused: refused.length, unknown: unknown.length };
  const isWhole = Object.values(counts).every((count) => count === 0);
  log[isWhole ? 'info' : 'warn']({ language: tag, ...counts }, 'a language that is content');
}
