import { identificationMethods, type IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { endReasons } from '@yibao-kiosk/shared/kiosk/session.ts';

export type EndReason = (typeof endReasons)[number];
export type Facts = Readonly<Record<string, string>>;

/**
 * The citizen's session, credential reading included. `armed` lists what invites the citizen now. Nothing personal is
 * in here: the runner keeps the person beside the state, so that forgetting is one assignment.
 */
export type SessionState =
  | { readonly name: 'idle' }
  | { readonly name: 'arming' }
  | { readonly name: 'waiting'; readonly armed: readonly IdentificationMethod[] }
  | { readonly name: 'reading'; readonly method: IdentificationMethod; readonly armed: readonly IdentificationMethod[] }
  | { readonly name: 'asking'; readonly method: IdentificationMethod }
  | { readonly name: 'identified' }
  | { readonly name: 'ending' };

/** What can happen to a session. `curable` problems are hints, the others send the citizen elsewhere. */
export type SessionInput =
  | { readonly type: 'identify'; readonly working: readonly IdentificationMethod[] }
  | { readonly type: 'armed'; readonly method: IdentificationMethod }
  | { readonly type: 'deviceLost'; readonly othersWork: boolean; readonly method: IdentificationMethod }
  | { readonly type: 'credentialLeft' }
  | { readonly type: 'found'; readonly method: IdentificationMethod }
  | { readonly type: 'curable'; readonly code: ErrorCode }
  | { readonly type: 'turnedAway'; readonly code: ErrorCode; readonly facts?: Facts }
  | { readonly type: 'read'; readonly method: IdentificationMethod }
  | { readonly type: 'known' }
  | { readonly type: 'waitedTooLong' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'end'; readonly reason: EndReason }
  | { readonly type: 'drained' };

/** What the runner must do, in this order. */
export type SessionEffect =
  | { readonly do: 'arm' }
  | { readonly do: 'disarm' }
  | { readonly do: 'startWaiting' }
  | { readonly do: 'stopWaiting' }
  | { readonly do: 'ask' }
  | { readonly do: 'stopAsking' }
  | { readonly do: 'tellArmed'; readonly methods: readonly IdentificationMethod[] }
  | { readonly do: 'tellProgress'; readonly step: 'reading' | 'asking'; readonly method: IdentificationMethod }
  | { readonly do: 'tellHint'; readonly code: ErrorCode; readonly facts?: Facts }
  | { readonly do: 'answerKnown' }
  | { readonly do: 'answerProblem'; readonly code: ErrorCode; readonly facts?: Facts }
  | { readonly do: 'answerCancelled' }
  | { readonly do: 'forget'; readonly reason: EndReason };

export type SessionStep = { readonly state: SessionState; readonly effects: readonly SessionEffect[] };

const idle: SessionState = { name: 'idle' };
const stopIdentifying: readonly SessionEffect[] = [{ do: 'stopWaiting' }, { do: 'disarm' }];

/** One step of the session; an input that means nothing in a state leaves it as it is, without effects. */
export function transition(state: SessionState, input: SessionInput): SessionStep {
  switch (state.name) {
    case 'idle':
      return fromIdle(state, input);
    case 'arming':
      return fromWaiting(state, input, []);
    case 'waiting':
      return fromWaiting(state, input, state.armed);
    case 'reading':
      return fromReading(state, input);
    case 'asking':
      return fromAsking(state, input);
    case 'identified':
      if (input.type !== 'end') return stay(state);
      return { state: { name: 'ending' }, effects: [{ do: 'forget', reason: input.reason }] };
    case 'ending':
      return input.type === 'drained' ? { state: idle, effects: [] } : stay(state);
  }
}

function fromIdle(state: SessionState, input: SessionInput): SessionStep {
  if (input.type !== 'identify') return stay(state);
  if (input.working.length === 0) return { state: idle, effects: [{ do: 'answerProblem', code: 'IDN_NO_DEVICE' }] };
  return { state: { name: 'arming' }, effects: [{ do: 'startWaiting' }, { do: 'arm' }] };
}

type Presenting = Extract<SessionState, { name: 'arming' | 'waiting' | 'reading' }>;

function fromWaiting(state: Presenting, input: SessionInput, armed: readonly IdentificationMethod[]): SessionStep {
  switch (input.type) {
    case 'armed':
      return invite(armed.includes(input.method) ? armed : [...armed, input.method]);
    case 'deviceLost':
      return lose(input, armed);
    case 'credentialLeft':
      return { state, effects: [{ do: 'tellHint', code: 'CARD_LEFT_ON_READER' }] };
    case 'curable':
      return { state, effects: [{ do: 'tellHint', code: input.code }] };
    case 'found':
      return {
        state: { name: 'reading', method: input.method, armed },
        effects: [{ do: 'stopWaiting' }, { do: 'tellProgress', step: 'reading', method: input.method }],
      };
    case 'waitedTooLong':
      return { state: idle, effects: [{ do: 'disarm' }, { do: 'answerProblem', code: 'IDN_TIMED_OUT' }] };
    default:
      return whileIdentifying(state, input);
  }
}

function fromReading(state: Extract<SessionState, { name: 'reading' }>, input: SessionInput): SessionStep {
  switch (input.type) {
    case 'armed':
      // The reader that was reading waits again: the credential was taken away before it could be read.
      if (input.method === state.method) return waitAgain(state.armed, []);
      return { state: { ...state, armed: [...state.armed.filter((m) => m !== input.method), input.method] }, effects: [] };
    case 'deviceLost':
      if (input.method !== state.method) {
        return { state: { ...state, armed: state.armed.filter((m) => m !== input.method) }, effects: [] };
      }
      return input.othersWork ? waitAgain(state.armed.filter((m) => m !== input.method), []) : lose(input, []);
    case 'curable':
      return waitAgain(state.armed, [{ do: 'tellHint', code: input.code }]);
    default:
      return whileIdentifying(state, input);
  }
}

/** What ends the presenting of credentials, whatever was being done. */
function whileIdentifying(state: Presenting, input: SessionInput): SessionStep {
  switch (input.type) {
    case 'read':
      return {
        state: { name: 'asking', method: input.method },
        effects: [...stopIdentifying, { do: 'tellProgress', step: 'asking', method: input.method }, { do: 'ask' }],
      };
    case 'turnedAway':
      return { state: idle, effects: [...stopIdentifying, problem(input)] };
    case 'cancelled':
      return { state: idle, effects: [...stopIdentifying, { do: 'answerCancelled' }] };
    case 'end':
      return { state: idle, effects: [...stopIdentifying, { do: 'answerProblem', code: 'SES_ENDED' }] };
    default:
      return stay(state);
  }
}

function fromAsking(state: SessionState, input: SessionInput): SessionStep {
  switch (input.type) {
    case 'known':
      return { state: { name: 'identified' }, effects: [{ do: 'answerKnown' }] };
    case 'curable':
      // A refused 医保码 is cured by showing a fresh one, so everything is armed anew.
      return {
        state: { name: 'arming' },
        effects: [{ do: 'tellHint', code: input.code }, { do: 'startWaiting' }, { do: 'arm' }],
      };
    case 'turnedAway':
      return { state: idle, effects: [problem(input)] };
    case 'cancelled':
      return { state: idle, effects: [{ do: 'stopAsking' }, { do: 'answerCancelled' }] };
    case 'end':
      return { state: idle, effects: [{ do: 'stopAsking' }, { do: 'answerProblem', code: 'SES_ENDED' }] };
    default:
      return stay(state);
  }
}

function invite(armed: readonly IdentificationMethod[]): SessionStep {
  return { state: { name: 'waiting', armed }, effects: [tellArmed(armed)] };
}

/** In one order, whichever device was ready first: what a citizen sees must not change places between two visits. */
function tellArmed(armed: readonly IdentificationMethod[]): SessionEffect {
  return { do: 'tellArmed', methods: identificationMethods.filter((method) => armed.includes(method)) };
}

function waitAgain(armed: readonly IdentificationMethod[], first: readonly SessionEffect[]): SessionStep {
  return {
    state: { name: 'waiting', armed },
    effects: [...first, { do: 'startWaiting' }, tellArmed(armed)],
  };
}

function lose(
  input: Extract<SessionInput, { type: 'deviceLost' }>,
  armed: readonly IdentificationMethod[],
): SessionStep {
  if (!input.othersWork) {
    return { state: idle, effects: [...stopIdentifying, { do: 'answerProblem', code: 'IDN_NO_DEVICE' }] };
  }
  const left = armed.filter((method) => method !== input.method);
  if (left.length > 0) return invite(left);
  return { state: { name: 'arming' }, effects: armed.length > 0 ? [{ do: 'tellArmed', methods: [] }] : [] };
}

function problem(input: Extract<SessionInput, { type: 'turnedAway' }>): SessionEffect {
  return input.facts
    ? { do: 'answerProblem', code: input.code, facts: input.facts }
    : { do: 'answerProblem', code: input.code };
}

function stay(state: SessionState): SessionStep {
  return { state, effects: [] };
}
