import { expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import { defaultLimits } from './limits.ts';
import { createPages, type Page, type Pages, type PageSocket, randomToken } from './pages.ts';

function setUp() {
  const clock = createManualClock();
  let issued = 0;
  const limits = { ...defaultLimits, maxPages: 3, maxSocketsPerPage: 2, unusedPageMs: 60_000 };
  const pages = createPages({ clock, createToken: () => `token-${(issued += 1)}`, limits });
  return { clock, pages };
}
const socket = (kind: PageSocket['kind']): PageSocket & { codes: number[] } => {
  const codes: number[] = [];
  return { kind, codes, close: (code) => void codes.push(code) };
};
const pageOf = (pages: Pages): Page => {
  const page = pages.find(pages.issue() ?? '');
  if (!page) throw new Error('no page');
  return page;
};

it('makes tokens of 256 bits', () => {
  expect(randomToken()).toMatch(/^[\w-]{43}$/);
  expect(randomToken()).not.toBe(randomToken());
});

it('knows a token for a minute without a socket, and as long as it has one', async () => {
  const { clock, pages } = setUp();
  const [unused, used] = [pages.issue() ?? '', pages.issue() ?? ''];
  const page = pages.find(used);
  if (page) pages.add(page, socket('page'));
  await clock.advance(60_000);
  expect(pages.find(unused)).toBeDefined();
  await clock.advance(1);
  expect(pages.find(unused)).toBeUndefined();
  expect(pages.find(used)).toBe(page);
});

it('drops the oldest unused token for a new one, never one in use', () => {
  const { pages } = setUp();
  const held = pageOf(pages);
  pages.add(held, socket('page'));
  const second = pages.issue() ?? '';
  pages.issue();
  expect(pages.issue()).toBe('token-4');
  expect(pages.find(second)).toBeUndefined();
  expect(pages.find('token-1')).toBe(held);
});

it('issues nothing while all pages are in use', () => {
  const { pages } = setUp();
  for (let i = 0; i < 3; i += 1) pages.add(pageOf(pages), socket('page'));
  expect(pages.issue()).toBeNull();
});

it('gives a page one socket of its own and a few for devices', () => {
  const { pages } = setUp();
  const page = pageOf(pages);
  expect(pages.add(page, socket('page'))).toBe(true);
  expect(pages.add(page, socket('page'))).toBe(false);
  expect(pages.add(page, socket('device'))).toBe(true);
  expect(pages.add(page, socket('device'))).toBe(false);
});

it('ends the token with the socket of the page, and closes its device sockets', () => {
  const { pages } = setUp();
  const page = pageOf(pages);
  const [own, device] = [socket('page'), socket('device')];
  pages.add(page, own);
  pages.add(page, device);
  pages.remove(page, own);
  pages.remove(page, own);
  expect(device.codes).toEqual([4003]);
  expect(pages.find('token-1')).toBeUndefined();
});

it('keeps the token when a device socket closes', () => {
  const { pages } = setUp();
  const page = pageOf(pages);
  const device = socket('device');
  pages.add(page, device);
  pages.remove(page, device);
  expect(pages.find('token-1')).toBe(page);
});

it('revokes a token with all its sockets', () => {
  const { pages } = setUp();
  const page = pageOf(pages);
  const [own, device] = [socket('page'), socket('device')];
  pages.add(page, own);
  pages.add(page, device);
  pages.revoke(page, 4001, 'replaced');
  expect([own.codes, device.codes]).toEqual([[4001], [4001]]);
  expect(pages.find('token-1')).toBeUndefined();
});
