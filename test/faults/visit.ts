import { randomUUID } from 'node:crypto';

import { traceOf } from '@yibao-kiosk/device-agent/session/trace.ts';
import { isErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import en from '@yibao-kiosk/shared/errors/sentences/en.json' with { type: 'json' };
import zhCn from '@yibao-kiosk/shared/errors/sentences/zh-CN.json' with { type: 'json' };
import { expect } from 'vitest';

import { type Paper, paperText } from '../lobby/devices/printer/paper.ts';
import type { Message, TestSocket } from '../security/support.ts';
import { type AgentProcess, type Kiosk, type KioskOptions, setUpKiosk } from '../support/kiosk.ts';

type DeviceView = { kind: string; state: string; problem: string | null; warning: string | null };
type Method = 'idCard' | 'medicalCode';
type Document = 'slip' | 'certificate';

/** What the screen was told of a print job. */
export type PrintAnswer = { jobId: string; state: string; errorCode: string | null; certificateNumber: string | null };

/** One running Session.Identify: what it told, and how it ends. */
export type Attempt = {
  readonly completion: Promise<Message>;
  /** Resolves when the screen may invite to this method. */
  armed(method: Method): Promise<void>;
  /** Resolves when this hint was given. */
  hint(code: string): Promise<void>;
};

/** A terminal in use: the lobby, the agent, and the one page in front of it; pages and agents may come and go. */
export type Stand = {
  readonly kiosk: Kiosk;
  agent: AgentProcess;
  page: TestSocket;
  /** Ends the page's socket and opens another. */
  newPage(attach?: { pendingJobId?: string }): Promise<Message>;
  /** Starts the agent again after its end. */
  restart(attach?: { pendingJobId?: string }): Promise<Message>;
  /** Resolves when the newest view of a device, or of all of them, fits. */
  devices(fits: (device: DeviceView) => boolean, kind?: string): Promise<void>;
  /** A fresh 医保码 of the person; the log is searched for it. */
  code(personId: string): string;
  begin(): Attempt;
  /** Identifies a person; answers the completion. */
  identify(personId: string, method?: Method): Promise<Message>;
  print(document: Document, options?: { jobId?: string }): { jobId: string; answer: Promise<Message> };
  /** The papers, cut or hanging, that carry the job's trace number. */
  papersOf(jobId: string): Paper[];
  end(): Promise<void>;
  /** Takes every fault away, and proves that somebody else is served now, from card to paper. */
  nextIsServed(method?: Method): Promise<void>;
  /** The log so far holds nothing of anybody: no Chinese, no number of a person, no code of a phone. */
  expectDiscreetLog(): void;
  close(): Promise<void>;
};

/** The codes a person hears of must have a sentence and a next step in every language. */
export function expectSentence(code: unknown): void {
  if (!isErrorCode(code)) throw new Error(`no code of the registry: ${JSON.stringify(code)}`);
  for (const sentences of [en, zhCn]) {
    const { title, next } = sentences[code];
    expect(title.length * next.length, code).toBeGreaterThan(0);
  }
}

/** The code of a refused command, which has its sentence. */
export function problemOf({ payload }: Message): string {
  const code = payload?.['errorCode'];
  expectSentence(code);
  return String(code);
}

/** The state of a print job; a code, where there is one, has its sentence. */
export function printed({ payload }: Message): PrintAnswer {
  const answer = payload as PrintAnswer;
  if (answer.errorCode !== null) expectSentence(answer.errorCode);
  return answer;
}

/** Text of a paper, its lines joined. */
export const textOf = (paper: Paper): string => paperText(paper).join('\n');

/** Resolves as soon as it is so, looking at every movement of the printer. */
export function whenPrinter(kiosk: Kiosk, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return;
      stop();
      resolve();
    };
    const stop = kiosk.devices.printer.device.subscribe(look);
    look();
  });
}

/** Resolves when the reader has told so often in a row that no card lies on it. */
export function whenReaderEmpty({ devices }: Kiosk, times = 4): Promise<void> {
  let inARow = 0;
  return new Promise((resolve) => {
    const stop = devices.frames.subscribe(({ device, direction, bytes }) => {
      if (device !== 'idReader' || direction !== 'toHost') return;
      // SAM_V: preamble, length, SW1 SW2 SW3; 80 in SW3 is an empty reader.
      inARow = bytes[9] === 0x80 ? inARow + 1 : 0;
      if (inARow < times) return;
      stop();
      resolve();
    });
  });
}

/** Sets up lobby, agent and page, with every device online. */
export async function openStand(options: KioskOptions = {}, nodeOptions: readonly string[] = []): Promise<Stand> {
  const kiosk = await setUpKiosk({ readDelayMs: 0, ...options, printer: { characterSet: 'gbk', ...options.printer } });
  const agent = await kiosk.startAgent(nodeOptions);
  const stand = createStand(kiosk, { agent, page: await agent.page() });
  await stand.devices(isFine);
  return stand;
}

const isFine = ({ state, problem }: DeviceView): boolean => state === 'online' && problem === null;

