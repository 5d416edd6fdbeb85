import { afterAll, beforeAll, expect, it } from 'vitest';

import { runSchedule, type RunReport } from './run.ts';
import { openScene } from './scene.ts';

/** The long run is `npm run faults -- --casework 1000`. */
const runs = 200;

let scene: Awaited<ReturnType<typeof openScene>>;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

it(`over ${runs} schedules of kills, cuts and lost answers no application is lost or doubled, and no byte of it stays`, async () => {
  const reports: RunReport[] = [];
  for (let index = 0; index < runs; index += 1) reports.push(await runSchedule(scene, 'ci', index));
  expect(reports.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  const sum = (of: (report: RunReport) => number): number => reports.reduce((total, report) => total + of(report), 0);
  // The schedules were what they are meant to be.
  expect(sum(({ kills }) => kills)).toBeGreaterThan(runs / 2);
  expect(new Set(reports.flatMap(({ faults }) => faults)).size).toBeGreaterThan(8);
  expect(sum(({ receipts }) => receipts)).toBeGreaterThan(runs);
  expect(sum(({ cases }) => cases)).toBeGreaterThanOrEqual(sum(({ receipts }) => receipts));
  expect(sum(({ ratings }) => ratings)).toBeGreaterThan(runs / 4);
});
