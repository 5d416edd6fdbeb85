import { arrive, type Visitor } from '../e2e/visitor.ts';
import { type ColdStart, coldStart } from './cold-start.ts';
import { startBarePage } from './peers/bare-page.ts';
import { type Compared, eachMs, percentile } from './sampling.ts';
import { refuseLaterScripts, scriptSizes } from './script-size.ts';
import type { BenchRow } from './table.ts';
import { benchTaps } from './tap-rows.ts';

const coldStarts = 9;
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

/** Start, taps, size and card → home of the screen, against a page of one button in the same run. */
export async function benchScreen(): Promise<BenchRow[]> {
  const bare = await startBarePage();
  const visitor = await arrive();
  try {
    const starts = await benchStart(`${visitor.agent.origin}/`, bare.url);
    const arrivals = await benchArrivals(visitor);
    await atHomeAgain(visitor);
    const tapRows = await benchTaps(visitor, bare.url);
    const { homeKb, allKb } = scriptSizes();
    return [
      ...tapRows,
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
