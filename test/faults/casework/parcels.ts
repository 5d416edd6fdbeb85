import { createHash } from 'node:crypto';

import type { ApplicationParcel } from '@yibao-kiosk/device-agent/casework/delivery/parcel.ts';
import type { Application, AttachedPage, Platform } from '@yibao-kiosk/device-agent/platform/port.ts';

import type { Person } from '../../lobby/population/person.ts';
import type { Prng } from '../../lobby/population/prng.ts';
import { keyOf } from './bureau.ts';

/** Runs through every page, so that no piece of it goes unnoticed. */
export const pageMark = '标记羴鱻';

/** A photographed page: noise with the mark all over it. */
function pageOf(random: Prng, name: string): AttachedPage {
  const text = Array.from({ length: random.int(2, 60) }, () => `${pageMark}${name}${random.next()}`).join('');
  const bytes = new TextEncoder().encode(text);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType: 'image/jpeg', bytes };
}

/** An application for somebody, with up to three pages. */
export function makeParcel(
  platform: Pick<Platform, 'writeApplication'>,
  { requestId, person, random, nowMs }: { requestId: string; person: Person; random: Prng; nowMs: number },
): ApplicationParcel {
  const pages = Array.from({ length: random.int(0, 3) }, (_, index) => pageOf(random, `${requestId}-${index}`));
  const application: Application = {
    itemCode: '002036007003',
    alsoItemCodes: [],
    form: { region: 'quanzhou', version: '1' },
    answers: { 'account.holder': person.registeredName, 'account.number': `62170000${person.psnNo.slice(-8)}` },
    agent: null,
    unit: null,
    attachments: pages.map(({ sha256, mediaType }, index) => ({ sha256, mediaType, material: 'receipt', page: index + 1 })),
    assurance: 'medicalCodeFresh',
    receivedAtMs: nowMs,
    countedFrom: '2026-11-23',
  };
  return { requestId, letter: platform.writeApplication(keyOf(person), application), pages };
}
