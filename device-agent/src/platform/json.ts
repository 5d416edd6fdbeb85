/**
 * Parses a JSON answer so that nothing of a number is lost: every number arrives as the text it was written
 * with (amounts stay exact, long ids stay whole), all else as usual. `undefined` for anything that is not
 * UTF-8 JSON.
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text, keepNumberText);
  } catch {
    // Broken text, HTML, or nested so deeply that the reviver's recursion ends.
    return undefined;
  }
}

function keepNumberText(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value;
}

/** A JSON object, as opposed to a list or a single value. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A list however it was written: absent, null, '' and {} are empty, a single object is a list of one. `null`
 * where it is none of these or has more than `maxRows`.
 */
export function toArray(value: unknown, maxRows: number): readonly unknown[] | null {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.length <= maxRows ? value : null;
  if (!isRecord(value)) return null;
  return Object.keys(value).length === 0 ? [] : [value];
}

const FIND_DEPTH = 6;
const FIND_VISITS = 2_000;

/** The first value of a field at any depth: gateways wrap a flat answer in nodes of differing names. */
export function findField(value: unknown, field: string): unknown {
  const queue: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let visits = 0; visits < FIND_VISITS; visits += 1) {
    const next = queue.shift();
    if (!next) return undefined;
    if (isRecord(next.value) && Object.hasOwn(next.value, field)) return next.value[field];
    if (next.depth < FIND_DEPTH)
      queue.push(...children(next.value).map((child) => ({ value: child, depth: next.depth + 1 })));
  }
  return undefined;
}

function children(value: unknown): readonly unknown[] {
  const all = Array.isArray(value)
    ? (value as readonly unknown[])
    : isRecord(value)
      ? Object.values(value)
      : [];
  return all.slice(0, FIND_VISITS);
}
