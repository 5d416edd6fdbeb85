import type { IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { Place, Places } from '@yibao-kiosk/shared/kiosk/places.ts';

import type { AttractScreenProps } from '../../citizen/attract/screen.tsx';
import { troublesOf } from '../../citizen/attract/troubles.ts';
import type { EndedScreenProps } from '../../citizen/ended/screen.tsx';
import type { HelpScreenProps } from '../../citizen/help/screen.tsx';
import type { HomeScreenProps } from '../../citizen/home/screen.tsx';
import type { IdentifyScreenProps } from '../../citizen/identify/screen.tsx';
import type { OutageScreenProps } from '../../citizen/outage/screen.tsx';
import type { ProblemScreenProps } from '../../citizen/problem/screen.tsx';
import { deviceOf } from '../../citizen/refused/device-of.ts';
import type { RefusedScreenProps } from '../../citizen/refused/screen.tsx';
import { type Ear, sayFailure } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';
import { sayTexts } from './texts.ts';

/** The national hotline, where the agent that knows the local one is gone. */
const hotline = '12393';

/** What can be done here, what to bring, and what does not work now. */
export function sayAttract(
  ear: Ear,
  { terminal, notice, hasUnresolvedPaper }: Pick<AttractScreenProps, 'terminal' | 'notice' | 'hasUnresolvedPaper'>,
): SpokenPart[] {
  const { say } = ear;
  const { isClosed, hasGuides, codes, ways } = troublesOf(terminal);
  return [
    ...say('attract.where'),
    ...(notice ? [...say('notices.urgent'), ...sayTexts([notice.title, ...notice.text])] : []),
    ...(isClosed ? say('attract.closed') : [...say(`attract.${ways}`), ...say('attract.start')]),
    ...(hasGuides ? say('attract.guides') : []),
    ...(hasUnresolvedPaper ? say('attract.unresolvedPaper') : []),
    ...codes.flatMap((errorCode) => sayFailure(ear, { errorCode, facts: {} })),
  ];
}

/** Which credential goes where, and what the reader is doing. */
export function sayIdentify(
  ear: Ear,
  { step, methods, hint, places }: Pick<IdentifyScreenProps, 'step' | 'methods' | 'hint' | 'places'>,
): SpokenPart[] {
  const { say } = ear;
  if (step !== 'armed') return say(`identify.${step}`);
  if (hint !== null) return [...sayFailure(ear, { errorCode: hint, facts: {} }), ...sayPlaceOf(ear, hint, places)];
  const sayMethod = (method: IdentificationMethod): SpokenPart[] => [
    ...say(`identify.${method}`),
    ...(method === 'socialCard' ? [] : sayPlace(ear, places[deviceOfMethod[method]])),
  ];
  return [...say('identify.armed'), ...methods.flatMap(sayMethod), ...say('keys.leave')];
}

const deviceOfMethod = { idCard: 'idCard', medicalCode: 'scanner' } as const;

const sayPlace = ({ say }: Ear, place: Place): SpokenPart[] => (place === 'unknown' ? [] : say(`places.${place}`));

/** Where the device is that a failure is about. */
function sayPlaceOf(ear: Ear, errorCode: ErrorCode, places: Places): SpokenPart[] {
  const device = deviceOf(errorCode);
  if (device === null || places[device] === 'unknown') return [];
  return [...ear.say(`refused.${device}`), ...sayPlace(ear, places[device])];
}

/** Who was recognised, and what can be done. */
export function sayHome({ say }: Ear, { person, canPrint }: Pick<HomeScreenProps, 'person' | 'canPrint'>): SpokenPart[] {
  return [
    ...say('home.hello', { 'words.name': person.name }),
    ...say('home.where'),
    ...(canPrint ? [] : say('home.noPrinter')),
    ...say('keys.choose'),
  ];
}

/** How the call for a person stands, and whom else to ask. */
export function sayHelp(
  { say }: Ear,
  { phone, staff, terminalId, call }: Pick<HelpScreenProps, 'phone' | 'staff' | 'terminalId'> & {
    call: Pick<NonNullable<HelpScreenProps['call']>, 'state'> | null;
  },
): SpokenPart[] {
  const state = call?.state ?? 'none';
  const canCall = call !== null && (state === 'none' || state === 'failed');
  return [
    ...say(state === 'none' ? 'help.text' : `help.${state}`),
    ...(canCall ? say('help.call') : []),
    ...say('help.helpers', { 'words.staff': staff, 'digits.phone': phone, 'digits.terminal': terminalId }),
    ...(call === null ? say('help.proxy') : []),
    ...say('help.back'),
  ];
}

type Refusal = Pick<RefusedScreenProps, 'failure' | 'phone' | 'places'>;

/** Nobody can be served: why, and whom to call. */
export const sayRefused = (ear: Ear, { failure, phone, places }: Refusal): SpokenPart[] => [
  ...sayFailure(ear, failure),
  ...sayPlaceOf(ear, failure.errorCode, places),
  ...ear.say('helpers.phone', { digits: failure.facts['phone'] ?? phone }),
  ...ear.say('keys.choose'),
];

/** A step inside a session did not do. */
export const sayProblem = (ear: Ear, { failure, onAgain }: Pick<ProblemScreenProps, 'failure' | 'onAgain'>): SpokenPart[] => [
  ...sayFailure(ear, failure),
  ...(onAgain ? ear.say('keys.again') : []),
  ...ear.say('keys.back'),
];

/** What must not be left behind, and where it lies. */
export function sayEnded(ear: Ear, { reason, left, places }: Pick<EndedScreenProps, 'reason' | 'left' | 'places'>): SpokenPart[] {
  const { say } = ear;
  return [
    ...say(`ended.${reason}`),
    ...say('ended.wiped'),
    ...(left.method === 'idCard' && places.idCard !== 'unknown' ? [...say('refused.idCard'), ...sayPlace(ear, places.idCard)] : []),
    ...(left.hasPaper && places.printer !== 'unknown' ? say(`printing.from.${places.printer}`) : []),
  ];
}

export const sayOutage = ({ say }: Ear, { phone }: Pick<OutageScreenProps, 'phone'>): SpokenPart[] =>
  say('outage.text', { 'digits.phone': phone || hotline });
