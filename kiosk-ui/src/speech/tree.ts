/** Wordings by path, as the files of a language hold them. */
export type Tree = { readonly [key: string]: string | Tree };

/** Every text of a tree with its path. */
export function leavesOf(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leavesOf(value, `${path}${key}.`),
  );
}
