import type { Clock } from '../clock.ts';
import { ChannelError } from './channel.ts';

/** What one write needs: how a slice leaves, how large it may be, what ends the wait and how the channel closes. */
export type SliceWrite = {
  readonly writeSlice: (slice: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly clock: Clock;
  readonly sliceBytes: number;
  /** The longest that a slice may take. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
};

/**
 * Writes in slices, each after the one before was taken, so that the count in the error is a true lower
 * bound. An abort ends the write between two slices (a half taken slice cannot be called back); a time-out
 * closes the channel before it rejects, because the slice under way could still leave later.
 */
export async function writeInSlices(bytes: Uint8Array, options: SliceWrite): Promise<void> {
  const { signal } = options;
  let sentBytes = 0;
  try {
    while (sentBytes < bytes.length) {
      if (signal?.aborted) throw new ChannelError('aborted', 'The write was cancelled', { sentBytes });
      const slice = bytes.subarray(sentBytes, sentBytes + options.sliceBytes);
      if ((await writeInTime(slice, options)) === 'too-slow') {
        await options.close();
        throw new ChannelError('timeout', 'The far side takes no more bytes', { sentBytes });
      }
      sentBytes += slice.length;
    }
  } catch (cause) {
    if (cause instanceof ChannelError) throw cause;
    throw new ChannelError('closed', 'The channel closed during the write', { sentBytes, cause });
  }
}

async function writeInTime(slice: Uint8Array, options: SliceWrite): Promise<'taken' | 'too-slow'> {
  const { clock, timeoutMs, writeSlice } = options;
  const ended = new AbortController();
  const tooSlow = Promise.withResolvers<'too-slow'>();
  void clock.sleep(timeoutMs, ended.signal).then(
    () => tooSlow.resolve('too-slow'),
    () => {},
  );
  try {
    return await Promise.race([writeSlice(slice).then(() => 'taken' as const), tooSlow.promise]);
  } finally {
    ended.abort();
  }
}
