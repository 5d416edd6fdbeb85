import type { Employer, Person } from '../../population/person.ts';
import { createAttachmentShelf } from './attachment-shelf.ts';
import type { AttachmentShelf } from './attachment-shelf.ts';
import { createCaseBook } from './case-book.ts';
import type { CaseBook } from './case-book.ts';
import { createRatingBook } from './rating-book.ts';
import type { RatingBook } from './rating-book.ts';
import type { ApplicationRequest } from './requests.ts';

/** An application that was taken: what was asked, and the answer that is given again. */
export type TakenApplication = { request: ApplicationRequest; answer: Readonly<Record<string, unknown>> };

/** Everything that the service remembers of cases, applications, units and ratings. */
export type Casework = {
  readonly cases: CaseBook;
  readonly attachments: AttachmentShelf;
  readonly ratings: RatingBook;
  /** By application id of the sender and request id. */
  readonly taken: Map<string, TakenApplication>;
  /** True when this sender may look up one more unit now. */
  mayLookUp(paasId: string, nowMs: number): boolean;
};

const LOOK_UPS_A_MINUTE = 10;

/** The bureau as the lobby opens. */
export function createCasework(world: {
  people: readonly Person[];
  employers: readonly Employer[];
  asOf: string;
}): Casework {
  const lookUps = new Map<string, number[]>();
  return {
    cases: createCaseBook(world),
    attachments: createAttachmentShelf(),
    ratings: createRatingBook(),
    taken: new Map(),
    mayLookUp: (paasId, nowMs) => {
      const recent = (lookUps.get(paasId) ?? []).filter((atMs) => nowMs - atMs < 60_000);
      const may = recent.length < LOOK_UPS_A_MINUTE;
      lookUps.set(paasId, may ? [...recent, nowMs] : recent);
      return may;
    },
  };
}
