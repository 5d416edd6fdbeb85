import { createManualClock } from '../../../testing/manual-clock.ts';
import { createScriptedDevice } from '../../../transport/testing/scripted-device.ts';
import { createPrinter } from '../driver.ts';
import type { PrinterProfile } from '../profile.ts';
import type { RealTimeAnswers } from '../status.ts';
import { testProfile } from './test-profile.ts';

export const WELL: RealTimeAnswers = [0x12, 0x12, 0x12, 0x12];
export const LOW: RealTimeAnswers = [0x12, 0x12, 0x12, 0x1e];
export const OUT: RealTimeAnswers = [0x1a, 0x32, 0x12, 0x7e];
export const COVER: RealTimeAnswers = [0x1a, 0x16, 0x12, 0x12];
export const CUTTER: RealTimeAnswers = [0x1a, 0x52, 0x1a, 0x12];

const isCommand = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** Whether a write is a real-time question. */
export const isQuestion = (bytes: Uint8Array): boolean => isCommand(bytes, 0x10, 0x04);

/** A printer driver on a printer whose state a test sets. */
export function createScriptedPrinter(change: Partial<PrinterProfile> = {}, options: { random?: () => number } = {}) {
  const clock = createManualClock();
  const state = { answers: WELL, silent: false, answersJobEnd: true, answersClear: true };
  let lastId: number[] = [];

  const device = createScriptedDevice((bytes) => {
    if (state.silent) return;
    if (isQuestion(bytes)) device.emit(Uint8Array.of(state.answers[(bytes[2] ?? 1) - 1] ?? 0x12));
    if (isCommand(bytes, 0x1d, 0x28, 0x48)) lastId = [...bytes.subarray(7)];
    if (state.answersClear && isCommand(bytes, 0x10, 0x14, 0x08)) device.emit(Uint8Array.of(0x37, 0x25, 0x00));
    if (!state.answersJobEnd) return;
    if (isCommand(bytes, 0x1d, 0x28, 0x48)) echoId();
    if (isCommand(bytes, 0x1d, 0x72)) device.emit(Uint8Array.of(0x00));
  });
  const echoId = (): void => device.emit(Uint8Array.of(0x37, 0x22, ...lastId, 0x00));

  const profile = { ...testProfile, ...change };
  const address = { transport: 'tcp', host: '127.0.0.1', port: 9100 } as const;
  const printer = createPrinter(
    { address, profile },
    { clock, openChannel: device.openChannel, random: options.random ?? (() => 0.5) },
  );
  const life = new AbortController();

  return {
    clock,
    device,
    printer,
    state,
    echoId,
    life,
    port: printer.claimPort(),
    async start() {
      printer.start();
      await clock.advance(10);
    },
    /** What was written that is no status question. */
    printed: () => device.written.filter((bytes) => !isQuestion(bytes)),
  };
}

/** A scripted printer that is online, its start-up talk forgotten. */
export async function startScriptedPrinter(
  ...options: Parameters<typeof createScriptedPrinter>
): Promise<ReturnType<typeof createScriptedPrinter>> {
  const made = createScriptedPrinter(...options);
  await made.start();
  made.device.written.length = 0;
  return made;
}
