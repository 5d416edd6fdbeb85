import { done, refused, unknown, type Outcome } from '@yibao-kiosk/shared/outcome.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import { describe, expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import type { Credential, IdentifiedPerson } from '../platform/port.ts';
import { Sessions, type SessionLogEvent } from './sessions.ts';
import { fakeReader, fakeScanner, someCard } from './testing/fake-device.ts';
import { fakeCall, fakePage } from './testing/fake-page.ts';
import { somePerson } from './testing/some-person.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function terminal() {
  const clock = createManualClock();
  const reader = fakeReader();
  const scanner = fakeScanner();
  const asked: { credential: Credential; signal: AbortSignal; answer: (o: Outcome<IdentifiedPerson>) => void }[] = [];
  const log: SessionLogEvent[] = [];
  const drains: { sessionId: string; finish: () => void }[] = [];
  let refusal: ErrorCode | null = null;
  let ids = 0;
  const sessions = new Sessions({
    clock,
    newId: () => `session-${(ids += 1)}`,
    devices: { idCard: reader.device, scanner: scanner.device },
    platform: {
      identify: (credential, signal) => new Promise((answer) => asked.push({ credential, signal, answer })),
    },
    acceptExpiredCards: false,
    identifyMs: 60_000,
    idleCeilingMs: 180_000,
    refusal: () => refusal,
    drainPrints: (sessionId) => new Promise((finish) => drains.push({ sessionId, finish })),
    log: (event) => void log.push(event),
  });
  const page = fakePage();
  const identify = (from = page) => {
    const command = fakeCall(from);
    return { ...command, reply: sessions.identify(command.call) };
  };
  const begin = async () => {
    const attempt = identify();
    await settled();
    reader.calls.at(-1)?.end({ kind: 'read', reading: someCard });
    await settled();
    asked.at(-1)?.answer(done(somePerson));
    await attempt.reply;
    return attempt;
  };
  return { clock, reader, scanner, asked, log, drains, sessions, page, identify, begin, refuse: (c: ErrorCode) => (refusal = c) };
}

