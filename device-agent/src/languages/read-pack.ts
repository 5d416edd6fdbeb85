import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import sentences from '@yibao-kiosk/shared/errors/sentences/zh-CN.json' with { type: 'json' };
import { builtInLocales } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import { languageManifestSchema, type LanguageManifest, type LanguagePack, type WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';
import { checkWordings, type CheckedWordings, type PlaceForm } from '@yibao-kiosk/shared/locales/check-wordings.ts';
import { paperText, type PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

import { readYaml } from '../config/read-yaml.ts';
import { readFace } from './read-face.ts';

/** A language of a folder, checked. `paper` has only the words that can be printed. */
export type ReadPack = {
  readonly served: LanguagePack;
  /** The face of its script, as it lies there. */
  readonly face: Uint8Array | null;
  readonly paper: PaperText;
  /** Keys by their file: `screen footer.home`. */
  readonly problems: Omit<CheckedWordings, 'wordings'>;
};

/** Why a folder is no language that can be used; a word for the log. */
export type PackRefusal = keyof typeof packRefusals;

/** The same in the words of who edits the folder. */
export const packRefusals = {
  manifest: 'language.yaml is missing or wrong: tag, name, direction (ltr or rtl), fallback',
  name: 'the tag in language.yaml is another than the name of the folder',
  ships: 'this language ships with the terminal and cannot be replaced',
  screen: 'screen.json is no JSON or too large',
  sentences: 'sentences.json is no JSON or too large',
  paper: 'paper.json is no JSON or too large',
  face: 'face.ttf is no TrueType or OpenType font, or too large',
} as const;

export type PackSource = {
  /** The screen's own wordings, whose keys and places a translation must have. */
  readonly screen: WordingTree;
  /** Whether the fitted printer can put a text on paper. */
  readonly isPrintable: (text: string) => boolean;
};

/** Several times what the longest script needs for all wordings of the screen. */
const largestFileBytes = 512 * 1024;

/** Where the face of a language is answered. */
export const facePath = (tag: string): string => `/languages/${tag}.ttf`;

/** Reads the language of a folder that is named by its tag; never throws for what lies in it. */
export function readPack(folder: string, tag: string, source: PackSource): ReadPack | PackRefusal {
  const manifest = readYaml(join(folder, tag, 'language.yaml'), languageManifestSchema);
  if (manifest.kind !== 'done') return 'manifest';
  if (manifest.value.tag !== tag) return 'name';
  if (builtInLocales.some((builtIn) => builtIn === tag)) return 'ships';
  const read = (file: 'screen' | 'sentences' | 'paper', original: WordingTree, form: PlaceForm) => {
    const offered = readJson(join(folder, tag, `${file}.json`));
    return offered === undefined ? file : checkWordings(offered, original, form);
  };
  const screen = read('screen', source.screen, 'screen');
  if (typeof screen === 'string') return screen;
  const errors = read('sentences', sentences, 'screen');
  if (typeof errors === 'string') return errors;
  const paper = read('paper', paperText('zh-CN'), 'paper');
  if (typeof paper === 'string') return paper;
  const face = readFace(join(folder, tag, 'face.ttf'));
  if (face === undefined) return 'face';
  const unprintable: string[] = [];
  const own = wordsOnPaper(manifest.value, paper.wordings, (text, key) => {
    const isPrintable = source.isPrintable(text);
    if (!isPrintable) unprintable.push(key);
    return isPrintable;
  });
  const problem = (kind: 'missing' | 'refused' | 'unknown', more: readonly string[] = []): string[] => [
    ...screen[kind].map((key) => `screen ${key}`),
    ...errors[kind].map((key) => `sentences ${key}`),
    ...[...paper[kind], ...more].map((key) => `paper ${key}`),
  ];
  return {
    served: {
      ...manifest.value,
      ...(face ? { face: facePath(tag) } : {}),
      screen: screen.wordings,
      sentences: errors.wordings,
    },
    face,
    paper: own,
    problems: {
      missing: problem('missing', unprintable),
      refused: problem('refused', unprintable),
      unknown: problem('unknown'),
    },
  };
}

/**
 * The fallback's words with those of the language in their places. A line of cells runs from left to right and joins no
 * letters, so papers of a language that does are those of its fallback.
 */
function wordsOnPaper({ direction, fallback }: LanguageManifest, own: WordingTree, isTaken: IsTaken): PaperText {
  const base = paperText(fallback);
  return direction === 'rtl' ? base : (overlay(base, own, isTaken) as PaperText);
}

type IsTaken = (text: string, key: string) => boolean;

function overlay(base: WordingTree, own: WordingTree, isTaken: IsTaken): WordingTree {
  return Object.fromEntries(
    Object.entries(base).map(([key, words]) => {
      const mine = own[key];
      if (typeof words === 'string') return [key, typeof mine === 'string' && isTaken(mine, key) ? mine : words];
      const below: IsTaken = (text, inner) => isTaken(text, `${key}.${inner}`);
      return [key, typeof mine === 'object' ? overlay(words, mine, below) : words];
    }),
  );
}

/** An empty group where there is no such file: everything in it falls back. Undefined for what is no JSON. */
function readJson(file: string): unknown {
  try {
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return {};
    if (statSync(file).size > largestFileBytes) return undefined;
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
