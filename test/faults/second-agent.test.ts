import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { allDevicesOnline, identifyByCard } from '../support/citizen.ts';
import { setUpKiosk, type Kiosk } from '../support/kiosk.ts';

let kiosk: Kiosk;
beforeEach(async () => {
  // A printer that takes little ahead, so that the second agent comes while the first one prints.
  kiosk = await setUpKiosk({ printer: { characterSet: 'gbk', speedMmPerSecond: 10, inputBufferBytes: 256 } });
});
afterEach(() => kiosk.close());

function journaledState(jobId: string): unknown {
  const database = new DatabaseSync(join(kiosk.dataFolder, 'kiosk.db'), { readOnly: true });
  const row = database.prepare('SELECT state FROM print_job WHERE job_id = ?').get(jobId);
  database.close();
  return row?.['state'];
}

it('a second agent on the same port ends with one sentence, and touches nothing of the first', async () => {
  const agent = await kiosk.startAgent();
  const page = await agent.page();
  await page.find(allDevicesOnline);
  const person = kiosk.platform.people.find(({ standing, visits }) => standing === 'registered' && visits.length > 5);
  await identifyByCard(kiosk, page, person?.id ?? '');
  const jobId = randomUUID();
  const slip = { kind: 'visits', months: 36 };
  page.call('Records.PrintSlip', { slip, locale: 'zh-CN', jobId }).catch(() => undefined);
  await page.find(
    ({ header, payload }) => header.name === 'Print.ProgressEvent' && payload?.['state'] === 'sending' && Number(payload['sentBytes']) > 0,
  );

  const { port } = new URL(agent.origin);
  await expect(kiosk.startAgent()).rejects.toThrow(
    `the agent ended with 1: Port ${port} is taken: another agent runs, or server.port must be another.\n`,
  );
  expect(['sending', 'sent']).toContain(journaledState(jobId));
  expect(agent.child.exitCode).toBeNull();
});