describe('identification', () => {
  it('arms everything fitted at once and invites as each becomes ready', async () => {
    const t = terminal();
    const { events } = t.identify();
    await settled();
    t.scanner.calls[0]?.tell('ready');
    t.reader.calls[0]?.tell('readyForCard');
    expect(events).toEqual([
      { name: 'Session.ArmedEvent', payload: { methods: ['medicalCode'] } },
      { name: 'Session.ArmedEvent', payload: { methods: ['idCard', 'medicalCode'] } },
    ]);
  });

  it('takes the first credential and cancels the other device', async () => {
    const t = terminal();
    const { reply, events } = t.identify();
    await settled();
    t.scanner.calls[0]?.end({ kind: 'scanned', text: '8'.repeat(28) });
    await settled();
    expect(t.reader.calls[0]?.signal.aborted).toBe(true);
    expect(events.at(-1)).toEqual({ name: 'Session.ProgressEvent', payload: { step: 'asking', method: 'medicalCode' } });
    t.asked[0]?.answer(done(somePerson));
    expect(await reply).toMatchObject({ kind: 'done', value: { method: 'medicalCode', person: somePerson } });
  });

  it('discards what a device says after its arming is over', async () => {
    const t = terminal();
    t.identify();
    await settled();
    t.scanner.calls[0]?.end({ kind: 'scanned', text: '8'.repeat(28) });
    t.reader.calls[0]?.end({ kind: 'read', reading: someCard });
    await settled();
    expect(t.asked.map(({ credential }) => credential.method)).toEqual(['medicalCode']);
  });

  it('identifies nobody by a card that lay there before', async () => {
    const t = terminal();
    const { events } = t.identify();
    await settled();
    t.reader.calls[0]?.tell('cardAlreadyPresent');
    expect(events).toEqual([{ name: 'Session.HintEvent', payload: { errorCode: 'CARD_LEFT_ON_READER' } }]);
    expect(t.asked).toEqual([]);
  });

  it.each(['CARD_READ_FAILED', 'CARD_LIFTED_EARLY'] as const)('hints at %s and waits on', async (code) => {
    const t = terminal();
    const { events } = t.identify();
    await settled();
    t.reader.calls[0]?.end({ kind: 'refused', code });
    await settled();
    expect(events).toContainEqual({ name: 'Session.HintEvent', payload: { errorCode: code } });
    expect(t.reader.calls).toHaveLength(2);
  });

  it('says no second word of a refused card that still lies there', async () => {
    const t = terminal();
    const { events } = t.identify();
    await settled();
    t.reader.calls[0]?.end({ kind: 'refused', code: 'CARD_READ_FAILED' });
    await settled();
    t.reader.calls[1]?.tell('cardAlreadyPresent');
    expect(events.filter(({ name }) => name === 'Session.HintEvent')).toHaveLength(1);
  });

  it.each(['CARD_NOT_GENUINE', 'CARD_EXPIRED', 'CARD_NAME_UNREADABLE', 'CARD_NOT_ID', 'CARD_INVALID'] as const)(
    'ends with %s, which the window must deal with',
    async (code) => {
      const t = terminal();
      const { reply } = t.identify();
      await settled();
      t.reader.calls[0]?.end({ kind: 'refused', code });
      expect(await reply).toEqual(refused(code));
      expect(t.scanner.calls[0]?.signal.aborted).toBe(true);
    },
  );

  it('asks for a fresh code after a refused one', async () => {
    const t = terminal();
    const { events } = t.identify();
    await settled();
    t.scanner.calls[0]?.end({ kind: 'scanned', text: '8'.repeat(28) });
    await settled();
    t.asked[0]?.answer(refused('QR_REFUSED'));
    await settled();
    expect(events.at(-1)).toEqual({ name: 'Session.HintEvent', payload: { errorCode: 'QR_REFUSED' } });
    expect([t.reader.calls.length, t.scanner.calls.length]).toEqual([2, 2]);
  });

  it('passes the facts of a refusal on', async () => {
    const t = terminal();
    const { reply } = t.identify();
    await settled();
    t.reader.calls[0]?.end({ kind: 'read', reading: someCard });
    await settled();
    t.asked[0]?.answer(refused('IDN_INSURED_ELSEWHERE', { place: '福州市', phone: '12393' }));
    expect(await reply).toEqual(refused('IDN_INSURED_ELSEWHERE', { place: '福州市', phone: '12393' }));
  });

  it('tells an unknown outcome by its code', async () => {
    const t = terminal();
    const { reply } = t.identify();
    await settled();
    t.reader.calls[0]?.end({ kind: 'read', reading: someCard });
    await settled();
    t.asked[0]?.answer(unknown('PLT_TIMED_OUT'));
    expect(await reply).toEqual(refused('PLT_TIMED_OUT'));
  });

  it('ends after the waiting time, which a card being read stops', async () => {
    const t = terminal();
    const { reply } = t.identify();
    await t.clock.advance(59_000);
    t.reader.calls[0]?.tell('cardFound');
    await t.clock.advance(30_000);
    expect(t.sessions.busy).toBe(true);
    t.reader.calls[0]?.tell('readyForCard');
    await t.clock.advance(60_000);
    expect(await reply).toEqual(refused('IDN_TIMED_OUT'));
  });

  it('says at once that nothing fitted works', async () => {
    const t = terminal();
    t.reader.setState('powerOff');
    t.scanner.setState('offline');
    expect(await t.identify().reply).toEqual(refused('IDN_NO_DEVICE'));
  });

  it('goes on with the other device when one is lost, and takes it back when it returns', async () => {
    const t = terminal();
    const { events } = t.identify();
    await settled();
    t.reader.calls[0]?.tell('readyForCard');
    t.reader.setState('powerOff');
    t.reader.calls[0]?.end({ kind: 'failed', code: 'DEV_ID_READER_OFFLINE' });
    await settled();
    expect(events.at(-1)).toEqual({ name: 'Session.ArmedEvent', payload: { methods: [] } });
    t.reader.setState('online');
    await t.clock.advance(1000);
    expect(t.reader.calls).toHaveLength(2);
  });

  it('ends when the last working device is lost', async () => {
    const t = terminal();
    t.scanner.setState('offline');
    const { reply } = t.identify();
    await settled();
    t.reader.calls[0]?.end({ kind: 'failed', code: 'DEV_ID_READER_FAULT' });
    expect(await reply).toEqual(refused('IDN_NO_DEVICE'));
  });

  it('is cancelled by its page, and asks the platform no further', async () => {
    const t = terminal();
    const attempt = t.identify();
    await settled();
    t.reader.calls[0]?.end({ kind: 'read', reading: someCard });
    await settled();
    attempt.cancel();
    expect(await attempt.reply).toEqual({ completionCode: 'canceled' });
    expect(t.asked[0]?.signal.aborted).toBe(true);
    t.asked[0]?.answer(done(somePerson));
    await settled();
    expect(t.sessions.of(t.page)).toBeNull();
  });

  it('does not begin while another runs, nor while the terminal is closed', async () => {
    const t = terminal();
    t.identify();
    await settled();
    expect(await t.identify().reply).toEqual(refused('SES_BUSY'));
    t.sessions.end('terminalClosed');
    t.refuse('TRM_CLOSED');
    expect(await t.identify().reply).toEqual(refused('TRM_CLOSED'));
  });
});

