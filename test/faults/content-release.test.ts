import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Message, TestSocket } from '../security/support.ts';
import { allDevicesOnline, identifyByCard } from '../support/citizen.ts';
import { giveOwnContent, type OwnContent } from '../support/own-content.ts';
import { type AgentProcess, type Kiosk, setUpKiosk } from '../support/kiosk.ts';
import { expectSentence } from './visit.ts';

const id = 'quanzhou/24';
const guideFile = 'content/quanzhou/guides/24-claim.yaml';

let kiosk: Kiosk;
let content: OwnContent;
let agent: AgentProcess;
let page: TestSocket;

beforeEach(async () => {
  kiosk = await setUpKiosk({ readDelayMs: 0 });
  content = giveOwnContent(kiosk);
});
afterEach(() => kiosk.close());

async function start(): Promise<void> {
  agent = await kiosk.startAgent();
  page = await agent.page();
}
const nameOf = ({ payload }: Message): unknown => (payload?.['answer'] as { name?: string } | undefined)?.name;
const codeOf = ({ payload }: Message): unknown => payload?.['errorCode'];
const readGuide = (): Promise<Message> => page.call('Guide.GetGuide', { id });
const leave = (): Promise<Message> => page.call('Session.End', { reason: 'left' });

/** The next push that fits, after what came so far. */
function pushed(fits: (message: Message) => boolean): Promise<Message> {
  const from = page.received.length;
  return page.find((message) => message.header.type === 'unsolicited' && fits(message) && page.received.indexOf(message) >= from);
}
const problemBecomes = (problem: string | null): Promise<Message> =>
  pushed(({ header, payload }) => header.name === 'Terminal.ChangedEvent' && payload?.['contentProblem'] === problem);
const guidesChange = (): Promise<Message> => pushed(({ header }) => header.name === 'Guide.ChangedEvent');

/** Resolves with the line of the agent's log. */
function logged(text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!agent.log().includes(text)) return;
      agent.child.stderr?.off('data', look);
      resolve();
    };
    agent.child.stderr?.on('data', look);
    look();
  });
}
async function identify(): Promise<Message> {
  await page.find(allDevicesOnline);
  return identifyByCard(kiosk, page, 'retired');
}

async function reloadUntil(told: () => Promise<unknown>): Promise<void> {
  const heard = told();
  agent.child.kill('SIGHUP');
  await heard;
}
const health = async (): Promise<unknown> => (await fetch(`${agent.origin}/healthz`)).json();
const snapshots = (): string[] => readdirSync(join(kiosk.dataFolder, 'content'));

describe('a release with one bad file', () => {
  it('is refused whole: the last good one is shown, after a restart too, until the file is mended', async () => {
    await start();
    expect(nameOf(await readGuide())).toBe('医疗救助对象手工（零星）报销');
    await leave();

    // Two files change; the good one must not be shown either.
    content.write(guideFile, content.guide.replace('手工', '新的'));
    content.write('content/quanzhou/guides/25-broken.yaml', 'item: "25"\nname: 坏的一份\ncolour: red\n');
    await reloadUntil(() => problemBecomes('GDE_CONTENT_REFUSED'));
    expect(nameOf(await readGuide())).toBe('医疗救助对象手工（零星）报销');
    expect(codeOf(await page.call('Guide.GetGuide', { id: 'quanzhou/25' }))).toBe('GDE_NOT_FOUND');
    await leave();
    expect(await health()).toEqual({ status: 'ok', content: 'GDE_CONTENT_REFUSED' });
    expect(agent.log()).toContain('"path":"content/quanzhou/guides/25-broken.yaml:3","reason":"schema","msg":"content refused"');
    expect(agent.log()).not.toMatch(/\p{Script=Han}/u);

    agent.child.kill('SIGKILL');
    await agent.exited;
    await start();
    expect(nameOf(await readGuide())).toBe('医疗救助对象手工（零星）报销');
    await leave();

    content.remove('content/quanzhou/guides/25-broken.yaml');
    await reloadUntil(guidesChange);
    expect(nameOf(await readGuide())).toBe('医疗救助对象新的（零星）报销');
    expect(await health()).toEqual({ status: 'ok', content: 'ok' });
    expect(snapshots()).toHaveLength(2);
  });

  it('at the first start leaves the terminal without guides, and everything else works', async () => {
    content.write(guideFile, content.guide.replace('theme: aid', 'theme: elsewhere'));
    await start();
    const answer = await page.call('Guide.GetCatalogue');
    expect(codeOf(answer)).toBe('GDE_NO_CONTENT');
    expectSentence(codeOf(answer));
    expect((await page.call('Guide.GetNotices')).payload).toEqual({ notices: [] });
    expect(await health()).toEqual({ status: 'ok', content: 'GDE_NO_CONTENT' });
    expect((await identify()).payload).toHaveProperty('sessionId');
  });
});

describe('a new release', () => {
  it('waits until the citizen who reads has gone', async () => {
    await start();
    await page.call('Guide.GetCatalogue');
    content.write(guideFile, content.guide.replace('手工', '新的'));
    await reloadUntil(() => logged('"state":"waiting"'));
    expect(nameOf(await readGuide())).toBe('医疗救助对象手工（零星）报销');
    const changed = guidesChange();
    await leave();
    await changed;
    expect(nameOf(await readGuide())).toBe('医疗救助对象新的（零星）报销');
  });

  it('is not read again where nothing changed', async () => {
    await start();
    await readGuide();
    await leave();
    agent.child.kill('SIGTERM');
    await agent.exited;
    await start();
    expect(nameOf(await readGuide())).toBe('医疗救助对象手工（零星）报销');
    expect(snapshots()).toEqual(['000001.json']);
    expect(readFileSync(join(kiosk.dataFolder, 'content/000001.json'), 'utf8')).toMatch(/^[0-9a-f]{64}\n\{"format":/);
  });
});

describe('services that the region has off', () => {
  it('are told to the page and refused with the region’s own words', async () => {
    const notice = '厦门市该事项由税务部门办理，以税务部门办理要求为准。';
    content.write('regions/quanzhou.yaml', `region: quanzhou\nname: 泉州市\ndocuments: [quanzhou]\noff:\n  certificate: ${notice}\npopular: []\n`);
    await start();
    await readGuide();
    const attached = await page.call('Terminal.Attach', { locale: 'zh-CN' });
    expect(attached.payload).toMatchObject({ terminal: { servicesOff: { certificate: notice } } });
    await identify();
    const refusal = await page.call('Certificate.GetChoices');
    expect(refusal.payload).toEqual({ errorCode: 'TRM_SERVICE_OFF', facts: { notice } });
  });
});
