import { traceOf } from '@yibao-kiosk/device-agent/session/trace.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { createPrng, type Prng } from '../lobby/population/prng.ts';
import { openStand, printed, problemOf, type Stand, textOf, whenPrinter } from './visit.ts';

/** So many visits, each with one fault out of the list at one moment; the seed replays them. */
const visits = 60;
const seed = 'chaos/1';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ requestTimeoutMs: 300, printer: { speedMmPerSecond: 1_000, inputBufferBytes: 4_000 } });
});
afterAll(() => stand.close());

type Fault = { name: string; strike: (random: Prng) => void | Promise<void> };
const printer = (): Stand['kiosk']['devices']['printer'] => stand.kiosk.devices.printer;
const platform = (): Stand['kiosk']['platform'] => stand.kiosk.platform;

const faults: readonly Fault[] = [
  { name: 'nothing', strike: () => undefined },
  { name: 'printer unplugged', strike: () => printer().wire.unplug() },
  {
    name: 'printer unplugged at a byte',
    strike: (random) => printer().device.setFault({ unplugAfterBytes: random.int(1, 1_200) }),
  },
  { name: 'paper ends', strike: (random) => printer().device.setFault({ paperLeftDots: random.int(1, 900) }) },
  { name: 'cover open', strike: () => printer().device.setFault({ coverOpen: true }) },
  { name: 'knife jams', strike: () => printer().device.setFault({ cutterJam: true }) },
  { name: 'printer answers late', strike: () => printer().wire.setFaults({ delayMs: 40 }) },
  { name: 'printer answers byte by byte', strike: () => printer().wire.setFaults({ splitBytes: true }) },
  { name: 'reader unplugged', strike: () => stand.kiosk.devices.idReader.wire.unplug() },
  { name: 'scanner unplugged', strike: () => stand.kiosk.devices.scanner.wire.unplug() },
  { name: 'platform down', strike: () => platform().setFault({ kind: 'down' }) },
  { name: 'answer lost', strike: () => platform().setFault({ kind: 'answerLost', times: 1 }) },
  { name: 'answer truncated', strike: () => platform().setFault({ kind: 'truncated', times: 1 }) },
  { name: 'error page', strike: () => platform().setFault({ kind: 'errorPage', times: 1 }) },
  { name: 'platform refuses', strike: () => platform().setFault({ kind: 'refuse' }) },
  { name: 'page gone', strike: () => stand.page.socket.terminate() },
  { name: 'page replaced', strike: async () => void (await stand.newPage()) },
  { name: 'citizen leaves', strike: () => void stand.end().catch(() => undefined) },
  { name: 'agent killed', strike: () => void stand.agent.child.kill('SIGKILL') },
];

const people = ['wang-xiaoming', 'two-insurances', 'hk', 'yan-rare', 'long-name', 'many-months'];

/** Waits until the job's paper has moved so far, or until the job is over. */
function moment(random: Prng, answer: Promise<unknown>): Promise<unknown> {
  const goal = printer().device.counters().dotsFed + random.int(0, 800);
  const moved = whenPrinter(stand.kiosk, () => printer().device.counters().dotsFed >= goal);
  return Promise.race([moved, answer.catch(() => undefined)]);
}

type Told = { state: string; number: string | null };

/** What the page heard of the job; nothing when it, or the agent, was gone before. */
async function heard(answer: ReturnType<Stand['print']>['answer']): Promise<Told | 'nothing' | 'refused'> {
  const message = await answer.catch(() => null);
  if (message === null) return 'nothing';
  if (message.header.completionCode !== undefined) return problemOf(message) === '' ? 'nothing' : 'refused';
  const { state, certificateNumber } = printed(message);
  return { state, number: certificateNumber };
}

/** One visit with its fault; answers what must be true of its papers. */
async function visit(random: Prng, fault: Fault): Promise<{ jobId: string; told: Told | 'nothing' | 'refused' }> {
  const begun = await stand.identify(random.pick(people), 'medicalCode');
  expect(begun.payload).toHaveProperty('sessionId');
  const strikesFirst = random.chance(0.3);
  if (strikesFirst) await fault.strike(random);
  const { jobId, answer } = stand.print(random.pick(['slip', 'certificate']));
  if (!strikesFirst) {
    await moment(random, answer);
    await fault.strike(random);
  }
  const told = await heard(answer);
  if (stand.agent.child.signalCode !== null || fault.name === 'agent killed') {
    await stand.agent.exited;
    await stand.restart({ pendingJobId: jobId });
  } else if (fault.name === 'page gone') await stand.newPage({ pendingJobId: jobId });
  return { jobId, told };
}

it(`loses no paper and doubles none over ${visits} visits with a fault each`, async () => {
  const random = createPrng(seed);
  const outcomes: { fault: string; jobId: string; told: Told | 'nothing' | 'refused' }[] = [];
  for (let count = 0; count < visits; count += 1) {
    const fault = random.pick(faults);
    const { jobId, told } = await visit(random, fault);
    outcomes.push({ fault: fault.name, jobId, told });
    await stand.nextIsServed();
  }

  const texts = [...printer().device.papers(), printer().device.current()].map(textOf);
  const papers = outcomes.map(({ jobId }) => texts.filter((text) => text.includes(traceOf(jobId))).length);
  const doubled = outcomes.filter((_outcome, index) => (papers[index] ?? 0) > 1);
  const lost = outcomes.filter(({ told }, index) => typeof told === 'object' && told.state === 'printed' && papers[index] !== 1);
  const claimed = outcomes.filter(({ told }, index) => told === 'refused' && papers[index] !== 0);
  expect({ doubled, lost, claimed }).toEqual({ doubled: [], lost: [], claimed: [] });

  const numbers = platform().certificates().map(({ requestId }) => requestId);
  expect(new Set(numbers).size).toBe(numbers.length);
  const certificateNumbers = texts.flatMap((text) => text.match(/凭证编号\s*\S+/g) ?? []);
  expect(new Set(certificateNumbers).size).toBe(certificateNumbers.length);
  stand.expectDiscreetLog();
}, 120_000);
