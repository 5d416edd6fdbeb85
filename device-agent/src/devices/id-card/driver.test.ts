import { describe, expect, test } from 'vitest';
import { type Answer, createScriptedModule } from './testing/scripted-module.ts';
import { replyFrame, residentFields, textBlock } from './testing/sam-frames.ts';

const started = async (config: Parameters<typeof createScriptedModule>[0] = {}) => {
  const module = createScriptedModule(config);
  await module.start();
  return module;
};

/** Arms, and puts the card on the reader when it is ready. */
const placed = async (
  module: Awaited<ReturnType<typeof started>>,
  options: { acceptExpired?: boolean } = {},
) => {
  const outcome = module.read(options);
  await module.clock.advance(500);
  module.card.present = true;
  await module.clock.advance(10_000);
  return outcome;
};

const OFFLINE = { kind: 'failed', code: 'DEV_ID_READER_OFFLINE' };
const refusal = (code: string) => ({ kind: 'refused', code });

describe('a card', () => {
  test('put on the armed reader is read', async () => {
    const module = await started();
    expect(await placed(module)).toMatchObject({ kind: 'read', reading: { name: '测试甲', expired: false } });
    expect(module.events).toEqual(['readyForCard', 'cardFound']);
  });

  test('that lies there already starts nothing until it was away', async () => {
    const module = await started();
    module.card.present = true;
    const outcome = module.read();
    await module.clock.advance(30_000);
    expect(module.events).toEqual(['cardAlreadyPresent']);
    expect(module.asked).not.toContain('read');
    module.card.present = false;
    await module.clock.advance(1000);
    expect(module.events).toEqual(['cardAlreadyPresent', 'cardRemoved', 'readyForCard']);
    module.card.present = true;
    await module.clock.advance(1000);
    expect((await outcome).kind).toBe('read');
  });

  test('that flickers is not taken away', async () => {
    const module = await started();
    module.card.present = true;
    module.answerNext('find', replyFrame(0x9f, new Uint8Array(4)), 0x80, 0x80);
    void module.read();
    await module.clock.advance(5000);
    expect(module.events).toEqual(['cardAlreadyPresent']);
  });

  test('is read again when selecting fails, with a hint to lay it flat', async () => {
    const module = await started();
    module.answerNext('select', 0x81, 0x81);
    expect((await placed(module)).kind).toBe('read');
    expect(module.events).toEqual(['readyForCard', 'cardFound', 'placeFlat', 'placeFlat']);
  });

  test('is read again when reading fails or gives no answer', async () => {
    const module = await started();
    module.answerNext('read', 0x41, 'silence');
    expect((await placed(module)).kind).toBe('read');
    expect(module.asked.filter((command) => command === 'read')).toHaveLength(3);
  });

  test('lifted while it is read ends as lifted', async () => {
    const module = await started();
    module.answerNext('read', 0x41);
    module.answerNext('find', 0x80, 0x80, 0x80, replyFrame(0x9f, new Uint8Array(4)), 0x80, 0x80, 0x80);
    expect(await placed(module)).toEqual(refusal('CARD_LIFTED_EARLY'));
  });

  test.each<{ what: string; command: 'select' | 'read'; answers: number[]; code: string }>([
    { what: 'card rejects reader', command: 'read', answers: [0x31], code: 'CARD_NOT_GENUINE' },
    { what: 'reader rejects card', command: 'read', answers: [0x32], code: 'CARD_NOT_GENUINE' },
    { what: 'information not genuine', command: 'read', answers: [0x33], code: 'CARD_NOT_GENUINE' },
    { what: 'not genuine at selection', command: 'select', answers: [0x31], code: 'CARD_NOT_GENUINE' },
    { what: 'another kind of card', command: 'select', answers: [0x40], code: 'CARD_NOT_ID' },
    {
      what: 'read fails three times',
      command: 'read',
      answers: [0x41, 0x41, 0x41],
      code: 'CARD_READ_FAILED',
    },
    {
      what: 'select fails three times',
      command: 'select',
      answers: [0x81, 0x80, 0x81],
      code: 'CARD_READ_FAILED',
    },
  ])('$what: $code', async ({ command, answers, code }) => {
    const module = await started();
    module.answerNext(command, ...answers);
    expect(await placed(module)).toEqual(refusal(code));
    expect(module.reader.status.state).toBe('online');
  });

  test('that has expired is refused, or read and marked where that is allowed', async () => {
    const text = textBlock(...residentFields({ to: '20200101' }));
    const strict = await started();
    strict.card.text = text;
    expect(await placed(strict)).toEqual(refusal('CARD_EXPIRED'));
    const lenient = await started();
    lenient.card.text = text;
    expect(await placed(lenient, { acceptExpired: true })).toMatchObject({
      kind: 'read',
      reading: { expired: true },
    });
  });

  test('whose text is no card at all ends in a code', async () => {
    const module = await started();
    module.card.text = new Uint8Array(256).fill(0x20);
    expect((await placed(module)).kind).toBe('refused');
  });

  test('expires by the day in China', async () => {
    const module = createScriptedModule({}, Date.UTC(2026, 10, 22, 16, 0, 0));
    await module.start();
    module.card.text = textBlock(...residentFields({ to: '20261122' }));
    expect(await placed(module)).toEqual(refusal('CARD_EXPIRED'));
  });
});

