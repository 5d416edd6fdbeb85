import type { IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';
import { refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';
import type { IdentifiedPerson, PersonKey } from '../platform/port.ts';
import { Stay } from './stay.ts';

/**
 * One citizen at the terminal who is known. Everything personal of a session hangs on this object and nowhere else, so that
 * `forget` is the end of it; whoever needs the person asks here each time and keeps nothing.
 */
export class CitizenSession extends Stay {
  readonly method: IdentificationMethod;
  #person: IdentifiedPerson | null;

  constructor(
    person: IdentifiedPerson,
    options: { id: string; pageId: string; method: IdentificationMethod; clock: Clock },
  ) {
    super(options);
    this.method = options.method;
    this.#person = person;
  }

  /** The person, or null once forgotten. */
  get person(): IdentifiedPerson | null {
    return this.#person;
  }

  /** Asks the platform once in a session: a done answer is kept until the end, anything else is asked again. */
  recall<T>(what: string, ask: (key: PersonKey, signal: AbortSignal) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const person = this.#person;
    if (!person) return Promise.resolve(refused('SES_ENDED'));
    return this.keep(what, () => {
      const asked = this.whileWorking(() => ask(person.key, this.signal)).then((outcome) => {
        if (this.signal.aborted) return refused('SES_ENDED');
        if (outcome.kind !== 'done') this.drop(what);
        return outcome;
      });
      asked.catch(() => this.drop(what));
      return asked;
    });
  }

  override forget(): void {
    this.#person = null;
    super.forget();
  }
}
