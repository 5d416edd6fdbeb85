import type { Locator } from 'playwright-core';

import { arrive, type Visitor } from '../e2e/visitor.ts';
import { openScreen } from '../support/browser.ts';
import { type ColdStart, coldStart } from './cold-start.ts';
import { startBarePage } from './peers/bare-page.ts';
import { eachMs, percentile } from './sampling.ts';
import { refuseLaterScripts, scriptSizes } from './script-size.ts';
import type { BenchRow } from './table.ts';
import { tapTimes, type TapRun, type TapTimes } from './taps.ts';

const coldStarts = 9;
const tapTurns = 6;
/** Into each of the records and back. */
const tapsATurn = 8;
const throttleRate = 6;
const recordNames = ['参保信息', '个人账户', '就医结算记录', '缴费记录'];

type Place = TapRun['places'][number];
type Compared<T> = { ours: T; bare: T };
type TapResults = { fast: Compared<TapTimes>; slow: Compared<TapTimes> };

async function centre(control: Locator): Promise<Place> {
  const box = await control.first().boundingBox();
  if (!box) throw new Error('The control is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** From home into each of the records and back, again and again; ends at home. */
async function placesThroughRecords({ page, sees, touch }: Visitor): Promise<Place[]> {
  const records: Place[] = [];
  for (const name of recordNames) records.push(await centre(page.getByRole('button', { name })));
  await touch(recordNames[0] ?? '');
  const home = page.getByRole('button', { name: '首页' });
  await home.waitFor();
  const back = await centre(home);
  await page.waitForTimeout(1000);
  await home.tap();
  await sees('您好');
  await page.waitForTimeout(1000);
  return Array.from({ length: tapsATurn }, (_, tap) => (tap % 2 === 1 ? back : (records[(tap / 2) % records.length] ?? back)));
}

const joined = (turns: readonly TapTimes[]): TapTimes => ({
  feltMs: turns.flatMap(({ feltMs }) => feltMs),
  shownMs: turns.flatMap(({ shownMs }) => shownMs),
});

async function benchTaps(visitor: Visitor, bareUrl: string): Promise<TapResults> {
  const bare = await openScreen(bareUrl);
  const ours = { page: visitor.page, answer: 'main h1', places: await placesThroughRecords(visitor) };
  const button = await centre(bare.page.locator('#b'));
  const limit = { page: bare.page, answer: '#b', places: ours.places.map(() => button) };
  // By turns, so that what else the machine does disturbs both.
  const both = async (rate: number): Promise<Compared<TapTimes>> => {
    const turns: Compared<TapTimes[]> = { ours: [], bare: [] };
    for (let turn = 0; turn < tapTurns; turn += 1) {
      turns.bare.push(await tapTimes({ ...limit, rate }));
      turns.ours.push(await tapTimes({ ...ours, rate }));
    }
    return { ours: joined(turns.ours), bare: joined(turns.bare) };
  };
  const results = { fast: await both(1), slow: await both(throttleRate) };
  await bare.close();
  return results;
}

/** Alternately, so that what else the machine does disturbs both. */
async function benchStart(oursUrl: string, bareUrl: string): Promise<Compared<ColdStart[]>> {
  const starts: Compared<ColdStart[]> = { ours: [], bare: [] };
  for (let round = 0; round < coldStarts; round += 1) {
    starts.bare.push(await coldStart(bareUrl, '#b'));
    starts.ours.push(await coldStart(oursUrl, '.start'));
  }
  return starts;
}

/** Touch to start → card → home, several citizens one after the other, without a script that home does not need. */
async function benchArrivals(visitor: Visitor): Promise<number[]> {
  await refuseLaterScripts(visitor.page);
  await visitor.page.reload();
  return eachMs(5, async (round) => {
    if (round > 0) await visitor.page.reload();
    await visitor.start();
    await visitor.presentCard('wang-xiaoming');
    await visitor.sees('您好');
    visitor.liftCard();
  });
}

async function atHomeAgain(visitor: Visitor): Promise<void> {
  await visitor.page.unroute('**/assets/*.js');
  await visitor.page.reload();
  await visitor.start();
  await visitor.presentCard('wang-xiaoming');
  await visitor.sees('您好');
  visitor.liftCard();
  // The later screens are fetched ahead by the time a finger is there.
  await visitor.page.waitForLoadState('networkidle');
}

function startRows({ ours, bare }: Compared<ColdStart[]>): BenchRow[] {
  const median = (starts: readonly ColdStart[], of: keyof ColdStart): number =>
    percentile(starts.map((start) => start[of]), 0.5);
  const limitMs = median(bare, 'firstPaintMs');
  return [
    {
      what: `cold start to first paint, median of ${coldStarts}`,
      unit: 'ms',
      ours: median(ours, 'firstPaintMs'),
      peer: { name: 'static page', value: limitMs },
      goal: { kind: 'atMost', value: Math.round(limitMs + 40) },
    },
    {
      what: `cold start to the start button, median of ${coldStarts}`,
      unit: 'ms',
      ours: median(ours, 'usableMs'),
      peer: { name: 'static page', value: median(bare, 'usableMs') },
    },
  ];
}

function tapRows({ fast, slow }: TapResults): BenchRow[] {
  const row = (what: string, { ours, bare }: Compared<TapTimes>, of: keyof TapTimes): BenchRow => ({
    what: `${what}, p95`,
    unit: 'ms',
    ours: percentile(ours[of], 0.95),
    peer: { name: 'one-button page', value: percentile(bare[of], 0.95) },
  });
  return [
    { ...row('tap → paint', fast, 'feltMs'), goal: { kind: 'atMost', value: 50 } },
    { ...row(`tap → paint at ${throttleRate} × throttle`, slow, 'feltMs'), goal: { kind: 'ratioAtMost', value: 1.5 } },
    row('tap → the new screen is painted', fast, 'shownMs'),
    row(`tap → the new screen is painted at ${throttleRate} × throttle`, slow, 'shownMs'),
  ];
}

/** Start, taps, size and card → home of the screen, against a page of one button in the same run. */
export async function benchScreen(): Promise<BenchRow[]> {
  const bare = await startBarePage();
  const visitor = await arrive();
  try {
    const starts = await benchStart(`${visitor.agent.origin}/`, bare.url);
    const arrivals = await benchArrivals(visitor);
    await atHomeAgain(visitor);
    const tapResults = await benchTaps(visitor, bare.url);
    const { homeKb, allKb } = scriptSizes();
    return [
      ...tapRows(tapResults),
      ...startRows(starts),
      {
        what: 'JavaScript before home, gzipped',
        unit: 'KB',
        ours: homeKb,
        peer: { name: 'the goal', value: 45 },
        goal: { kind: 'atMost', value: 45 },
      },
      { what: 'JavaScript of all screens and languages, gzipped', unit: 'KB', ours: allKb, peer: { name: 'before home', value: homeKb } },
      {
        what: 'touch to start → card → home, median of 5',
        unit: 'ms',
        ours: percentile(arrivals, 0.5),
        peer: { name: 'one minute', value: 60_000 },
      },
    ];
  } finally {
    await visitor.leave();
    bare.server.close();
  }
}
