import { refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Stay } from './stay.ts';

type Begun = { readonly request: string; readonly result: Promise<Outcome<unknown>> };

/**
 * Does a thing once under an id the page made: the same id with the same request joins or repeats the first result,
 * with another request it is refused with JOB_ID_REUSED. A result that is not done leaves no paper behind, so the id
 * may be asked again.
 */
export function once<T>(
  session: Stay,
  key: { id: string; request: string },
  run: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const begun = session.keep('jobs', () => new Map<string, Begun>());
  const known = begun.get(key.id);
  if (known) {
    if (known.request !== key.request) return Promise.resolve(refused('JOB_ID_REUSED'));
    return known.result as Promise<Outcome<T>>;
  }
  const result = session.whileWorking(run).then((outcome) => {
    if (outcome.kind !== 'done') begun.delete(key.id);
    return outcome;
  });
  result.catch(() => begun.delete(key.id));
  begun.set(key.id, { request: key.request, result });
  return result;
}
