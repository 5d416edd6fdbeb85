import { randomUUID } from 'node:crypto';

import { traceOf } from '@yibao-kiosk/device-agent/session/trace.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { paperText } from '../lobby/devices/printer/paper.ts';
import { allDevicesOnline, identifyByCard } from '../support/citizen.ts';
import { setUpKiosk, type Kiosk } from '../support/kiosk.ts';

let kiosk: Kiosk;
beforeEach(async () => {
  // A printer that takes little ahead, so that most of the paper is still in the agent when it is killed.
  kiosk = await setUpKiosk({ printer: { characterSet: 'gbk', speedMmPerSecond: 60, inputBufferBytes: 256 } });
});
afterEach(() => kiosk.close());

it('an agent killed while it prints knows no outcome afterwards, says so, and prints nothing again', async () => {
  const person = kiosk.platform.people.find(({ standing, visits }) => standing === 'registered' && visits.length > 5);
  const agent = await kiosk.startAgent();
  const page = await agent.page();
  await page.find(allDevicesOnline);
  expect((await identifyByCard(kiosk, page, person?.id ?? '')).payload).toHaveProperty('sessionId');

  const jobId = randomUUID();
  const lost = page.call('Records.PrintSlip', { slip: { kind: 'visits', months: 36 }, locale: 'zh-CN', jobId });
  lost.catch(() => undefined);
  await page.find(
    ({ header, payload }) => header.name === 'Print.ProgressEvent' && payload?.['state'] === 'sending' && Number(payload['sentBytes']) > 0,
  );
  agent.child.kill('SIGKILL');
  await agent.exited;
  await expect(lost).rejects.toThrow('closed');

  const again = await kiosk.startAgent();
  const anew = await again.page({ pendingJobId: jobId });
  const attached = await anew.find(({ header }) => header.type === 'completion' && header.name === 'Terminal.Attach');
  const job = { jobId, state: 'unknown' };
  expect(attached.payload).toMatchObject({ job, interruptedJob: job });

  await anew.find(allDevicesOnline);
  await identifyByCard(kiosk, anew, person?.id ?? '');
  const print = (kind: object, id: string) => anew.call('Records.PrintSlip', { slip: kind, locale: 'zh-CN', jobId: id });
  expect(await print({ kind: 'visits', months: 36 }, jobId)).toMatchObject({
    header: { completionCode: 'commandErrorCode' },
    payload: { errorCode: 'JOB_NOT_YOURS' },
  });
  const nextId = randomUUID();
  expect(await print({ kind: 'enrolments' }, nextId)).toMatchObject({ payload: { jobId: nextId, state: 'printed' } });

  const { printer } = kiosk.devices;
  const papers = [...printer.device.papers(), printer.device.current()].map((paper) => paperText(paper).join('\n'));
  expect(papers.filter((text) => text.includes(traceOf(nextId)))).toHaveLength(1);
  expect(papers.filter((text) => text.includes(traceOf(jobId))).length).toBeLessThanOrEqual(1);
});
