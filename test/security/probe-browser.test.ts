import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CDPSession } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';

import { heardOn, listen } from '../e2e/heard.ts';
import { arrive, type Visitor } from '../e2e/visitor.ts';
import { nameOnDocument, type Person } from '../lobby/population/person.ts';
import { type HeapSnapshot, retainersOf } from '../support/inspector.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

/** What would give the person away, whole or in the part that a masked form would not hold. */
function markersOf(person: Person): string[] {
  const { document } = person;
  const address = 'address' in document ? [document.address] : [];
  return [nameOnDocument(document), document.number, document.number.slice(6, 17), person.psnNo, ...address];
}

/** A snapshot of the page's heap after garbage collection, with every string in full length. */
async function heapOf(devTools: CDPSession): Promise<HeapSnapshot> {
  const chunks: string[] = [];
  const receive = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  devTools.on('HeapProfiler.addHeapSnapshotChunk', receive);
  // Finalisers and weak references need more than one round.
  for (let round = 0; round < 3; round += 1) await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devTools.off('HeapProfiler.addHeapSnapshotChunk', receive);
  return JSON.parse(chunks.join('')) as HeapSnapshot;
}

/** Where a marker is in the heap, by the chain that holds it. */
async function hitsInHeap(devTools: CDPSession, markers: readonly string[]): Promise<string[]> {
  const heap = await heapOf(devTools);
  const isMarked = (text: string): boolean => markers.some((marker) => text.includes(marker));
  return heap.strings.some(isMarked) ? ['in a string', ...retainersOf(heap, isMarked)] : [];
}

/** Everything the page itself keeps: its document, and every store a page has. */
function keptByThePage(): Promise<string> {
  return visitor.page.evaluate(async () => {
    const kept: string[] = [document.documentElement.outerHTML, document.title, location.href, JSON.stringify(history.state)];
    for (const store of [localStorage, sessionStorage]) kept.push(JSON.stringify({ ...store }));
    for (const { name } of await indexedDB.databases()) kept.push(`database ${name}`);
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        kept.push(request.url, response ? new TextDecoder().decode(await response.arrayBuffer()) : '');
      }
    }
    return kept.join('\n');
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Which files of the folder hold a marker, in either encoding a browser writes. */
function hitsInFiles(folder: string, markers: readonly string[]): string[] {
  const needles = markers.flatMap((marker) => [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le')]);
  return filesBelow(folder).filter((file) => {
    const content = readFileSync(file);
    return needles.some((needle) => content.includes(needle));
  });
}

/** Waits until the account's balance has been said, where that is on the screen. */
async function hearsOut(): Promise<void> {
  if (!(await visitor.text()).includes('截至')) return;
  await expect.poll(() => heardOn(visitor.page), { timeout: 15_000 }).toContain('截至');
}

/** Reads and hears every record and comes back to the home screen, where everything is shown in full. */
async function readAndReveal(person: Person): Promise<void> {
  await visitor.sees('点击开始');
  // A key: who feels for the keys wants to hear, and the lobby's earpiece is told everything.
  await listen(visitor.page);
  await visitor.page.keyboard.press('ArrowDown');
  await visitor.start();
  await visitor.presentCard(person.id);
  await visitor.sees('您好');
  visitor.liftCard();
  for (const [record, content] of [
    [/参保信息/, '职工基本医疗保险'],
    [/缴费记录/, /\d{4} 年合计/],
    [/个人账户/, /截至/],
    [/就医结算记录/, '总费用'],
  ] as const) {
    await visitor.touch(record);
    await visitor.sees(content);
    await hearsOut();
    await visitor.touch(/^首页$/);
    await visitor.sees('您好');
  }
  await visitor.touch(/显示完整信息/);
  await visitor.sees(person.document.number);
}

/** Sees the certificate in full, prints it and ends. */
async function printAndLeave(person: Person): Promise<void> {
  await visitor.touch(/打印参保凭证/);
  await visitor.sees('打印出来就是这样');
  await visitor.touch(/完整显示/);
  await visitor.sees(person.document.number);
  await visitor.touch(/^打印$/);
  await visitor.sees('打印完成');
  await visitor.touch(/办完了/);
  await visitor.sees(/再见/);
}

async function arriveWithProbe(): Promise<{ person: Person; markers: string[]; devTools: CDPSession }> {
  visitor = await arrive({}, { args: ['--js-flags=--heap-snapshot-string-limit=100000000'] });
  const person = visitor.kiosk.platform.person('marker');
  const devTools = await visitor.screen.context.newCDPSession(visitor.page);
  await devTools.send('HeapProfiler.enable');
  await visitor.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return { person, markers: markersOf(person), devTools };
}

async function expectNothingLeft(devTools: CDPSession, markers: readonly string[]): Promise<void> {
  const endedMs = performance.now();
  await expect.poll(() => performance.now() - endedMs, { timeout: 5_000 }).toBeGreaterThan(2_000);
  expect(await hitsInHeap(devTools, markers)).toEqual([]);
  const kept = await keptByThePage();
  expect(markers.filter((marker) => kept.includes(marker))).toEqual([]);

  const { context, profile } = visitor.screen;
  await context.close();
  // The shell of the page is there, so the probe reads what the browser has written.
  expect(hitsInFiles(profile, ['Session.Identify'])).not.toEqual([]);
  expect(hitsInFiles(profile, markers)).toEqual([]);
}

it('two seconds after the end nothing of the citizen is left in the browser', async () => {
  const { person, markers, devTools } = await arriveWithProbe();
  await readAndReveal(person);
  // The probe must be able to find what it looks for.
  expect(await keptByThePage()).toContain(person.document.number);
  expect(await hitsInHeap(devTools, markers)).not.toEqual([]);
  await printAndLeave(person);
  await expectNothingLeft(devTools, markers);
}, 120_000);

it('nor two seconds after the agent died while everything was shown', async () => {
  const { person, markers, devTools } = await arriveWithProbe();
  await readAndReveal(person);
  visitor.agent.child.kill('SIGKILL');
  await visitor.sees('暂停服务');
  await expectNothingLeft(devTools, markers);
}, 120_000);
