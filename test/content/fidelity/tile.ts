/** Whether fragments, in their order, make up two texts that were printed side by side: each whole, and nothing left. */
export function makeUp(fragments: readonly string[], left: string, right: string): boolean {
  const [first, ...others] = fragments;
  if (first === undefined) return left === '' && right === '';
  return (
    (left.startsWith(first) && makeUp(others, left.slice(first.length), right)) ||
    (right.startsWith(first) && makeUp(others, left, right.slice(first.length)))
  );
}
