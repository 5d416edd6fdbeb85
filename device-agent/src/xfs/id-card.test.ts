import { expect, it } from 'vitest';

import type { IdCardReading } from '../devices/id-card/reading.ts';
import { createIdCardService } from './id-card.ts';
import { createReaderDouble, openService } from './testing/doubles.ts';

const reading: IdCardReading = {
  documentType: 'residentIdCard',
  name: '测试甲',
  number: '350102190001010015',
  sex: 'male',
  birth: '1900-01-01',
  nationCode: '01',
  validFrom: '2020-01-01',
  validTo: 'longTerm',
  expired: false,
};

const setUp = (): { reader: ReturnType<typeof createReaderDouble>; client: ReturnType<typeof openService> } => {
  const reader = createReaderDouble();
  return { reader, client: openService(createIdCardService(reader, { admits: () => true, serviceVersion: '0.1.0' })) };
};
const read = 'YibaoIdentity.ReadDocument';

it('shows that a card was read, masked, and never the person', async () => {
  const { reader, client } = setUp();
  reader.outcomes.push({ kind: 'read', reading });
  const answer = await client.run(read, {}, { version: '1.0' });
  expect(answer).toEqual({
    payload: {
      documentType: 'residentIdCard',
      maskedName: '测＊＊',
      maskedNumber: '350***********0015',
      expired: false,
    },
  });
  expect(JSON.stringify(answer)).not.toContain('190001');
});

it('tells the way of the card in standard events where there is one', async () => {
  const { reader, client } = setUp();
  reader.outcomes.push({ kind: 'read', reading });
  await client.run(read, {}, { version: '1.0' });
  expect(client.events.map(({ name }) => name)).toEqual([
    'YibaoIdentity.RemoveMediaEvent',
    'CardReader.InsertCardEvent',
    'CardReader.MediaInsertedEvent',
    'CardReader.InvalidMediaEvent',
  ]);
  expect(client.pushed).toEqual([{ name: 'CardReader.MediaRemovedEvent' }]);
});

it.each([
  ['CARD_READ_FAILED', 'invalidMedia'],
  ['CARD_LIFTED_EARLY', 'noMedia'],
  ['CARD_NOT_GENUINE', 'notGenuine'],
  ['CARD_NOT_ID', 'invalidMedia'],
  ['CARD_EXPIRED', 'expired'],
  ['CARD_NAME_UNREADABLE', 'invalidMedia'],
  ['CARD_INVALID', 'invalidMedia'],
] as const)('%s completes with errorCode %s', async (code, errorCode) => {
  const { reader, client } = setUp();
  reader.outcomes.push({ kind: 'refused', code });
  expect(await client.run(read, {}, { version: '1.0' })).toEqual({
    completionCode: 'commandErrorCode',
    payload: { errorCode },
    errorDescription: code,
  });
});

it.each([
  ['DEV_ID_READER_OFFLINE', 'deviceNotReady'],
  ['DEV_ID_READER_FAULT', 'hardwareError'],
  ['DEV_ID_READER_UNAUTHORISED', 'hardwareError'],
] as const)('%s completes with %s', async (code, completionCode) => {
  const { reader, client } = setUp();
  reader.outcomes.push({ kind: 'failed', code });
  expect(await client.run(read, {}, { version: '1.0' })).toEqual({ completionCode, errorDescription: code });
});

it('ends as canceled when it is cancelled', async () => {
  const { client } = setUp();
  const cancel = new AbortController();
  const answer = client.run(read, {}, { version: '1.0', signal: cancel.signal });
  cancel.abort();
  expect(await answer).toEqual({ completionCode: 'canceled' });
});

it('resets the reader, but keeps no card', async () => {
  const { reader, client } = setUp();
  expect(await client.run('CardReader.Reset', { to: 'auto' })).toEqual({});
  expect(await client.run('CardReader.Reset', { to: 'retain' })).toEqual({ completionCode: 'unsupportedData' });
  expect(await client.run('CardReader.Reset', { to: 'away' })).toEqual({ completionCode: 'invalidData' });
  expect(reader.device.resets).toBe(1);
});

it.each([
  ['online', 'ok'],
  ['deviceBusy', 'ok'],
  ['powerOff', 'unknown'],
  ['starting', 'unknown'],
  ['hardwareError', 'inoperable'],
] as const)('%s: the chip module is %s', async (state, chipModule) => {
  const { reader, client } = setUp();
  reader.device.become({ state });
  expect((await client.run('Common.Status')).payload).toEqual({ common: { device: state }, cardReader: { chipModule } });
});