describe('session', () => {

  it('is its own page’s only', async () => {
    const t = terminal();
    await t.begin();
    expect(t.sessions.of(t.page)?.person).toBe(somePerson);
    expect(t.sessions.of(fakePage('page-2'))).toBeNull();
  });

  it('forgets the person at the end and stops what works for them', async () => {
    const t = terminal();
    await t.begin();
    const session = t.sessions.of(t.page);
    t.sessions.endOf(t.page, 'left');
    expect(session?.person).toBeNull();
    expect(session?.signal.aborted).toBe(true);
    expect(t.page.pushed).toEqual([]);
    expect(t.sessions.of(t.page)).toBeNull();
    expect(t.sessions.endedCount).toBe(1);
    expect(t.log.at(-1)).toEqual({ event: 'session.ended', sessionId: 'session-1', reason: 'left' });
  });

  it('lets nobody begin before the paper of the last session is out or cancelled', async () => {
    const t = terminal();
    await t.begin();
    t.sessions.endOf(t.page, 'left');
    t.identify();
    await settled();
    expect(t.reader.calls).toHaveLength(1);
    t.drains[0]?.finish();
    await settled();
    expect(t.reader.calls).toHaveLength(2);
  });

  it('ends by itself when neither page nor citizen give a sign, but not while something works', async () => {
    const t = terminal();
    await t.begin();
    const session = t.sessions.of(t.page);
    let finish = (): void => undefined;
    const work = session?.whileWorking(() => new Promise<void>((resolve) => (finish = resolve)));
    await t.clock.advance(400_000);
    expect(session?.person).toBe(somePerson);
    finish();
    await work;
    await t.clock.advance(179_000);
    expect(session?.person).toBe(somePerson);
    await t.clock.advance(2_000);
    expect(session?.person).toBeNull();
    expect(t.page.pushed).toEqual([{ name: 'Session.EndedEvent', payload: { reason: 'idle' } }]);
  });

  it('is ended by the terminal with word to its page', async () => {
    const t = terminal();
    await t.begin();
    t.sessions.end('terminalClosed');
    expect(t.page.pushed).toEqual([{ name: 'Session.EndedEvent', payload: { reason: 'terminalClosed' } }]);
  });

  it('ends with its page', async () => {
    const t = terminal();
    await t.begin();
    t.page.closeSocket();
    expect(t.log.at(-1)).toMatchObject({ event: 'session.ended', reason: 'pageGone' });
  });

  it('keeps a done answer until the end, asks again after any other, and answers nobody afterwards', async () => {
    const t = terminal();
    await t.begin();
    const session = t.sessions.of(t.page);
    const answers: Outcome<string>[] = [refused('PLT_UNREACHABLE'), done('ledger')];
    const ask = (): Promise<Outcome<string>> => Promise.resolve(answers.shift() ?? done('asked too often'));
    expect(await session?.recall('ledger', ask)).toEqual(refused('PLT_UNREACHABLE'));
    expect(await session?.recall('ledger', ask)).toEqual(done('ledger'));
    expect(await session?.recall('ledger', ask)).toEqual(done('ledger'));
    let late: (outcome: Outcome<string>) => void = () => undefined;
    const pending = session?.recall('late', () => new Promise<Outcome<string>>((resolve) => (late = resolve)));
    t.sessions.end('left');
    late(done('too late'));
    expect(await pending).toEqual(refused('SES_ENDED'));
  });
});
