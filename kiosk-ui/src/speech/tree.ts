import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';

/** Every text of a tree of wordings with its path. */
export function leavesOf(tree: WordingTree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leavesOf(value, `${path}${key}.`),
  );
}
