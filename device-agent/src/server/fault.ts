/** What may be logged of a bug: the kind of error and where it was thrown. Its message may hold data and is left out. */
export function faultOf(error: unknown): { error: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  return { error: error.name, at: frames.slice(0, 6) };
}
