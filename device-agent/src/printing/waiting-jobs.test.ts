import { beforeEach, expect, test } from 'vitest';

import { createPrintStand, gate, request } from './testing/print-stand.ts';
import type { PrintStand } from './testing/print-stand.ts';

let stand: PrintStand;

beforeEach(() => {
  stand = createPrintStand();
});

test('a job is cancelled until its first byte, not after', async () => {
  const looking = gate();
  stand.printer.beforeStatus = () => looking.passed;
  const early = new AbortController();
  const first = stand.printing.print(request('a'), { signal: early.signal });
  early.abort();
  expect(await first).toEqual({ jobId: 'a', state: 'failed', errorCode: 'JOB_CANCELED' });
  looking.open();

  const late = new AbortController();
  stand.printer.onChunk = (index) => {
    if (index === 1) late.abort();
    return undefined;
  };
  const tooLate = await stand.printing.print(request('b'), { signal: late.signal });
  expect(tooLate).toMatchObject({ state: 'printed' });
  expect(await stand.printing.print(request('c'), { signal: early.signal })).toMatchObject({
    errorCode: 'JOB_CANCELED',
  });
  expect(stand.printer.jobs).toHaveLength(1);
});

test('joining a waiting job with an ended signal cancels it', async () => {
  const looking = gate();
  stand.printer.beforeStatus = () => looking.passed;
  const first = stand.printing.print(request('a'), {});
  await stand.printing.print(request('a'), { signal: AbortSignal.abort() });
  looking.open();
  expect(await first).toMatchObject({ errorCode: 'JOB_CANCELED' });
});

test('the port may break off by itself', async () => {
  stand.printer.onChunk = () => ({ kind: 'cancelled', sentBytes: 0 });
  expect(await stand.printing.print(request('a'), {})).toMatchObject({
    state: 'failed',
    errorCode: 'JOB_CANCELED',
  });
  stand.printer.onChunk = () => undefined;
  stand.printer.status = { kind: 'cancelled' };
  expect(await stand.printing.print(request('b'), {})).toMatchObject({
    state: 'failed',
    errorCode: 'JOB_CANCELED',
  });
});

test('a job that waits too long for its turn expires', async () => {
  const hold = gate();
  stand.printer.onChunk = async () => (await hold.passed, undefined);
  const first = stand.printing.print(request('a'), {});
  const second = stand.printing.print(request('b', { timeToLiveMs: 5000 }), {});
  await stand.clock.advance(5000);
  expect(await second).toEqual({ jobId: 'b', state: 'failed', errorCode: 'JOB_EXPIRED' });
  hold.open();
  expect(await first).toMatchObject({ state: 'printed' });
  expect(stand.printer.jobs).toHaveLength(1);
});

test('draining a session cancels what waits, lets run what runs, and leaves others alone', async () => {
  const hold = gate();
  stand.printer.onChunk = async () => (await hold.passed, undefined);
  const running = stand.printing.print(request('a'), {});
  const waiting = stand.printing.print(request('b'), {});
  const stranger = stand.printing.print(request('c', { sessionId: 'session-2' }), {});
  await stand.clock.advance(0);
  const drained = stand.printing.drain('session-1');
  expect(await waiting).toMatchObject({ errorCode: 'JOB_CANCELED' });
  hold.open();
  await drained;
  expect(await running).toMatchObject({ state: 'printed' });
  expect(await stranger).toMatchObject({ state: 'printed' });
  expect(stand.printer.jobs).toHaveLength(2);
});
