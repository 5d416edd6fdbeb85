import type { Answer } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import type { GuideEntry } from '@yibao-kiosk/shared/kiosk/guide.ts';
import { beforeAll, describe, expect, it } from 'vitest';

import { has } from '../support/requirements.ts';
import { type Reader, sites, standAt } from './guide-reader.ts';
import { guidesAt, type SiteGuides } from './site-guides.ts';

const siteMs = 300_000;
/** Attract → guides → chapter → guide. */
const fewTouches = 3;

/** Everything that was read on a screen. */
const read = new Set<string>();
const ownIds = new Set<string>();

/** Every page of the guide that is shown obeys the rules and says whose text it is. */
async function expectWhole(reader: Reader, { name, source }: Answer): Promise<void> {
  const leaves = await reader.readLeaves();
  const problems = leaves.flatMap(({ breaches }, page) => breaches.map((breach) => `${name}, page ${page + 1}: ${breach}`));
  expect(problems).toEqual([]);
  for (const leaf of leaves) expect(leaf).toMatchObject({ name, source: source.title });
  const foot = leaves.at(-1)?.sourceAtFoot;
  for (const part of [source.title, source.number ?? '', source.edition ?? '未注明版次']) expect(foot).toContain(part);
}

/** The wider texts below a guide, each under its own name. */
async function readWider(reader: Reader, [own, ...wider]: readonly [Answer, ...Answer[]]): Promise<void> {
  for (const [index, answer] of wider.entries()) {
    const { title } = answer.source;
    const before = wider.slice(0, index).filter(({ source }) => source.title === title).length;
    await reader.touch('.guide-wider .button', `另看：${title}`, before);
    await reader.arrivesAt(answer.name, title);
    await expectWhole(reader, answer);
    await reader.back(own.name, own.source.title);
  }
}

async function readChapter(reader: Reader, guides: SiteGuides, { key, title, short }: SiteGuides['catalogue']['themes'][number]): Promise<void> {
  await reader.touch('.theme-tile', short);
  await reader.arrivesAt(title, '共');
  const entries = guides.catalogue.entries.filter(({ theme }) => theme === key);
  const isOnOnePage = (await reader.page.locator('.pager').count()) === 0;
  for (const [index, entry] of entries.entries()) {
    const before = reader.touches();
    await reader.touch('.guide-row', entry.name, sameBefore(entries, index));
    if (isOnOnePage) expect(before - reader.touches()).toBe(-1);
    const answers = guides.answers(entry.id);
    await reader.arrivesAt(entry.name, answers[0].source.title);
    await expectWhole(reader, answers[0]);
    read.add(entry.id);
    if (index === 0) await readWider(reader, answers);
    await reader.back(title, '共');
  }
  await reader.back('办事指南', '');
}

const sameBefore = (entries: readonly GuideEntry[], index: number): number =>
  entries.slice(0, index).filter(({ name }) => name === entries[index]?.name).length;

describe.skipIf(!has('chromium'))('every guide on the screen', () => {
  beforeAll(async () => {
    for (const site of sites) for (const id of (await guidesAt(site)).ownIds) ownIds.add(id);
  }, siteMs);

  it.concurrent.each(sites.map((site) => [Object.values(site).join(' '), site] as const))(
    'at %s is opened through its chapter, whole, and says whose text it is',
    async (_name, site) => {
      const guides = await guidesAt(site);
      const reader = await standAt(site);
      try {
        await reader.begin();
        expect(reader.touches() + 2).toBe(fewTouches);
        for (const theme of guides.catalogue.themes) await readChapter(reader, guides, theme);
      } finally {
        await reader.visitor.leave();
      }
    },
    siteMs,
  );
});

describe.skipIf(!has('chromium'))('all of them', () => {
  it('are read somewhere: the 176 items of the five documents', () => {
    expect([...ownIds].filter((id) => !read.has(id))).toEqual([]);
    expect(ownIds.size).toBe(176);
  });
});
