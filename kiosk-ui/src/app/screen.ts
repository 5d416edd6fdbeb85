import type { Audience } from '@yibao-kiosk/shared/content/guide/guide.ts';
import type { IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';
import type { CertificateChoice } from '@yibao-kiosk/shared/kiosk/certificate.ts';
import type { Slip } from '@yibao-kiosk/shared/kiosk/records.ts';

import type { GuideFilter } from '../citizen/guides/find.ts';
import type { Failure } from '../link/failure.ts';

/** What a print job makes; the agent composes the paper, the screen only names it. */
export type PrintOrder =
  | { kind: 'certificate'; jobId: string; choiceId: string }
  | { kind: 'slip'; jobId: string; slip: Slip }
  | { kind: 'guide'; jobId: string; id: string };

export type EndedReason = 'left' | 'idle' | 'printed' | 'byTerminal';

/** What may lie at the terminal when a session ends: what was read, and a paper that was begun. */
export type LeftBehind = { method: IdentificationMethod | undefined; hasPaper: boolean };

/** Screens of the guides, for which nobody need be known. */
export type GuideScreenOf =
  | { name: 'guides' }
  | { name: 'guideThemes'; audience: Audience }
  | { name: 'guideList'; filter: GuideFilter }
  | { name: 'guideSearch' }
  | { name: 'guide'; id: string }
  | { name: 'widerGuide'; id: string }
  | { name: 'notices' };

/** Screens that show what is on record of a known person, and the papers made of it. */
export type RecordScreenOf =
  | { name: 'enrolments' }
  | { name: 'contributions' }
  | { name: 'account' }
  | { name: 'visits' }
  | { name: 'settlement'; settlementId: string }
  | { name: 'slip'; slip: Slip }
  | { name: 'certificate' }
  | { name: 'certificatePreview'; choice: CertificateChoice };

/** Every screen the citizen can be on. Nothing of it ever reaches the address bar or the history. */
export type Screen =
  | { name: 'starting' }
  | { name: 'attract' }
  /** `wanted`: what a known person came for, and is led to at once. */
  | { name: 'identify'; wanted?: Screen }
  | { name: 'refused'; failure: Failure }
  | { name: 'privacy' }
  | { name: 'help' }
  | { name: 'home' }
  | RecordScreenOf
  | GuideScreenOf
  | { name: 'printing'; order: PrintOrder }
  | { name: 'ended'; reason: EndedReason; left: LeftBehind };

export type ScreenName = Screen['name'];

/** The way back, the present screen last; never empty. */
export type Trail = readonly [Screen, ...Screen[]];

export type Step =
  | { type: 'open'; screen: Screen }
  | { type: 'replace'; screen: Screen }
  | { type: 'back' }
  | { type: 'home' }
  | { type: 'restart'; screen: Screen };

/** Where a step leads. Only `restart` leaves a session's screens, so nobody steps back into a person's records. */
export function follow(trail: Trail, step: Step): Trail {
  const [first, ...rest] = trail;
  switch (step.type) {
    case 'open':
      return current(trail).name === step.screen.name
        ? follow(trail, { type: 'replace', screen: step.screen })
        : [...trail, step.screen];
    case 'replace':
      return rest.length === 0 ? [step.screen] : [first, ...rest.slice(0, -1), step.screen];
    case 'back':
      return rest.length === 0 ? trail : [first, ...rest.slice(0, -1)];
    case 'home':
      return trail.some((screen) => screen.name === 'home') ? [{ name: 'home' }] : toGuides(trail);
    case 'restart':
      return [step.screen];
  }
}

/** Nobody is known: the entrance of the guides is the home of who reads them. */
function toGuides(trail: Trail): Trail {
  const [first, ...rest] = trail;
  const entrance = rest.findIndex(({ name }) => name === 'guides');
  return entrance === -1 ? trail : [first, ...rest.slice(0, entrance + 1)];
}

/** The screen that is shown. */
export function current(trail: Trail): Screen {
  return trail[trail.length - 1] ?? trail[0];
}

/** Whether a screen has to do with guides, for which nobody need be known. */
export function isOfGuides(trail: Trail): boolean {
  return trail.some(({ name }) => name === 'guides');
}

/** Whether a screen belongs to somebody: a person who is known, or a reader of guides. */
export function isPersonal(name: ScreenName): boolean {
  return !['starting', 'attract', 'identify', 'refused', 'ended'].includes(name);
}
