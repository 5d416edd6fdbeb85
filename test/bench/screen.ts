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
const throttleRate = 6;
const settleMs = 1000;

/** Into each of the records and back. */
const recordsWalk = ['参保信息', '首页', '个人账户', '首页', '就医结算记录', '首页', '缴费记录', '首页'];
/** Every screen of a session, and what stands over them. */
const screensWalk: readonly (string | RegExp)[] = [
  '参保信息', '首页', '缴费记录', '上一年', '下一年', '返回', '个人账户', '首页',
  '就医结算记录', /总费用/, '看收费项目', '首页', '打印参保凭证', '往下看', '往上看', '返回',
  '隐私说明', '返回', '求助', /^返回/, '无障碍', '高对比', '高对比', '好了', '长辈版', '长辈版',
];

type Place = TapRun['places'][number];
type Compared<T> = { ours: T; bare: T };

async function centre(control: Locator): Promise<Place> {
  const box = await control.first().boundingBox();
  if (!box) throw new Error('The control is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where the finger comes down on a walk from home, found by walking it once; ends where it began. */
async function placesAlong({ page, touch }: Visitor, walk: readonly (string | RegExp)[]): Promise<Place[]> {
  const places: Place[] = [];
  for (const name of walk) {
    const control = page.getByRole('button', { name }).or(page.getByRole('switch', { name }));
    await control.first().waitFor();
    places.push(await centre(control));
    await touch(name);
    await page.waitForTimeout(settleMs);
  }
  return places;
}

const joined = (turns: readonly TapTimes[]): TapTimes => ({
  feltMs: turns.flatMap(({ feltMs }) => feltMs),
  shownMs: turns.flatMap(({ shownMs }) => shownMs),
});

async function benchTaps(visitor: Visitor, bareUrl: string): Promise<Compared<TapTimes>[][]> {
  const bare = await openScreen(bareUrl);
  const button = await centre(bare.page.locator('#b'));
  // By turns, so that what else the machine does disturbs both.
  const both = async (run: Pick<TapRun, 'answer' | 'places'> & { turns: number; rate: number }): Promise<Compared<TapTimes>> => {
    const turns: Compared<TapTimes[]> = { ours: [], bare: [] };
    const places = run.places.map(() => button);
    for (let turn = 0; turn < run.turns; turn += 1) {
      turns.bare.push(await tapTimes({ page: bare.page, answer: run.answer && '#b', places, rate: run.rate }));
      turns.ours.push(await tapTimes({ page: visitor.page, answer: run.answer, places: run.places, rate: run.rate }));
    }
    return { ours: joined(turns.ours), bare: joined(turns.bare) };
  };
  const records = { answer: 'main h1', places: await placesAlong(visitor, recordsWalk), turns: 6 };
  const screens = { answer: null, places: await placesAlong(visitor, screensWalk), turns: 1 };
  const results: Compared<TapTimes>[][] = [];
  for (const run of [records, screens]) {
    const rates: Compared<TapTimes>[] = [];
    for (const rate of [1, throttleRate]) rates.push(await both({ ...run, rate }));
    results.push(rates);
  }
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

function tapRows([records = [], screens = []]: Compared<TapTimes>[][]): BenchRow[] {
  const row = (what: string, run: Compared<TapTimes> | undefined, of: keyof TapTimes): BenchRow => ({
    what: `${what}, p95`,
    unit: 'ms',
    ours: percentile(run?.ours[of] ?? [], 0.95),
    peer: { name: 'one-button page', value: percentile(run?.bare[of] ?? [], 0.95) },
  });
  const slow = `at ${throttleRate} × throttle`;
  const felt = (where: string, [fastRun, slowRun]: Compared<TapTimes>[]): BenchRow[] => [
    { ...row(where, fastRun, 'feltMs'), goal: { kind: 'atMost', value: 50 } },
    { ...row(`${where} ${slow}`, slowRun, 'feltMs'), goal: { kind: 'ratioAtMost', value: 1.5 } },
  ];
  return [
    ...felt('tap → paint', records),
    ...felt('tap → paint on every screen', screens),
    row('tap → the new screen is painted', records[0], 'shownMs'),
    row(`tap → the new screen is painted ${slow}`, records[1], 'shownMs'),
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