function viewOf({ header, payload }: Message): DeviceView[] | undefined {
  const terminal = header.name === 'Terminal.ChangedEvent' ? payload : payload?.['terminal'];
  return (terminal as { devices?: DeviceView[] } | undefined)?.devices;
}

function createStand(kiosk: Kiosk, first: { agent: AgentProcess; page: TestSocket }): Stand {
  const { idReader, scanner, printer } = kiosk.devices;
  const logs: AgentProcess[] = [first.agent];
  const codes: string[] = [];

  /** The first message from the given place on that fits. */
  const after = (from: number, fits: (message: Message) => boolean): Promise<Message> => {
    const { page } = stand;
    return page.find((message) => fits(message) && page.received.indexOf(message) >= from);
  };
  const attached = (): Promise<Message> =>
    stand.page.find(({ header }) => header.name === 'Terminal.Attach' && header.type === 'completion');
  const hold = (personId: string, method: Method): void => {
    if (method === 'idCard') idReader.device.place(kiosk.platform.person(personId).document);
    else scanner.device.show(stand.code(personId));
  };
  const heal = async (): Promise<void> => {
    kiosk.platform.clearFaults();
    for (const { wire, device } of [idReader, scanner, printer]) {
      device.clearFaults();
      wire.setFaults({ silent: false, delayMs: 0, garble: 'none', splitBytes: false });
      await wire.replug();
    }
    idReader.device.lift();
    scanner.device.hide();
  };

  const stand: Stand = {
    kiosk,
    ...first,
    newPage: async (attach) => {
      const former = stand.page;
      stand.page = await stand.agent.page(attach);
      former.socket.terminate();
      return attached();
    },
    restart: async (attach) => {
      stand.agent = await kiosk.startAgent();
      logs.push(stand.agent);
      stand.page = await stand.agent.page(attach);
      return attached();
    },
    devices: async (fits, kind) => {
      const allFit = (message: Message): boolean =>
        viewOf(message)?.every((device) => (kind !== undefined && device.kind !== kind) || fits(device)) ?? false;
      const newest = stand.page.received.findLastIndex((message) => viewOf(message) !== undefined);
      await after(newest, allFit);
    },
    code: (personId) => {
      const code = kiosk.platform.issueQr(personId);
      codes.push(code);
      return code;
    },
    begin: () => {
      const from = stand.page.received.length;
      const completion = stand.page.call('Session.Identify', { locale: 'zh-CN' });
      completion.catch(() => undefined);
      return {
        completion,
        armed: async (method) => {
          await after(
            from,
            ({ header, payload }) =>
              header.name === 'Session.ArmedEvent' && [payload?.['methods']].flat().includes(method),
          );
        },
        hint: async (code) => {
          await after(
            from,
            (message) => message.header.name === 'Session.HintEvent' && problemOf(message) === code,
          );
        },
      };
    },
    identify: async (personId, method = 'idCard') => {
      const attempt = stand.begin();
      await attempt.armed(method);
      hold(personId, method);
      const message = await attempt.completion;
      idReader.device.lift();
      scanner.device.hide();
      return message;
    },
    print: (document, { jobId = randomUUID() } = {}) => {
      const answer =
        document === 'slip'
          ? stand.page.call('Records.PrintSlip', { slip: { kind: 'enrolments' }, locale: 'zh-CN', jobId })
          : choose(stand.page).then((choiceId) => stand.page.call('Certificate.Print', { choiceId, jobId }));
      answer.catch(() => undefined);
      return { jobId, answer };
    },
    papersOf: (jobId) =>
      [...printer.device.papers(), printer.device.current()].filter((paper) => textOf(paper).includes(traceOf(jobId))),
    end: async () => {
      await stand.page.call('Session.End', { reason: 'left' });
    },
    nextIsServed: async (method = 'medicalCode') => {
      await heal();
      await stand.end();
      await stand.devices(isFine);
      expect((await stand.identify('retired', method)).payload).toHaveProperty('sessionId');
      const unknownCommands = printer.device.unknownCommands().length;
      const { jobId, answer } = stand.print('slip');
      expect(printed(await answer)).toEqual({ jobId, state: 'printed', errorCode: null, certificateNumber: null });
      const papers = stand.papersOf(jobId);
      expect(papers.map(({ end }) => end)).toEqual(['partialCut']);
      // Nothing of anybody else stands on it: one head, one foot.
      expect(papers.map((paper) => textOf(paper).split('终端编号').length)).toEqual([2]);
      await stand.end();
      expect(printer.device.unknownCommands().slice(unknownCommands)).toEqual([]);
    },
    expectDiscreetLog: () => {
      const secrets = [...kiosk.platform.people.map(({ document }) => document.number), ...codes];
      for (const { log } of logs) {
        const text = log();
        expect(/\p{Script=Han}/u.test(text), 'a Chinese word in the log').toBe(false);
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      }
    },
    close: () => kiosk.close(),
  };
  return stand;
}

async function choose(page: TestSocket): Promise<string> {
  const { payload } = await page.call('Certificate.GetChoices');
  const [choice] = (payload?.['choices'] ?? []) as { choiceId: string }[];
  if (!choice) throw new Error('there is nothing to choose');
  return choice.choiceId;
}
