import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../testing/manual-clock.ts';
import { createScriptedDevice } from '../../transport/testing/scripted-device.ts';
import { createScanner, type ScanEvent } from './driver.ts';
import { SCANNER_PROFILES, type ScannerCommand, type ScannerProfileId } from './profiles.ts';

const CODE = '1234567890123456789012130000';
const OTHER = '9999999999999999999999130000';
const OFFLINE = { kind: 'failed', code: 'DEV_SCANNER_OFFLINE' };
const ascii = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Answers as the vendors do: Newland and Honeywell echo with ACK, Datalogic gives a line. */
const answerTo = (command: string): string | undefined => {
  if (command.startsWith('~')) return command.replace('~', '\x02').replace(';\x03', '\x06;\x03');
  if (command.startsWith('\x16M')) return command.slice(3).replace(/([.!])$/, '\x06$1');
  return command === 'i' ? 'Gryphon GFS4400\r\n' : undefined;
};

const started = async (profileId: ScannerProfileId = 'newland') => {
  const clock = createManualClock();
  const device = createScriptedDevice();
  const emit = (text: string): void => device.emit(new TextEncoder().encode(text));
  device.respond = (bytes) => {
    const answer = answerTo(ascii(bytes));
    if (answer) emit(answer);
  };
  const profile = SCANNER_PROFILES[profileId];
  const address = { transport: 'tcp', host: '127.0.0.1', port: 5852 } as const;
  const world = { clock, openChannel: device.openChannel, random: () => 0.5 };
  const scanner = createScanner({ address, profile: profileId }, world);
  const events: ScanEvent[] = [];
  const life = new AbortController();
  scanner.start();
  await clock.advance(2000);
  const scan = () => scanner.scan({ signal: life.signal, onEvent: (event) => events.push(event) });
  const sentCount = (command: ScannerCommand): number =>
    device.written.filter((bytes) => ascii(bytes) === ascii(command.bytes)).length;
  return { clock, device, emit, scanner, events, life, scan, profile, sentCount };
};

/** Arms and lets the trigger open. */
const armed = async (profileId: ScannerProfileId = 'newland') => {
  const made = await started(profileId);
  made.device.written.length = 0;
  const outcome = made.scan();
  await made.clock.advance(200);
  expect(made.events).toEqual(['ready']);
  return { ...made, outcome };
};

describe.each<ScannerProfileId>(['newland', 'honeywell', 'datalogic'])('a %s scanner', (profileId) => {
  test('is online after its probe, set up volatile, with the light off', async () => {
    const { scanner, device, profile } = await started(profileId);
    expect(scanner.status.state).toBe('online');
    const commands = device.written.map(ascii);
    for (const command of profile.setup) expect(commands).toContain(ascii(command.bytes));
    expect(commands).toContain(ascii(profile.stop.bytes));
    expect(commands).not.toContain(ascii(profile.start.bytes));
  });

  test('reads one code and closes the trigger', async () => {
    const { outcome, emit, clock, profile, device } = await armed(profileId);
    emit(`${CODE}\r`);
    emit(`${OTHER}\r`);
    await clock.advance(200);
    expect(await outcome).toEqual({ kind: 'scanned', text: CODE });
    expect(ascii(device.written.at(-1) ?? new Uint8Array())).toBe(ascii(profile.stop.bytes));
  });

  test('closes the trigger when cancelled', async () => {
    const { outcome, life, clock, profile, device } = await armed(profileId);
    life.abort();
    await clock.advance(200);
    expect(await outcome).toEqual({ kind: 'cancelled' });
    expect(ascii(device.written.at(-1) ?? new Uint8Array())).toBe(ascii(profile.stop.bytes));
  });

  test('keeps the light on for as long as it is armed', async () => {
    const { clock, profile, sentCount, scanner } = await armed(profileId);
    await clock.advance(65_000);
    expect(sentCount(profile.start)).toBeGreaterThan(3);
    expect(scanner.status.state).toBe('online');
  });

  test('unplugged without an event while idle, is lost within 3 s and back within 5 s', async () => {
    const { clock, device, scanner } = await started(profileId);
    device.unplug({ silently: true });
    await clock.advance(3000);
    expect(scanner.status).toMatchObject({ state: 'powerOff', problem: 'DEV_SCANNER_OFFLINE' });
    device.plugIn();
    await clock.advance(5000);
    expect(scanner.status.state).toBe('online');
  });
});