describe('late and strange answers', () => {
  test('the text of a read that was given up is never taken for an answer', async () => {
    const module = await started();
    module.answerNext('read', 'silence', 0x41, 0x41);
    const outcome = module.read();
    await module.clock.advance(500);
    module.card.present = true;
    await module.clock.advance(2700);
    module.device.emit(replyFrame(0x90, new Uint8Array(4 + 256 + 1024)));
    await module.clock.advance(5000);
    expect(await outcome).toEqual(refusal('CARD_READ_FAILED'));
  });

  test('an answer to another question is passed over', async () => {
    const module = await started();
    const stray = replyFrame(0x90, new Uint8Array(8));
    const found = replyFrame(0x9f, new Uint8Array(4));
    module.answerNext('find', 0x80, 0x80, 0x80, Uint8Array.of(...stray, ...found));
    module.answerNext('select', Uint8Array.of(...found, ...replyFrame(0x90, new Uint8Array(8))));
    module.card.present = true;
    expect((await placed(module)).kind).toBe('read');
  });

  test('one unanswered find is asked again', async () => {
    const module = await started();
    module.answerNext('find', 0x80, 0x80, 0x80, 'silence');
    expect((await placed(module)).kind).toBe('read');
  });
});

describe('a module that cannot serve', () => {
  test.each<[number, string]>([
    [0x66, 'DEV_ID_READER_UNAUTHORISED'],
    [0x60, 'DEV_ID_READER_FAULT'],
  ])('says so at any time (%d)', async (status, code) => {
    const module = await started();
    module.answerNext('find', status);
    module.answerNext('status', status, status, status, status);
    const outcome = module.read();
    await module.clock.advance(3000);
    expect(await outcome).toEqual({ kind: 'failed', code });
    expect(module.reader.status).toMatchObject({ state: 'hardwareError', problem: code });
    await module.clock.advance(20_000);
    expect(module.reader.status.state).toBe('online');
  });

  test.each<['find' | 'read', Answer[]]>([
    ['find', [0x10, 0x21, 0x47]],
    ['read', [0x47, 0x47, 0x47]],
  ])('is out of order when %s keeps failing inside', async (command, answers) => {
    const module = await started();
    module.answerNext(command, ...answers);
    expect(await placed(module)).toEqual({ kind: 'failed', code: 'DEV_ID_READER_FAULT' });
  });

  test('goes silent: the command fails, the state follows within 3 s', async () => {
    const module = await started();
    const outcome = module.read();
    await module.clock.advance(1000);
    module.device.unplug({ silently: true });
    await module.clock.advance(3000);
    expect(await outcome).toEqual(OFFLINE);
    expect(module.reader.status.state).toBe('powerOff');
    module.device.plugIn();
    await module.clock.advance(5000);
    expect(module.reader.status.state).toBe('online');
  });

  test('goes silent in the middle of a read', async () => {
    const module = await started();
    const outcome = module.read();
    await module.clock.advance(500);
    module.answerNext('read', 'silence');
    module.answerNext('status', 'silence', 'silence', 'silence', 'silence');
    module.card.present = true;
    await module.clock.advance(5000);
    expect(await outcome).toEqual(OFFLINE);
  });
});

