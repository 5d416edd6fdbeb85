import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { WireFrame } from '../lobby/frame-log.ts';
import { openStand, printed, type Stand, textOf, whenPrinter } from './visit.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ printer: { speedMmPerSecond: 200, inputBufferBytes: 200 } });
});
beforeEach(async () => {
  expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
});
afterEach(() => stand.expectDiscreetLog());
afterAll(() => stand.close());

const printer = (): Stand['kiosk']['devices']['printer'] => stand.kiosk.devices.printer;

/** The first burst towards a device of which this is true. */
function burst(fits: (frame: WireFrame) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = stand.kiosk.devices.frames.subscribe((frame) => {
      if (frame.direction !== 'toDevice' || !fits(frame)) return;
      stop();
      resolve();
    });
  });
}
const progress = (from: number, state: string): Promise<unknown> =>
  stand.page.find(
    (message) =>
      message.header.name === 'Print.ProgressEvent' &&
      message.payload?.['state'] === state &&
      stand.page.received.indexOf(message) >= from,
  );
const paperOut = (): Promise<void> => {
  const before = printer().device.papers().length;
  return whenPrinter(stand.kiosk, () => printer().device.papers().length > before);
};
const halfOut = (): Promise<void> => {
  const goal = printer().device.counters().dotsFed + 150;
  return whenPrinter(stand.kiosk, () => printer().device.counters().dotsFed >= goal);
};

/** When the kill comes, and what may be true of the job afterwards. */
const moments: [string, (from: number) => Promise<unknown>, string[]][] = [
  ['as the job is accepted', (from) => progress(from, 'queued'), ['failed', 'unknown']],
  ['before the first byte', (from) => progress(from, 'sending'), ['unknown']],
  // ESC @ begins every paper.
  ['at the first byte', () => burst(({ device, bytes }) => device === 'printer' && bytes[0] === 0x1b && bytes[1] === 0x40), ['unknown']],
  ['in the middle of the paper', halfOut, ['unknown']],
  ['after the last byte', (from) => progress(from, 'sent'), ['unknown']],
  ['as the paper is cut', paperOut, ['unknown', 'printed']],
];

describe.each(['slip', 'certificate'] as const)('the agent killed with SIGKILL while it prints a %s', (document) => {
  it.each(moments)('%s: at most one paper, nothing again, and the next is served', async (_name, moment, truths) => {
    const numbers = stand.kiosk.platform.certificates().length;
    const waits = moment(stand.page.received.length);
    const { jobId, answer } = stand.print(document);
    await waits;
    stand.agent.child.kill('SIGKILL');
    await stand.agent.exited;
    // A kill as the paper is cut may come just after the answer, which then was the truth.
    const [outcome] = await Promise.allSettled([answer]);
    const told = outcome.status === 'fulfilled' ? printed(outcome.value).state : String(outcome.reason);
    expect(told).toMatch(truths.includes('printed') ? /closed|^printed$/ : /closed/);

    const attached = (await stand.restart({ pendingJobId: jobId })).payload as { job: { state: string } | null };
    expect(attached).toMatchObject({ job: { jobId } });
    expect(truths).toContain(attached.job?.state);
    if (attached.job?.state === 'unknown') expect(attached).toMatchObject({ interruptedJob: { jobId, state: 'unknown' } });
    await stand.nextIsServed();
    expect(stand.papersOf(jobId).length).toBeLessThanOrEqual(1);
    expect(printer().device.papers().slice(-1).map(textOf).join()).not.toContain('王');
    expect(stand.kiosk.platform.certificates().length - numbers).toBe(document === 'certificate' ? 1 : 0);
  });
});

it('a job that was printed before the kill is known as printed after it', async () => {
  const { jobId, answer } = stand.print('slip');
  expect(printed(await answer).state).toBe('printed');
  stand.agent.child.kill('SIGKILL');
  await stand.agent.exited;
  const { payload } = await stand.restart({ pendingJobId: jobId });
  expect(payload).toMatchObject({ job: { jobId, state: 'printed' }, interruptedJob: null });
  await stand.nextIsServed();
  expect(stand.papersOf(jobId)).toHaveLength(1);
});