describe('what is shown', () => {
  test('a code in one piece with the answer to the trigger counts', async () => {
    const { scan, clock, device, emit } = await started();
    const answers = device.respond;
    device.respond = (bytes) => {
      answers(bytes);
      if (ascii(bytes).includes('SCNTRG1')) emit(`${CODE}\r`);
    };
    const outcome = scan();
    await clock.advance(500);
    expect(await outcome).toEqual({ kind: 'scanned', text: CODE });
  });

  test('a code without terminator ends by silence', async () => {
    const { outcome, emit, clock } = await armed();
    emit(CODE.slice(0, 10));
    await clock.advance(50);
    emit(CODE.slice(10));
    await clock.advance(300);
    expect(await outcome).toEqual({ kind: 'scanned', text: CODE });
  });

  test('something else is told, forgotten, and waited over', async () => {
    const { outcome, emit, clock, events } = await armed();
    emit('https://example.org/\r');
    await clock.advance(300);
    emit(`${'8'.repeat(10_240)}\r`);
    await clock.advance(300);
    expect(events).toEqual(['ready', 'notMedicalCode', 'notMedicalCode']);
    emit(`]Q1${CODE}\r`);
    await clock.advance(300);
    expect(await outcome).toEqual({ kind: 'scanned', text: CODE });
  });

  test('nothing counts that came before', async () => {
    const { scan, emit, clock, life } = await started();
    emit(`${CODE}\r${CODE}`);
    const outcome = scan();
    await clock.advance(1000);
    life.abort();
    await clock.advance(200);
    expect(await outcome).toEqual({ kind: 'cancelled' });
  });

  test('the same code counts again after 3 s only', async () => {
    const { outcome, emit, clock, scan } = await armed();
    emit(`${CODE}\r`);
    await clock.advance(200);
    await outcome;
    const again = scan();
    await clock.advance(1000);
    emit(`${CODE}\r`);
    await clock.advance(1000);
    emit(`${CODE}\r`);
    let ended = false;
    void again.then(() => (ended = true));
    await clock.advance(500);
    expect(ended).toBe(false);
    await clock.advance(1000);
    emit(`${CODE}\r`);
    await clock.advance(300);
    expect(await again).toEqual({ kind: 'scanned', text: CODE });
  });

  test('another code within 3 s counts', async () => {
    const { outcome, emit, clock, scan } = await armed();
    emit(`${CODE}\r`);
    await clock.advance(200);
    await outcome;
    const next = scan();
    await clock.advance(500);
    emit(`${OTHER}\r`);
    await clock.advance(3300);
    expect(await next).toEqual({ kind: 'scanned', text: OTHER });
  });

  test('noise of many lines leaves the scanner usable', async () => {
    const { scan, clock, device, emit } = await started();
    const answers = device.respond;
    device.respond = (bytes) => {
      answers(bytes);
      if (ascii(bytes).includes('SCNTRG1')) emit('x\rx\rx\rx\rx\rx\rx\r');
    };
    const outcome = scan();
    await clock.advance(300);
    device.respond = answers;
    await clock.advance(2000);
    emit(`${CODE}\r`);
    await clock.advance(300);
    expect(await outcome).toEqual({ kind: 'scanned', text: CODE });
  });
});

describe('losing the scanner while it is armed', () => {
  test('a close event ends the scan', async () => {
    const { outcome, device } = await armed();
    device.unplug();
    expect(await outcome).toEqual(OFFLINE);
  });

  test('a scanner that answers its trigger is missed within 3 s', async () => {
    const { outcome, device, clock, scanner } = await armed();
    device.unplug({ silently: true });
    await clock.advance(3500);
    expect(await outcome).toEqual(OFFLINE);
    expect(scanner.status.state).toBe('powerOff');
  });

  test('an answer to another command is not taken for the one to the trigger', async () => {
    const { scan, clock, device, emit, events } = await started();
    device.respond = () => emit('\x02\x010000#SCNTRG0\x06;\x03');
    void scan();
    await clock.advance(600);
    expect(events).toEqual([]);
  });

  test('one lost answer to the trigger does not matter', async () => {
    const { scan, clock, device, events } = await started();
    const answers = device.respond;
    device.respond = () => (device.respond = answers);
    void scan();
    await clock.advance(1000);
    expect(events).toEqual(['ready']);
  });

  test('a cancel before the light is on ends the scan', async () => {
    const { scan, clock, device, life } = await started();
    device.respond = () => {};
    const outcome = scan();
    await clock.advance(100);
    life.abort();
    await clock.advance(500);
    expect(await outcome).toEqual({ kind: 'cancelled' });
  });

  test('without anybody listening, texts are passed over all the same', async () => {
    const { scanner, clock, emit } = await started();
    const outcome = scanner.scan({ signal: new AbortController().signal });
    await clock.advance(200);
    emit('https://example.org/\r');
    await clock.advance(200);
    emit(`${CODE}\r`);
    await clock.advance(200);
    expect(await outcome).toEqual({ kind: 'scanned', text: CODE });
  });

  test('pulled during its set-up, it is set up again', async () => {
    const { scanner, clock, device } = await started();
    const answers = device.respond;
    device.unplug();
    device.respond = (bytes) => {
      if (!ascii(bytes).includes('SCNMOD0')) return answers(bytes);
      device.respond = answers;
      device.unplug();
      return undefined;
    };
    device.plugIn();
    await clock.advance(1000);
    expect(scanner.status.state).toBe('powerOff');
    device.plugIn();
    await clock.advance(5000);
    expect(scanner.status.state).toBe('online');
  });

  test('a scanner that takes no more bytes does not hold up the cancel', async () => {
    const { outcome, device, clock, life } = await armed('honeywell');
    device.stall();
    life.abort();
    await clock.advance(500);
    expect(await outcome).toEqual({ kind: 'cancelled' });
  });
});

test('a scanner that knows no set-up command serves all the same', async () => {
  const clock = createManualClock();
  const device = createScriptedDevice();
  device.respond = (bytes) => {
    if (ascii(bytes).includes('SCNMOD*'))
      device.emit(new TextEncoder().encode('\x02\x010000#SCNMOD0\x06;\x03'));
  };
  const address = { transport: 'tcp', host: '127.0.0.1', port: 5852 } as const;
  const world = { clock, openChannel: device.openChannel, random: () => 0.5 };
  const scanner = createScanner({ address, profile: 'newland' }, world);
  scanner.start();
  await clock.advance(2000);
  expect(scanner.status.state).toBe('online');
  expect(await Promise.all([scanner.reset(new AbortController().signal), clock.advance(2000)])).toMatchObject(
    [{ kind: 'done' }, undefined],
  );
  const states: string[] = [];
  scanner.onStatus(({ state }) => states.push(state));
  const gone = scanner.scan({ signal: new AbortController().signal });
  await clock.advance(1000);
  expect(await gone).toEqual(OFFLINE);
  await scanner.stop();
  expect(states.at(-1)).toBe('offline');
});
