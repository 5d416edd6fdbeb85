import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { nameOnDocument, type Person } from '../lobby/population/person.ts';
import { allDevicesOnline, identifyByCard } from '../support/citizen.ts';
import { findInBuffers, inspectorUrl, openInspector, retainersOf, takeHeapSnapshot } from '../support/inspector.ts';
import { setUpKiosk, type AgentProcess, type Kiosk } from '../support/kiosk.ts';
import { giveOwnContent } from '../support/own-content.ts';
import type { TestSocket } from './support.ts';

let kiosk: Kiosk;
beforeEach(async () => {
  kiosk = await setUpKiosk({ printer: { characterSet: 'gbk' } });
  // All guides of a region in the heap are much to look through, and nothing of a person.
  giveOwnContent(kiosk);
});
afterEach(() => kiosk.close());

/** What would give the person away: as they stand on the card, in the register and in the ledger. */
function markersOf(person: Person): string[] {
  const { document } = person;
  const address = 'address' in document ? [document.address] : [];
  return [nameOnDocument(document), person.registeredName, document.number, person.psnNo, ...address]
    .filter((marker) => marker.length >= 3)
    .filter((marker, index, all) => all.indexOf(marker) === index);
}

const encodings = (marker: string): Buffer[] => [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le')];

/** Everything a citizen can do in this release. */
async function wholeVisit(page: TestSocket, person: Person, beforeTheEnd: () => Promise<void>): Promise<void> {
  const begun = await identifyByCard(kiosk, page, person.id);
  expect(begun.payload).toHaveProperty('sessionId');
  const ask = async (name: string, payload?: object): Promise<Readonly<Record<string, unknown>>> => {
    const { header, payload: answer } = await page.call(name, payload);
    expect(header, `${name} ${JSON.stringify(answer)?.slice(0, 200)}`).not.toHaveProperty('completionCode');
    return answer ?? {};
  };
  expect(await ask('Session.Reveal')).toMatchObject({ idNumber: person.document.number });
  await ask('Records.GetEnrolments');
  await ask('Records.GetContributions');
  await ask('Records.GetAccount');
  const { visits } = (await ask('Records.GetVisits', { months: 36 })) as { visits: { settlementId: string }[] };
  const settlementId = visits[0]?.settlementId ?? '';
  await ask('Records.GetSettlement', { settlementId });
  const slip = { kind: 'settlement', settlementId };
  await ask('Records.PreviewSlip', { slip, locale: 'zh-CN', revealed: true });
  expect(await ask('Records.PrintSlip', { slip, locale: 'zh-CN', jobId: randomUUID() })).toMatchObject({ state: 'printed' });
  const { cases } = (await ask('Casework.GetCases')) as { cases: { caseId: string }[] };
  expect(await ask('Casework.GetCase', { caseId: cases[0]?.caseId })).toHaveProperty('steps');
  const rating = { item: 'certificate', level: 5, optionCodes: [], optionSetVersion: null, ratingId: randomUUID() };
  await ask('Rating.Rate', rating);
  const { choices } = (await ask('Certificate.GetChoices')) as { choices: { choiceId: string }[] };
  const choiceId = choices[0]?.choiceId ?? '';
  await ask('Certificate.Preview', { choiceId, revealed: true });
  expect(await ask('Certificate.Print', { choiceId, jobId: randomUUID() })).toMatchObject({ state: 'printed' });
  await beforeTheEnd();
  await ask('Session.End', { reason: 'left' });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function hitsInHeap(agent: AgentProcess, markers: readonly string[]): Promise<string[]> {
  const inspector = await openInspector(inspectorUrl(agent.log()));
  const heap = await takeHeapSnapshot(inspector);
  const isMarked = (text: string): boolean => markers.some((marker) => text.includes(marker));
  const strings = heap.strings.some(isMarked) ? ['in a string', ...retainersOf(heap, isMarked)] : [];
  const needles = markers.flatMap(encodings).map((bytes) => Buffer.from(bytes).toString('hex'));
  const buffers = await findInBuffers(inspector, needles);
  inspector.close();
  return [...strings, ...buffers];
}

/** Somebody whose name and number nobody else has, with everything a visit can show. */
const markerPerson = (): Person => kiosk.platform.person('marker');

const probed = ['--expose-gc', '--inspect=127.0.0.1:0', '--heap-snapshot-string-limit=100000000'];

async function expectNoTrace(agent: AgentProcess, markers: readonly string[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(await hitsInHeap(agent, markers)).toEqual([]);
  for (const file of filesBelow(kiosk.dataFolder)) {
    const content = readFileSync(file);
    for (const bytes of markers.flatMap(encodings)) expect(content.includes(bytes), `${file} holds a marker`).toBe(false);
  }
  for (const marker of markers) expect(agent.log()).not.toContain(marker);
}

it('two seconds after the end nothing of the citizen is left in heap, files and log of the agent', async () => {
  const agent = await kiosk.startAgent(probed);
  const person = markerPerson();
  const markers = markersOf(person);
  const page = await agent.page();
  await page.find(allDevicesOnline);
  // The probe must be able to find what it looks for.
  await wholeVisit(page, person, async () => expect(await hitsInHeap(agent, markers)).not.toEqual([]));
  await expectNoTrace(agent, markers);
});

it('nor when the page dies while the platform is being asked', async () => {
  const agent = await kiosk.startAgent(probed);
  const person = markerPerson();
  const page = await agent.page();
  await page.find(allDevicesOnline);
  expect((await identifyByCard(kiosk, page, person.id)).payload).toHaveProperty('sessionId');
  kiosk.platform.setFault({ kind: 'silent' });
  page.call('Records.GetContributions').catch(() => undefined);
  page.call('Certificate.Preview', { choiceId: '310-350599', revealed: true }).catch(() => undefined);
  await page.call('Session.KeepAlive');
  page.socket.terminate();
  await expectNoTrace(agent, markersOf(person));
});

it('the probe looks into buffers too', async () => {
  const agent = await kiosk.startAgent(probed);
  const inspector = await openInspector(inspectorUrl(agent.log()));
  await inspector.send('Runtime.evaluate', { expression: 'globalThis.held = Uint8Array.from([192, 255, 238, 1, 2, 3])' });
  expect(await findInBuffers(inspector, ['c0ffee010203', 'c0ffee010204'])).toEqual(['c0ffee010203 in 6 bytes']);
  inspector.close();
});
