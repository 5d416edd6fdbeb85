import { done, refused, unknown } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import { toChinaDate } from '../china-time.ts';
import type { Clock } from '../../clock.ts';
import { findField } from '../json.ts';
import { readId } from '../text.ts';

/** The sign-in of the day (9001), shared by all calls. */
export type SignIn = {
  /**
   * The number to use now; signs in where there is none of today. Callers at the same moment share one 9001.
   */
  current(signal: AbortSignal): Promise<Outcome<string>>;
  /** Forgets a number that the platform no longer takes; the next call signs in again. */
  expire(signNo: string): void;
};

/** Creates a sign-in; `ask` sends 9001 and gives its output. */
export function createSignIn(ask: () => Promise<Outcome<unknown>>, clock: Clock): SignIn {
  let held: { signNo: string; day: string } | null = null;
  let flight: Promise<Outcome<string>> | null = null;

  const fly = async (): Promise<Outcome<string>> => {
    const day = toChinaDate(clock.now());
    try {
      const outcome = readSignNo(await ask());
      if (outcome.kind === 'done') held = { signNo: outcome.value, day };
      return outcome;
    } finally {
      flight = null;
    }
  };
  return {
    current: (signal) => {
      if (signal.aborted) return Promise.resolve(gaveUp);
      if (held?.day === toChinaDate(clock.now())) return Promise.resolve(done(held.signNo));
      flight ??= fly();
      return untilAborted(flight, signal);
    },
    expire: (signNo) => {
      if (held?.signNo === signNo) held = null;
    },
  };
}

/** The number stands under a node whose name differs between provinces. */
function readSignNo(outcome: Outcome<unknown>): Outcome<string> {
  if (outcome.kind !== 'done') return outcome;
  const signNo = readId(findField(outcome.value, 'sign_no'), 30);
  return signNo === null ? unknown('PLT_BAD_ANSWER') : done(signNo);
}

const gaveUp = refused('PLT_TIMED_OUT');

function untilAborted(flight: Promise<Outcome<string>>, signal: AbortSignal): Promise<Outcome<string>> {
  const over = new AbortController();
  const aborted = new Promise<Outcome<string>>((resolve) => {
    signal.addEventListener('abort', () => resolve(gaveUp), { once: true, signal: over.signal });
  });
  return Promise.race([flight, aborted]).finally(() => over.abort());
}
