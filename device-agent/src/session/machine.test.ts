import { describe, expect, it } from 'vitest';

import { transition, type SessionEffect, type SessionInput, type SessionState } from './machine.ts';

const states = {
  idle: { name: 'idle' },
  arming: { name: 'arming' },
  waiting: { name: 'waiting', armed: ['idCard', 'medicalCode'] },
  reading: { name: 'reading', method: 'idCard', armed: ['idCard', 'medicalCode'] },
  asking: { name: 'asking', method: 'medicalCode' },
  identified: { name: 'identified' },
  ending: { name: 'ending' },
} as const satisfies Record<SessionState['name'], SessionState>;

const inputs = {
  identify: { type: 'identify', working: ['idCard'] },
  identifyWithoutDevice: { type: 'identify', working: [] },
  armedReader: { type: 'armed', method: 'idCard' },
  armedScanner: { type: 'armed', method: 'medicalCode' },
  readerLost: { type: 'deviceLost', method: 'idCard', othersWork: true },
  scannerLost: { type: 'deviceLost', method: 'medicalCode', othersWork: true },
  lastDeviceLost: { type: 'deviceLost', method: 'idCard', othersWork: false },
  credentialLeft: { type: 'credentialLeft' },
  found: { type: 'found', method: 'idCard' },
  curable: { type: 'curable', code: 'CARD_READ_FAILED' },
  turnedAway: { type: 'turnedAway', code: 'IDN_NOT_FOUND', facts: { place: 'X' } },
  read: { type: 'read', method: 'medicalCode' },
  known: { type: 'known' },
  waitedTooLong: { type: 'waitedTooLong' },
  cancelled: { type: 'cancelled' },
  end: { type: 'end', reason: 'left' },
  drained: { type: 'drained' },
} as const satisfies Record<string, SessionInput>;

/** Effects in one line: what is done and the one thing that matters about it. */
function brief(effect: SessionEffect): string {
  switch (effect.do) {
    case 'tellArmed':
      return `tellArmed(${effect.methods.join('+')})`;
    case 'tellProgress':
      return `tell(${effect.step})`;
    case 'tellHint':
    case 'answerProblem':
      return `${effect.do}(${effect.code})`;
    case 'forget':
      return `forget(${effect.reason})`;
    default:
      return effect.do;
  }
}

function nameOf(state: SessionState): string {
  return 'armed' in state ? `${state.name}[${state.armed.join('+')}]` : state.name;
}

function outcome(state: SessionState, input: SessionInput): string {
  const step = transition(state, input);
  return [nameOf(step.state), ...step.effects.map(brief)].join(' ');
}

const both = '[idCard+medicalCode]';
const stopped = 'stopWaiting disarm';

/** What is not listed leaves the state as it is, without effects. */
const table: Record<keyof typeof states, Partial<Record<keyof typeof inputs, string>>> = {
  idle: {
    identify: 'arming startWaiting arm',
    identifyWithoutDevice: 'idle answerProblem(IDN_NO_DEVICE)',
  },
  arming: {
    armedReader: 'waiting[idCard] tellArmed(idCard)',
    armedScanner: 'waiting[medicalCode] tellArmed(medicalCode)',
    readerLost: 'arming',
    scannerLost: 'arming',
    lastDeviceLost: `idle ${stopped} answerProblem(IDN_NO_DEVICE)`,
    credentialLeft: 'arming tellHint(CARD_LEFT_ON_READER)',
    found: 'reading[] stopWaiting tell(reading)',
    curable: 'arming tellHint(CARD_READ_FAILED)',
    turnedAway: `idle ${stopped} answerProblem(IDN_NOT_FOUND)`,
    read: `asking ${stopped} tell(asking) ask`,
    waitedTooLong: 'idle disarm answerProblem(IDN_TIMED_OUT)',
    cancelled: `idle ${stopped} answerCancelled`,
    end: `idle ${stopped} answerProblem(SES_ENDED)`,
  },
  waiting: {
    armedReader: `waiting${both} tellArmed(idCard+medicalCode)`,
    armedScanner: `waiting${both} tellArmed(idCard+medicalCode)`,
    readerLost: 'waiting[medicalCode] tellArmed(medicalCode)',
    scannerLost: 'waiting[idCard] tellArmed(idCard)',
    lastDeviceLost: `idle ${stopped} answerProblem(IDN_NO_DEVICE)`,
    credentialLeft: `waiting${both} tellHint(CARD_LEFT_ON_READER)`,
    found: `reading${both} stopWaiting tell(reading)`,
    curable: `waiting${both} tellHint(CARD_READ_FAILED)`,
    turnedAway: `idle ${stopped} answerProblem(IDN_NOT_FOUND)`,
    read: `asking ${stopped} tell(asking) ask`,
    waitedTooLong: 'idle disarm answerProblem(IDN_TIMED_OUT)',
    cancelled: `idle ${stopped} answerCancelled`,
    end: `idle ${stopped} answerProblem(SES_ENDED)`,
  },
  reading: {
    armedReader: `waiting${both} startWaiting tellArmed(idCard+medicalCode)`,
    armedScanner: `reading${both}`,
    readerLost: 'waiting[medicalCode] startWaiting tellArmed(medicalCode)',
    scannerLost: 'reading[idCard]',
    lastDeviceLost: `idle ${stopped} answerProblem(IDN_NO_DEVICE)`,
    curable: `waiting${both} tellHint(CARD_READ_FAILED) startWaiting tellArmed(idCard+medicalCode)`,
    turnedAway: `idle ${stopped} answerProblem(IDN_NOT_FOUND)`,
    read: `asking ${stopped} tell(asking) ask`,
    cancelled: `idle ${stopped} answerCancelled`,
    end: `idle ${stopped} answerProblem(SES_ENDED)`,
  },
  asking: {
    curable: 'arming tellHint(CARD_READ_FAILED) startWaiting arm',
    turnedAway: 'idle answerProblem(IDN_NOT_FOUND)',
    known: 'identified answerKnown',
    cancelled: 'idle stopAsking answerCancelled',
    end: 'idle stopAsking answerProblem(SES_ENDED)',
  },
  identified: { end: 'ending forget(left)' },
  ending: { drained: 'idle' },
};

describe('session machine', () => {
  for (const [stateName, state] of Object.entries(states)) {
    for (const [inputName, input] of Object.entries(inputs)) {
      const expected = table[stateName as keyof typeof states][inputName as keyof typeof inputs];
      it(`${stateName} × ${inputName} → ${expected ?? 'nothing'}`, () => {
        expect(outcome(state, input)).toBe(expected ?? nameOf(state));
      });
    }
  }

  it('passes the facts of a refusal on to the sentence', () => {
    const step = transition(states.asking, inputs.turnedAway);
    expect(step.effects).toContainEqual({ do: 'answerProblem', code: 'IDN_NOT_FOUND', facts: { place: 'X' } });
  });

  it('names the devices in one order, whichever was ready first', () => {
    const { effects } = transition({ name: 'waiting', armed: ['medicalCode'] }, inputs.armedReader);
    expect(effects).toEqual([{ do: 'tellArmed', methods: ['idCard', 'medicalCode'] }]);
  });

  it('invites to the other device again when the only armed one is lost', () => {
    const step = transition({ name: 'waiting', armed: ['idCard'] }, inputs.readerLost);
    expect(step).toEqual({ state: { name: 'arming' }, effects: [{ do: 'tellArmed', methods: [] }] });
  });
});
