import { done, refused } from '@yibao-kiosk/shared/outcome.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import { describe, expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import { sessionHandlers } from './handlers.ts';
import { Sessions } from './sessions.ts';
import { Stays } from './stays.ts';
import { fakeReader } from './testing/fake-device.ts';
import { fakeCall, fakePage } from './testing/fake-page.ts';
import { somePerson } from './testing/some-person.ts';
import { Visits } from './visits.ts';

function hall() {
  const clock = createManualClock();
  const reader = fakeReader();
  const logged: unknown[] = [];
  const drained: string[] = [];
  const state = { refusal: null as ErrorCode | null, drain: Promise.resolve() };
  let lastId = 0;
  const shared = {
    clock,
    newId: () => `stay-${(lastId += 1)}`,
    acceptExpiredCards: false,
    identifyMs: 60_000,
    idleCeilingMs: 180_000,
    refusal: () => state.refusal,
    drainPrints: (id: string) => {
      drained.push(id);
      return state.drain;
    },
    log: (event: unknown) => void logged.push(event),
  };
  const sessions = new Sessions({
    ...shared,
    devices: { idCard: reader.device },
    platform: { identify: () => Promise.resolve(done(somePerson)) },
  });
  const visits = new Visits(shared);
  const stays = new Stays(sessions, visits);
  const page = fakePage();
  const handlers = sessionHandlers(sessions, stays);
  const command = (name: string, payload: object, from = page) =>
    handlers.find(({ definition }) => definition.name === `Session.${name}`)?.run(payload, fakeCall(from).call);
  const idOf = (from = page): string => {
    const stay = stays.begin(from);
    if (stay.kind !== 'done') throw new Error(stay.code);
    return stay.value.id;
  };
  return { clock, reader, logged, drained, state, sessions, visits, stays, page, command, idOf };
}

describe('a visit', () => {
  it('begins once, holds the terminal, and is told with an id only', () => {
    const h = hall();
    const changes: boolean[] = [];
    h.stays.onChange(() => changes.push(h.stays.busy));
    expect([h.idOf(), h.idOf()]).toEqual(['stay-1', 'stay-1']);
    h.stays.endOf(h.page, 'left');
    expect(changes).toEqual([true, false]);
    expect(h.logged).toEqual([
      { event: 'visit.begun', sessionId: 'stay-1' },
      { event: 'visit.ended', sessionId: 'stay-1', reason: 'left' },
    ]);
    expect(h.stays.endedCount).toBe(1);
  });

  it('does not begin while the terminal is closed or in service', () => {
    const h = hall();
    h.state.refusal = 'TRM_CLOSED';
    expect(h.stays.begin(h.page)).toEqual(refused('TRM_CLOSED'));
    expect(h.stays.busy).toBe(false);
  });

  it('goes on beyond closing time', () => {
    const h = hall();
    const id = h.idOf();
    h.state.refusal = 'TRM_CLOSED';
    expect(h.idOf()).toBe(id);
  });

  it('lives by signs of the citizen, and ends without', async () => {
    const h = hall();
    h.idOf();
    await h.clock.advance(170_000);
    expect(await h.command('KeepAlive', {})).toEqual(done({}));
    await h.clock.advance(170_000);
    expect(h.visits.busy).toBe(true);
    await h.clock.advance(11_000);
    expect(h.visits.busy).toBe(false);
    expect(h.page.pushed).toEqual([{ name: 'Session.EndedEvent', payload: { reason: 'idle' } }]);
    expect(await h.command('KeepAlive', {})).toEqual(refused('SES_NONE'));
  });

  it('ends with Session.End, of which its page need not be told, and with its page', async () => {
    const h = hall();
    h.idOf();
    await h.command('End', { reason: 'left' });
    expect([h.visits.busy, h.page.pushed]).toEqual([false, []]);
    h.idOf();
    h.page.closeSocket();
    expect(h.visits.busy).toBe(false);
  });

  it('is not ended by another page, and ends when another one begins', async () => {
    const h = hall();
    const other = fakePage('page-2');
    h.idOf();
    await h.command('End', { reason: 'left' }, other);
    expect(h.visits.of(h.page)?.id).toBe('stay-1');
    expect(h.idOf(other)).toBe('stay-2');
    expect(h.visits.of(h.page)).toBeNull();
  });

  it('takes its papers with it', async () => {
    const h = hall();
    const stay = h.stays.begin(h.page);
    const kept = stay.kind === 'done' ? stay.value : null;
    h.stays.end('terminalClosed');
    expect(kept?.signal.aborted).toBe(true);
    expect(h.drained).toEqual(['stay-1']);
    await h.stays.drained();
  });

  it('waits with all that come after it for the papers of all before', async () => {
    const h = hall();
    h.idOf();
    const paper = Promise.withResolvers<void>();
    h.state.drain = paper.promise;
    h.stays.endOf(h.page, 'left');
    h.state.drain = Promise.resolve();
    h.idOf();
    h.stays.endOf(h.page, 'left');
    let isDrained = false;
    void h.stays.drained().then(() => (isDrained = true));
    await h.clock.advance(0);
    expect(isDrained).toBe(false);
    paper.resolve();
    await h.clock.advance(0);
    expect(isDrained).toBe(true);
  });
});

describe('who reads and then identifies', () => {
  it('ends the visit first, and what it printed is not printed for the person', async () => {
    const h = hall();
    h.idOf();
    const paper = Promise.withResolvers<void>();
    h.state.drain = paper.promise;
    const identified = h.command('Identify', { locale: 'zh-CN' });
    await h.clock.advance(0);
    expect([h.visits.busy, h.sessions.busy, h.drained]).toEqual([false, false, ['stay-1']]);
    paper.resolve();
    await h.clock.advance(0);
    expect(h.sessions.busy).toBe(true);
    expect(h.stays.begin(h.page)).toEqual(refused('SES_BUSY'));
    await h.command('End', { reason: 'left' });
    expect(await identified).toEqual(refused('SES_ENDED'));
  });

  it('and reads again before that begins is no visitor beside the person', async () => {
    const h = hall();
    h.idOf();
    const paper = Promise.withResolvers<void>();
    h.state.drain = paper.promise;
    void h.command('Identify', { locale: 'zh-CN' });
    await h.clock.advance(0);
    h.idOf();
    paper.resolve();
    await h.clock.advance(0);
    expect([h.sessions.busy, h.visits.busy]).toEqual([true, false]);
  });
});
