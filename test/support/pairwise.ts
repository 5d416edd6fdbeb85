/** What may be combined: by factor the values it takes. */
export type Factors = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** One combination: a value of every factor. */
export type Combination<F extends Factors> = { readonly [K in keyof F]: F[K][number] };

type Pair = { one: string; oneValue: unknown; other: string; otherValue: unknown };

/**
 * Combinations in which every two values of different factors meet at least once: most faults of things that work
 * together need only two of them (NIST SP 800-142), and all combinations would take hours. Greedy, so not the fewest
 * possible; always the same for the same factors.
 */
export function pairwise<F extends Factors>(factors: F): Combination<F>[] {
  const names = Object.keys(factors);
  const open = new Map(pairsOf(factors).map((pair) => [keyOf(pair), pair]));
  const rows: Combination<F>[] = [];
  for (let first = nextOf(open); first; first = nextOf(open)) {
    const row = new Map<string, unknown>([
      [first.one, first.oneValue],
      [first.other, first.otherValue],
    ]);
    for (const name of names.filter((each) => !row.has(each))) {
      const gains = (factors[name] ?? []).map((value) => ({ value, gain: gainOf(row, { name, value }, open) }));
      row.set(name, gains.reduce((best, each) => (each.gain > best.gain ? each : best)).value);
    }
    for (const [one, oneValue] of row)
      for (const [other, otherValue] of row) open.delete(keyOf({ one, oneValue, other, otherValue }));
    rows.push(Object.fromEntries(names.map((name) => [name, row.get(name)])) as Combination<F>);
  }
  return rows;
}

/** Every two values of different factors. */
export function pairsOf(factors: Factors): Pair[] {
  const named = Object.entries(factors);
  return named.flatMap(([one, oneValues], index) =>
    named
      .slice(index + 1)
      .flatMap(([other, otherValues]) =>
        oneValues.flatMap((oneValue) => otherValues.map((otherValue) => ({ one, oneValue, other, otherValue }))),
      ),
  );
}

const nextOf = (open: ReadonlyMap<string, Pair>): Pair | undefined => open.values().next().value;

/** The same for both orders of a pair. */
function keyOf({ one, oneValue, other, otherValue }: Pair): string {
  return [`${one}=${String(oneValue)}`, `${other}=${String(otherValue)}`].toSorted().join('&');
}

/** How many open pairs a value would close, set beside those that stand already. */
function gainOf(
  row: ReadonlyMap<string, unknown>,
  { name, value }: { name: string; value: unknown },
  open: ReadonlyMap<string, Pair>,
): number {
  return [...row].filter(([one, oneValue]) => open.has(keyOf({ one, oneValue, other: name, otherValue: value })))
    .length;
}
