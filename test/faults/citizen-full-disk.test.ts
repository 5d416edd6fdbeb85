import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { openStand, problemOf, type Stand } from './visit.ts';

let stand: Stand;
beforeEach(async () => {
  stand = await openStand();
});
afterEach(async () => {
  stand.expectDiscreetLog();
  await stand.close();
});

/** From now on no file of the agent may grow beyond this (RLIMIT_FSIZE): to its store a full disk. */
function limitFiles(bytes: number | 'unlimited'): void {
  const { status } = spawnSync('prlimit', ['--pid', String(stand.agent.child.pid), `--fsize=${bytes}:`]);
  expect(status).toBe(0);
}
const fill = (): void => limitFiles(statSync(join(stand.kiosk.dataFolder, 'kiosk.db-wal')).size);
/** The visit is over; why, the terminal's state tells, which the page is sent with it. */
const outOfService = ['TRM_STORE_FAILED', 'SES_ENDED', 'SES_NONE'];
const state = ({ header, payload }: Stand['page']['received'][number]): unknown =>
  header.name === 'Terminal.ChangedEvent' ? payload?.['state'] : undefined;

it('a disk that is full before anybody comes takes the terminal out of service with a sentence', async () => {
  fill();
  const answer = await stand.identify('wang-xiaoming', 'medicalCode');
  expect(outOfService).toContain(problemOf(answer));
  await stand.page.find((message) => state(message) === 'fault');
  expect(problemOf(await stand.page.call('Session.Identify', { locale: 'en' }))).toBe('TRM_STORE_FAILED');
  expect(stand.agent.child.exitCode).toBeNull();
});

it.each(['slip', 'certificate'] as const)('one that fills in the middle of a visit prints no %s that it could not remember', async (document) => {
  expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
  fill();
  const { dotsFed } = stand.kiosk.devices.printer.device.counters();
  const { jobId, answer } = stand.print(document);
  const message = await answer;
  expect(outOfService).toContain(problemOf(message));
  await stand.end();
  await stand.page.find((event) => state(event) === 'fault');
  expect(stand.papersOf(jobId)).toEqual([]);
  expect(stand.kiosk.devices.printer.device.counters().dotsFed).toBe(dotsFed);
  expect(stand.kiosk.platform.certificates()).toEqual([]);
});

it('with room again and a restart it serves', async () => {
  fill();
  await stand.identify('wang-xiaoming', 'medicalCode');
  await stand.page.find((message) => state(message) === 'fault');
  stand.agent.child.kill('SIGTERM');
  await stand.agent.exited;
  expect((await stand.restart()).payload).toMatchObject({ terminal: { state: 'open' } });
  await stand.nextIsServed();
});

it('a place for the data that cannot be written is told, and nobody begins', async () => {
  stand.agent.child.kill('SIGTERM');
  await stand.agent.exited;
  const data = join(stand.kiosk.dataFolder, 'kiosk.db');
  spawnSync('sh', ['-c', `rm -f ${data}* && mkdir ${data}`]);
  await stand.restart();
  expect(problemOf(await stand.page.call('Session.Identify', { locale: 'en' }))).toBe('TRM_STORE_FAILED');
  expect(stand.agent.child.exitCode).toBeNull();
});
