import type { Locator } from 'playwright-core';

import type { Visitor } from '../e2e/visitor.ts';
import { openScreen } from '../support/browser.ts';
import { type Compared, percentile } from './sampling.ts';
import type { BenchRow } from './table.ts';
import { tapTimes, type TapRun, type TapTimes } from './taps.ts';
import { placesOfKeys, results } from './typing.ts';

const throttleRate = 6;
const settleMs = 1000;

/** Into each of the records and back. */
const recordsWalk = ['参保信息', '首页', '个人账户', '首页', '就医结算记录', '首页', '缴费记录', '首页'];
/** Every screen of a session, and what stands over them. */
const screensWalk: readonly (string | RegExp)[] = [
  '参保信息', '首页', '缴费记录', '上一年', '下一年', '返回', '个人账户', '首页',
  '就医结算记录', /总费用/, '看收费项目', '首页', '打印参保凭证', '往下看', '往上看', '返回',
  '办事指南', '异地就医', '异地长期居住', '下一页', '上一页', '返回', '返回', '常办', '返回', '居民', '返回', '找一找', '首页',
  '隐私说明', '返回', '求助', /^返回/, '无障碍', '高对比', '高对比', '好了', '长辈版', '长辈版',
];

type Place = TapRun['places'][number];

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

/** Taps from home on, and a search, against taps on a page of one button in the same run. */
export async function benchTaps(visitor: Visitor, bareUrl: string): Promise<BenchRow[]> {
  const bare = await openScreen(bareUrl);
  const button = await centre(bare.page.locator('#b'));
  // By turns, so that what else the machine does disturbs both.
  const both = async ({ turns, ...run }: Omit<TapRun, 'page'> & { turns: number }): Promise<Compared<TapTimes>> => {
    const ours: TapTimes[] = [];
    const bares: TapTimes[] = [];
    const places = run.places.map(() => button);
    for (let turn = 0; turn < turns; turn += 1) {
      bares.push(await tapTimes({ page: bare.page, answer: run.answer && '#b', places, rate: run.rate }));
      ours.push(await tapTimes({ page: visitor.page, ...run }));
    }
    return { ours: joined(ours), bare: joined(bares) };
  };
  const atBothRates = async (run: Omit<TapRun, 'page' | 'rate'> & { turns: number }): Promise<Rates> => ({
    usual: await both({ ...run, rate: 1 }),
    slow: await both({ ...run, rate: throttleRate }),
  });
  const recordsRun = { answer: 'main h1', places: await placesAlong(visitor, recordsWalk), turns: 6 };
  const screensRun = { answer: null, places: await placesAlong(visitor, screensWalk), turns: 1 };
  const [records, screens] = [await atBothRates(recordsRun), await atBothRates(screensRun)];
  const typing = await atBothRates({ answer: results, places: await placesOfKeys(visitor), turns: 4 });
  await bare.close();
  return rowsOf({ records, screens, typing });
}

type Rates = { usual: Compared<TapTimes>; slow: Compared<TapTimes> };

const atMost50Ms = { kind: 'atMost', value: 50 } as const;
const nearlyBare = { kind: 'ratioAtMost', value: 1.5 } as const;

function rowsOf({ records, screens, typing }: Record<'records' | 'screens' | 'typing', Rates>): BenchRow[] {
  const row = (what: string, run: Compared<TapTimes>, of: keyof TapTimes): BenchRow => ({
    what: `${what}, p95`,
    unit: 'ms',
    ours: percentile(run.ours[of], 0.95),
    peer: { name: 'one-button page', value: percentile(run.bare[of], 0.95) },
  });
  const slow = `at ${throttleRate} × throttle`;
  const both = (what: string, rates: Rates, of: keyof TapTimes): BenchRow[] => [
    { ...row(what, rates.usual, of), goal: atMost50Ms },
    { ...row(`${what} ${slow}`, rates.slow, of), goal: nearlyBare },
  ];
  return [
    ...both('tap → paint', records, 'feltMs'),
    ...both('tap → paint on every screen', screens, 'feltMs'),
    ...both('typing in the search → what is found is painted', typing, 'shownMs'),
    row('tap → the new screen is painted', records.usual, 'shownMs'),
    row(`tap → the new screen is painted ${slow}`, records.slow, 'shownMs'),
  ];
}
