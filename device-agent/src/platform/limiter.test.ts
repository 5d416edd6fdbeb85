import { describe, expect, it } from 'vitest';

import { createLimiter } from './limiter.ts';

type Piece = { work: () => Promise<string>; finish: () => void; started: () => boolean };

function piece(name: string): Piece {
  const { promise, resolve } = Promise.withResolvers<string>();
  let started = false;
  return {
    work: () => {
      started = true;
      return promise;
    },
    finish: () => resolve(name),
    started: () => started,
  };
}

const gaveUp = (): string => 'gave up';

describe('createLimiter', () => {
  it('lets so many in and the rest in turn', async () => {
    const limit = createLimiter(1);
    const { signal } = new AbortController();
    const [first, second] = [piece('first'), piece('second')];
    const results = [first, second].map((one) => limit(one.work, { signal, gaveUp }));
    await Promise.resolve();
    expect([first.started(), second.started()]).toEqual([true, false]);
    first.finish();
    expect(await results[0]).toBe('first');
    second.finish();
    expect(await results[1]).toBe('second');
    expect(second.started()).toBe(true);
  });

  it('lets one who waits leave, and gives the place to the next', async () => {
    const limit = createLimiter(1);
    const { signal } = new AbortController();
    const leaving = new AbortController();
    const [first, second, third] = [piece('first'), piece('second'), piece('third')];
    const running = limit(first.work, { signal, gaveUp });
    const left = limit(second.work, { signal: leaving.signal, gaveUp });
    const last = limit(third.work, { signal, gaveUp });
    leaving.abort();
    expect(await left).toBe('gave up');
    first.finish();
    third.finish();
    expect(await running).toBe('first');
    expect(await last).toBe('third');
    expect(second.started()).toBe(false);
  });

  it('does not start for one who already gave up, and frees the place after a failure', async () => {
    const limit = createLimiter(1);
    expect(await limit(() => Promise.resolve('ran'), { signal: AbortSignal.abort(), gaveUp })).toBe(
      'gave up',
    );
    const { signal } = new AbortController();
    await expect(limit(() => Promise.reject(new Error('bug')), { signal, gaveUp })).rejects.toThrow('bug');
    expect(await limit(() => Promise.resolve('ran'), { signal, gaveUp })).toBe('ran');
  });
});
