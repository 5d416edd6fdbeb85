/** Ours and the limit's, of the same run. */
export type Compared<T> = { ours: T; bare: T };

/** The p-th percentile (0 to 1) of the samples, nearest rank. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN;
}

/** Mean milliseconds of one call over `rounds`, after a tenth as warm-up. */
export function meanMs(rounds: number, call: () => void): number {
  for (let i = 0; i < rounds / 10; i += 1) call();
  const startMs = performance.now();
  for (let i = 0; i < rounds; i += 1) call();
  return (performance.now() - startMs) / rounds;
}

/** Milliseconds of each awaited call. */
export async function eachMs(rounds: number, call: (round: number) => Promise<void>): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startMs = performance.now();
    await call(round);
    samples.push(performance.now() - startMs);
  }
  return samples;
}
