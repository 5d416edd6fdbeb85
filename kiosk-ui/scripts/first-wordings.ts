import { readFile } from 'node:fs/promises';
import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';
import type { Plugin } from 'vite';

/**
 * Groups of wordings, and single ones, that the scripts before home use; every other one comes with the later screens.
 * A test holds this list against those scripts.
 */
export const firstKeys: readonly string[] = [
  'attract',
  'common',
  'deviceStates',
  'devices',
  'footer',
  'header',
  'help.call',
  'help.calls.answered.title',
  'help.calls.called.title',
  'help.calls.calling.title',
  'home',
  'identify',
  'methods',
  'outage',
  'places',
  'privacy.line',
  'problem.next',
  'problem.title',
  'steps',
];

const query = '?first';
/** No file's name, so that nobody else takes it for JSON. */
const own = { prefix: '\0first-wordings:', suffix: '.js' };

/**
 * Answers `….json?first` with the first groups of a file, so that the page's first scripts do not carry the words of
 * screens that nobody has opened. A test of one screen has them all.
 */
export function firstWordings(): Plugin {
  let hasAll = false;
  return {
    name: 'first-wordings',
    enforce: 'pre',
    configResolved({ mode }) {
      hasAll = mode === 'test';
    },
    async resolveId(source, importer) {
      if (!source.endsWith(`.json${query}`)) return null;
      const file = await this.resolve(source.slice(0, -query.length), importer);
      return file && `${own.prefix}${file.id}${own.suffix}`;
    },
    async load(id) {
      if (!id.startsWith(own.prefix)) return null;
      const file = id.slice(own.prefix.length, -own.suffix.length);
      this.addWatchFile(file);
      const words = JSON.parse(await readFile(file, 'utf8')) as WordingTree;
      return `export default ${JSON.stringify(hasAll ? words : pick(words))}`;
    },
  };
}

function pick(words: WordingTree, path = ''): WordingTree {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]): [string, WordingTree[string]][] => {
      const here = `${path}${key}`;
      if (firstKeys.includes(here)) return [[key, value]];
      const isOnTheWay = firstKeys.some((wanted) => wanted.startsWith(`${here}.`));
      return isOnTheWay && typeof value !== 'string' ? [[key, pick(value, `${here}.`)]] : [];
    }),
  );
}
