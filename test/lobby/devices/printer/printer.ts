import { createByteQueue } from './byte-queue.ts';
import type { Effect } from './effects.ts';
import { createInterpreter } from './interpreter.ts';
import type { Paper } from './paper.ts';
import { createPaperPath } from './paper-path.ts';
import { soundPrinter } from './printer-faults.ts';
import type { PrinterFaults } from './printer-faults.ts';
import { kioskPrinter80 } from './printer-model.ts';
import type { PrinterModel } from './printer-model.ts';
import { createAutomaticStatus } from './automatic-status.ts';
import { isOffline, paperSensorStatus, realTimeStatus } from './printer-status.ts';
import type { PrinterCondition } from './printer-status.ts';
import type { Printer, PrinterCounters, PrinterEvent, PrinterOptions } from './printer-types.ts';
import { createRealTimeWatch } from './real-time-commands.ts';
import { createTokenizer } from './tokenizer.ts';

const dotsPerMm = 8;
/** Paper moves in steps of 3 mm: short enough to watch, long enough to cost nothing. */
const stepDots = 24;

/**
 * Creates a printer that is on, empty and in order. At infinite speed everything happens before `receive`
 * returns.
 */
export function createPrinter(options: PrinterOptions): Printer {
  const model: PrinterModel = { ...kioskPrinter80, ...options.model };
  const unknownFunctions = new Set<number>();
  if (model.processId === 'printsGarbage') unknownFunctions.add(0x48);
  if (model.qr === 'printsGarbage') unknownFunctions.add(0x6b);
  const tokenizer = createTokenizer(unknownFunctions);
  const interpreter = createInterpreter({ ...model, supportsProcessId: model.processId === 'supported' });
  const path = createPaperPath({ widthDots: model.widthDots, gapDots: model.headToCutterDots });
  const input = createByteQueue();
  const watch = createRealTimeWatch();
  const papers: Paper[] = [];
  const unknownCommands: Uint8Array[] = [];
  const subscribers = new Set<(event: PrinterEvent) => void>();
  const counters: PrinterCounters = { bytesReceived: 0, dotsFed: 0, cuts: 0, papers: 0, statusReplies: 0 };

  let faults = soundPrinter;
  let cutterError = false;
  let effects: Effect[] = [];
  let dotsToFeed = 0;
  /**
   * Dots moved whose time has not passed yet: raster rows of one dot would be too short to wait for singly.
   */
  let unpaidDots = 0;
  let moving = false;
  let reading = true;
  let ranOut = false;
  /** Counts power cycles, so that a movement from before one does not go on after it. */
  let powerPeriod = 0;

  const condition = (): PrinterCondition => ({ ...faults, cutterError });
  const emit = (event: PrinterEvent): void => subscribers.forEach((receive) => receive(event));
  const reply = (bytes: Uint8Array): void => {
    counters.statusReplies += 1;
    options.send(bytes);
  };

  const automatic = createAutomaticStatus(condition, reply);
  const reportChange = (): void => {
    automatic.report();
    emit({ kind: 'changed' });
  };

  const emitPaper = (paper: Paper | undefined): void => {
    if (!paper) return;
    papers.push(paper);
    counters.papers += 1;
    emit({ kind: 'paper', paper });
  };

  const feed = (dots: number): void => {
    dotsToFeed -= dots;
    counters.dotsFed += dots;
    path.feed(dots);
    emit({ kind: 'moved' });
    if (faults.paperLeftDots === undefined) return;
    faults = { ...faults, paperLeftDots: faults.paperLeftDots - dots };
    if ((faults.paperLeftDots ?? 0) <= 0) setFault({ paper: 'end', paperLeftDots: undefined });
  };

  /** Feeds the next step; true when it is done at once, false when time has to pass first. */
  const feedStep = (): boolean => {
    const left = faults.paperLeftDots ?? Number.POSITIVE_INFINITY;
    if (!Number.isFinite(model.speedMmPerSecond)) {
      feed(Math.min(dotsToFeed, left));
      return true;
    }
    const dots = Math.min(dotsToFeed, left, stepDots);
    unpaidDots += dots;
    if (unpaidDots < stepDots) {
      feed(dots);
      return true;
    }
    const stepMs = (unpaidDots * 1000) / (model.speedMmPerSecond * dotsPerMm);
    unpaidDots = 0;
    void feedLater(dots, stepMs);
    return false;
  };
  const feedLater = async (dots: number, stepMs: number): Promise<void> => {
    const period = powerPeriod;
    moving = true;
    await options.clock.sleep(stepMs);
    moving = false;
    if (period === powerPeriod && dotsToFeed > 0) feed(dots);
    pump();
  };

  const cut = (effect: Extract<Effect, { kind: 'cut' }>): void => {
    if (faults.cutterJam) {
      cutterError = true;
      effects.unshift(effect);
      reportChange();
      return;
    }
    counters.cuts += 1;
    emitPaper(path.cut(effect.mode));
  };

  const perform = (effect: Effect): void => {
    switch (effect.kind) {
      case 'print':
        path.lay(effect.elements);
        dotsToFeed = effect.feedDots;
        return;
      case 'rasterRow':
        path.layRow(effect);
        dotsToFeed = effect.rowDots;
        return;
      case 'cut':
        if (!effect.feedToCutter) return cut(effect);
        dotsToFeed = model.headToCutterDots + effect.feedDots;
        effects.unshift({ ...effect, feedToCutter: false, feedDots: 0 });
        return;
      case 'reply':
        return reply(Uint8Array.of(effect.what === 'paperSensor' ? paperSensorStatus(condition()) : 0x00));
      case 'replyProcessId':
        return reply(Uint8Array.of(0x37, 0x22, ...effect.id, 0x00));
      case 'automaticStatus':
        automatic.enable(effect.mask);
        return;
      case 'unknownCommand':
        unknownCommands.push(effect.bytes);
    }
  };

  const canWork = (): boolean => !moving && !isOffline(condition()) && faults.busy === 'no';

  /** Works off movement, effects and buffered bytes until nothing is left or something stops the printer. */
  const pump = (): void => {
    while (canWork()) {
      if (dotsToFeed > 0) {
        if (!feedStep()) return;
        continue;
      }
      const effect = effects.shift();
      if (effect) {
        perform(effect);
        continue;
      }
      const byte = input.shift();
      if (byte === undefined) break;
      for (const token of tokenizer.push(byte)) effects.push(...interpreter.take(token));
    }
    updateReading();
  };

  const updateReading = (): void => {
    const full = input.size() >= (reading ? model.inputBufferBytes : model.inputBufferBytes / 2);
    const next = faults.busy !== 'stopsReading' && !full;
    if (next === reading) return;
    reading = next;
    options.setReading?.(next);
  };

  const clearBuffers = (): void => {
    input.clear();
    tokenizer.clear();
    interpreter.clear();
    effects = [];
    dotsToFeed = 0;
  };

  const leaveError = (): void => {
    if (!cutterError || faults.cutterJam) return;
    cutterError = false;
    reportChange();
  };

  /** DLE ENQ works on a recoverable error only; without one it does nothing. */
  const recover = (clearsBuffers: boolean): void => {
    if (!cutterError) return;
    if (clearsBuffers) clearBuffers();
    leaveError();
  };

  /** DLE DC4 fn 8 works whatever the state, and answers. */
  const clearInRealTime = (): void => {
    if (!model.clearsInRealTime) return;
    clearBuffers();
    reply(Uint8Array.of(0x37, 0x25, 0x00));
    leaveError();
  };

  const setFault = (change: Partial<PrinterFaults>): void => {
    faults = { ...faults, ...change };
    if (change.cutterJam === false) cutterError = false;
    if (faults.paper === 'end') ranOut = true;
    else if (ranOut) {
      ranOut = false;
      emitPaper(path.finish('ranOut'));
    }
    reportChange();
    pump();
  };

  const takeByte = (byte: number): void => {
    counters.bytesReceived += 1;
    const command = watch(byte);
    if (command?.kind === 'status') {
      const status = realTimeStatus(command.n, condition());
      if (status !== undefined) reply(Uint8Array.of(faults.wrongStatusBits ? status ^ 0x93 : status));
    }
    input.push(byte);
    if (command?.kind === 'recover') recover(command.clearsBuffers);
    if (command?.kind === 'clear') clearInRealTime();
    pump();
  };

  const receive = (bytes: Uint8Array): void => {
    for (const byte of bytes) {
      takeByte(byte);
      if (faults.unplugAfterBytes === 0) continue;
      faults = { ...faults, unplugAfterBytes: faults.unplugAfterBytes - 1 };
      if (faults.unplugAfterBytes > 0) continue;
      // What followed in the same burst never arrives.
      options.unplug?.();
      return;
    }
  };

  return {
    model,
    receive,
    papers: () => papers,
    current: () => path.current(),
    tearOff: () => emitPaper(path.finish('tornOff')),
    condition,
    faults: () => faults,
    setFault,
    clearFaults: () => setFault(soundPrinter),
    refill: () => setFault({ paper: 'ok', paperLeftDots: undefined }),
    powerCycle: () => {
      powerPeriod += 1;
      clearBuffers();
      automatic.enable(0);
      cutterError = false;
      reportChange();
      pump();
    },
    counters: () => ({ ...counters }),
    buffered: () => input.size(),
    unknownCommands: () => unknownCommands,
    subscribe: (receiver) => {
      subscribers.add(receiver);
      return () => subscribers.delete(receiver);
    },
  };
}
