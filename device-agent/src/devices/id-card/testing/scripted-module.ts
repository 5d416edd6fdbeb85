import { createManualClock } from '../../../testing/manual-clock.ts';
import { createScriptedDevice } from '../../../transport/testing/scripted-device.ts';
import { createIdCardReader, type IdCardReaderConfig, type ReadDocumentEvent } from '../driver.ts';
import { SAM_COMMANDS, type SamCommand } from '../frame.ts';
import { hex, readData, replyFrame, residentFields, textBlock } from './sam-frames.ts';

const SAM_ID = hex('05000300 A53A3401 4E61BC00 B17F3905');

/** What the module answers to a request: a status, bytes as they are, or nothing. */
export type Answer = number | Uint8Array | 'silence';

/** Names the command of a request frame. */
export function commandOf(request: Uint8Array): SamCommand {
  const found = Object.entries(SAM_COMMANDS).find(
    ([, [cmd, para]]) => cmd === request[7] && para === request[8],
  );
  if (!found) throw new Error('The driver sent a request that is no command');
  return found[0] as SamCommand;
}

/**
 * A reader driver on a module whose answers a test scripts: `next` once and in order, else by `cardPresent`.
 */
export function createScriptedModule(
  config: Partial<IdCardReaderConfig> = {},
  startMs = Date.UTC(2026, 10, 22, 1, 0, 0),
) {
  const clock = createManualClock(startMs);
  const asked: SamCommand[] = [];
  const next = new Map<SamCommand, Answer[]>();
  const events: ReadDocumentEvent[] = [];
  const card = { present: false, text: textBlock(...residentFields()) };

  const normal = (command: SamCommand): Answer => {
    switch (command) {
      case 'find':
        return card.present ? replyFrame(0x9f, new Uint8Array(4)) : 0x80;
      case 'select':
        return card.present ? replyFrame(0x90, new Uint8Array(8)) : 0x81;
      case 'read':
        return card.present ? replyFrame(0x90, readData(card.text)) : 0x41;
      case 'samId':
        return replyFrame(0x90, SAM_ID);
      case 'status':
      case 'reset':
        return 0x90;
    }
  };

  const device = createScriptedDevice((request) => {
    const command = commandOf(request);
    asked.push(command);
    const answer = next.get(command)?.shift() ?? normal(command);
    if (answer !== 'silence') device.emit(typeof answer === 'number' ? replyFrame(answer) : answer);
  });
  const address = { transport: 'tcp', host: '127.0.0.1', port: 5851 } as const;
  const world = { clock, openChannel: device.openChannel, random: () => 0.5 };
  const reader = createIdCardReader({ address, ...config }, world);
  const life = new AbortController();

  return {
    clock,
    device,
    reader,
    card,
    asked,
    events,
    life,
    answerNext: (command: SamCommand, ...answers: Answer[]) => next.set(command, answers),
    async start() {
      reader.start();
      await clock.advance(0);
    },
    read: (options: { acceptExpired?: boolean } = {}) =>
      reader.readDocument({ ...options, signal: life.signal, onEvent: (event) => events.push(event) }),
  };
}