describe('the module id', () => {
  const ID = '05000300a53a34014e61bc00b17f3905';

  test('is told to the technician', async () => {
    expect((await started()).reader.samId).toBe('05.03-20200101-0012345678-0087654321');
  });

  test('on the list serves, in any case of letters', async () => {
    const module = await started({ allowedSamIds: [ID.toUpperCase()] });
    expect(module.reader.status.state).toBe('online');
  });

  test('not on the list does not serve', async () => {
    const module = await started({ allowedSamIds: ['00'.repeat(16)] });
    expect(module.reader.status).toMatchObject({
      state: 'hardwareError',
      problem: 'DEV_ID_READER_UNAUTHORISED',
    });
  });

  test('untold serves where no list is kept, and not where one is', async () => {
    const open = createScriptedModule();
    open.answerNext('samId', 'silence');
    await open.start();
    await open.clock.advance(300);
    expect(open.reader.status.state).toBe('online');
    expect(open.reader.samId).toBeUndefined();
    const listed = createScriptedModule({ allowedSamIds: [ID] });
    listed.answerNext('samId', 'silence', 'silence', 'silence');
    await listed.start();
    await listed.clock.advance(1000);
    expect(listed.reader.status.state).toBe('starting');
    const refusing = createScriptedModule({ allowedSamIds: [ID] });
    refusing.answerNext('samId', 0x21);
    await refusing.start();
    expect(refusing.reader.status.state).toBe('hardwareError');
  });
});

describe('waiting, cancelling, recovering', () => {
  test('a cancel in the middle of a question ends the read', async () => {
    for (const command of ['find', 'read', 'select'] as const) {
      const module = await started();
      if (command === 'find') module.answerNext('find', 'silence');
      const outcome = module.read();
      await module.clock.advance(400);
      module.answerNext(command, 'silence');
      module.card.present = true;
      await module.clock.advance(400);
      module.life.abort();
      await module.clock.advance(0);
      expect(await outcome).toEqual({ kind: 'cancelled' });
    }
  });

  test('a cancelled read leaves the reader free', async () => {
    const module = await started();
    const outcome = module.read();
    await module.clock.advance(1000);
    module.life.abort();
    await module.clock.advance(0);
    expect(await outcome).toEqual({ kind: 'cancelled' });
    module.asked.length = 0;
    await module.clock.advance(5000);
    expect(new Set(module.asked)).toEqual(new Set(['status']));
  });

  test('idle, only the status is asked, every 2 s', async () => {
    const module = await started();
    module.asked.length = 0;
    await module.clock.advance(10_000);
    expect(module.asked).toEqual(Array(5).fill('status'));
  });

  test('removal of the card is told', async () => {
    const module = await started();
    module.card.present = true;
    let present = 0;
    const removed = module.reader.waitUntilRemoved({
      signal: module.life.signal,
      onPresent: () => (present += 1),
    });
    await module.clock.advance(5000);
    module.card.present = false;
    await module.clock.advance(1000);
    expect(await removed).toEqual({ kind: 'removed' });
    expect(present).toBe(1);
  });

  test('removal cannot be told while the reader is away', async () => {
    const module = createScriptedModule();
    expect(await module.reader.waitUntilRemoved({ signal: module.life.signal })).toEqual(OFFLINE);
  });

  test('reads without anybody listening', async () => {
    const module = await started();
    const outcome = module.reader.readDocument({ signal: module.life.signal });
    await module.clock.advance(500);
    module.card.present = true;
    module.answerNext('select', 0x81);
    await module.clock.advance(3000);
    expect((await outcome).kind).toBe('read');
    const removed = module.reader.waitUntilRemoved({ signal: module.life.signal });
    await module.clock.advance(1000);
    module.card.present = false;
    await module.clock.advance(1000);
    expect(await removed).toEqual({ kind: 'removed' });
  });

  test('a silent module is resynchronised, then reset, before it is reopened', async () => {
    const module = await started();
    expect(await module.reader.reset(module.life.signal)).toEqual({ kind: 'done' });
    expect(module.asked.at(-1)).toBe('reset');
    module.asked.length = 0;
    module.answerNext('status', 'silence', 'silence', 'silence');
    await module.clock.advance(6000);
    expect(module.asked.slice(0, 5)).toEqual(['status', 'status', 'status', 'reset', 'status']);
    expect(module.device.openings).toBe(1);
    const states: string[] = [];
    module.reader.onStatus(({ state }) => states.push(state));
    await module.reader.stop();
    expect(states).toEqual(['offline']);
  });
});
