/**
 * `npm run journeys`: taps and seconds of the commonest journeys in each mode; its result is docs/journeys.md. Seconds
 * are the terminal's own (card, platform, printer at 150 mm/s), without the time a person thinks.
 */
import { writeFileSync } from 'node:fs';

import { buildAll } from '../../scripts/build.ts';
import { root } from '../../scripts/lib/paths.ts';
import { prepareMachine } from '../../scripts/lib/prepare-machine.ts';
import { arrive, type Visitor } from '../e2e/visitor.ts';
import { type Hand, keyHand, touchHand } from './hands.ts';

type Journey = { name: string; go(hand: Hand, visitor: Visitor): Promise<void> };
type Mode = { name: string; takeHand(visitor: Visitor): Hand; switchOn(hand: Hand): Promise<void> };
type Measured = { presses: number; seconds: number };

const personId = 'wang-xiaoming';

async function enterByCard(hand: Hand, visitor: Visitor): Promise<void> {
  await hand.press(/点击开始/);
  await visitor.presentCard(personId);
}

async function printHere(hand: Hand): Promise<void> {
  await hand.press(/^打印$/);
  await hand.finds(/打印完成/);
}

const journeys: readonly Journey[] = [
  {
    name: '《参保凭证》 with the ID card',
    go: async (hand, visitor) => {
      await enterByCard(hand, visitor);
      await hand.press(/打印参保凭证/);
      await printHere(hand);
    },
  },
  {
    name: '《参保凭证》 with the 医保码',
    go: async (hand, visitor) => {
      await hand.press(/点击开始/);
      await visitor.presentCode(personId);
      await hand.press(/打印参保凭证/);
      await printHere(hand);
    },
  },
  {
    name: 'what is insured',
    go: async (hand, visitor) => {
      await enterByCard(hand, visitor);
      await hand.press(/^参保信息/);
      await hand.finds(/职工基本医疗保险/);
    },
  },
  {
    name: 'the balance',
    go: async (hand, visitor) => {
      await enterByCard(hand, visitor);
      await hand.press(/^个人账户/);
      await hand.finds(/余额/);
    },
  },
  {
    name: "this year's contributions on paper",
    go: async (hand, visitor) => {
      await enterByCard(hand, visitor);
      await hand.press(/^缴费记录/);
      await hand.press(/^打印 \d{4} 年/);
      await printHere(hand);
    },
  },
  {
    name: 'who paid the last treatment',
    go: async (hand, visitor) => {
      await enterByCard(hand, visitor);
      await hand.press(/^就医结算记录/);
      await hand.press(/总费用/);
      await hand.finds(/医保基金付/);
    },
  },
];

const byPanel = (name: RegExp): Mode['switchOn'] => async (hand) => {
  await hand.press(/无障碍/);
  await hand.press(name);
  await hand.press(/^好了$/);
};

const modes: readonly Mode[] = [
  { name: 'as it stands', takeHand: touchHand, switchOn: async () => {} },
  { name: '长辈版', takeHand: touchHand, switchOn: (hand) => hand.press(/^长辈版$/) },
  { name: 'high contrast', takeHand: touchHand, switchOn: byPanel(/^高对比/) },
  { name: 'low reach', takeHand: touchHand, switchOn: byPanel(/^低位操作/) },
  {
    name: 'dark screen, keys and speech',
    takeHand: keyHand,
    switchOn: async (hand) => {
      await hand.press(/无障碍/);
      await hand.press(/关闭屏幕画面/);
    },
  },
];

async function measure(mode: Mode, journey: Journey): Promise<Measured & { toSwitchOn: number }> {
  const visitor = await arrive({ readDelayMs: 400, printer: { speedMmPerSecond: 150 } });
  try {
    await visitor.sees('点击开始');
    const hand = mode.takeHand(visitor);
    await mode.switchOn(hand);
    const toSwitchOn = hand.presses();
    const startMs = performance.now();
    await journey.go(hand, visitor);
    return { toSwitchOn, presses: hand.presses() - toSwitchOn, seconds: (performance.now() - startMs) / 1000 };
  } finally {
    await visitor.leave();
  }
}

await prepareMachine();
await buildAll();
const head = ['journey', ...modes.map(({ name }) => name)];
const rows: string[][] = [];
const toSwitchOn = new Map<Mode, number>();
for (const journey of journeys) {
  const row = [journey.name];
  for (const mode of modes) {
    const measured = await measure(mode, journey);
    toSwitchOn.set(mode, measured.toSwitchOn);
    row.push(`${measured.presses} · ${measured.seconds.toFixed(1)} s`);
  }
  rows.push(row);
  console.log(row.join(' | '));
}
rows.push(['to switch the mode on', ...modes.map((mode) => String(toSwitchOn.get(mode)))]);
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
console.log(`\n${table}\n`);
writeFileSync(
  `${root}docs/journeys.md`,
  `# Journeys

Made by \`npm run journeys\`: touches (or key presses) from the start screen to the goal, and the terminal's own seconds
(card, platform, a printer of 150 mm/s, and the half second in which a second touch counts as the end of a double tap),
without the time a person reads and thinks.

${table}
`,
);
process.exit(0);
