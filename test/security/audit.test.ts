import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import type { AuditEntry } from '@yibao-kiosk/device-agent/store/audit.ts';
import { openStore } from '@yibao-kiosk/device-agent/store/store.ts';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { allDevicesOnline, identifyByCard } from '../support/citizen.ts';
import { setUpKiosk, type AgentProcess, type Kiosk } from '../support/kiosk.ts';

let kiosk: Kiosk;
beforeEach(async () => {
  kiosk = await setUpKiosk({ printer: { characterSet: 'gbk' } });
});
afterEach(() => kiosk.close());

async function stopped(agent: AgentProcess): Promise<void> {
  agent.child.kill('SIGTERM');
  await agent.exited;
}

function auditTrail(): Pick<AuditEntry, 'event' | 'detail'>[] {
  const path = join(kiosk.dataFolder, 'kiosk.db');
  const store = openStore(path, { now: () => 0 });
  expect(store.kind === 'done' && store.value.audit.firstBrokenId()).toBeNull();
  if (store.kind === 'done') store.value.close();
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare('SELECT event, detail FROM audit ORDER BY id').all();
  database.close();
  return rows.map((row) => ({ event: String(row['event']), detail: String(row['detail']) }));
}

it('keeps what was done on the terminal in an unbroken chain, and nothing of a person', async () => {
  const agent = await kiosk.startAgent();
  const page = await agent.page();
  await page.find(allDevicesOnline);
  const person = kiosk.platform.person('marker');
  await identifyByCard(kiosk, page, person.id);
  const { payload } = await page.call('Certificate.GetChoices');
  const [choice] = (payload as { choices: { choiceId: string }[] }).choices;
  const jobId = randomUUID();
  const printed = await page.call('Certificate.Print', { choiceId: choice?.choiceId, jobId });
  await page.call('Session.End', { reason: 'left' });
  await page.call('Maintenance.Enter', { pin: '0000' });
  await page.call('Maintenance.Enter', { pin: '135790' });
  await page.call('Maintenance.Leave');
  await stopped(agent);

  const trail = auditTrail();
  expect(trail.map(({ event }) => event)).toEqual([
    'agent.started',
    'content.taken',
    'session.begun',
    'certificate.ask',
    'certificate.issue',
    'certificate.paper',
    'session.ended',
    'service.refused',
    'service.entered',
    'service.left',
    'agent.stopped',
  ]);
  expect(trail[5]?.detail).toBe(JSON.stringify({ jobId, reprint: 0, state: 'printed', errorCode: null }));
  const told = trail.map(({ detail }) => detail).join('\n');
  const { certificateNumber } = printed.payload as { certificateNumber: string };
  for (const personal of [person.registeredName, person.document.number, person.psnNo, certificateNumber]) {
    expect(told).not.toContain(personal);
  }
});
