import {
  createIdCardReader,
  type ReadDocumentEvent,
} from '@yibao-kiosk/device-agent/devices/id-card/driver.ts';
import { describe, expect, test } from 'vitest';
import type { IdReaderFaults } from '../../lobby/devices/id-reader/id-reader-faults.ts';
import { testResident } from '../../lobby/devices/id-reader/test-card.ts';
import type { LobbyOptions } from '../../lobby/lobby.ts';
import { foreigner2017Number, foreigner2023Number, numberFrom } from '../../lobby/population/id-number.ts';
import type { IdentityDocument } from '../../lobby/population/identity-document.ts';
import { addressOf, enterLobby, online, TRANSPORTS, untilState, world } from './harness.ts';

describe.each(TRANSPORTS)('over %s', (transport) => {
  describe('the identity card reader', () => {
    const armed = async (options: LobbyOptions = {}) => {
      const lobby = await enterLobby(transport, options);
      const address = addressOf(lobby, 'idReader', transport);
      const reader = await online(createIdCardReader({ address }, world));
      const events: ReadDocumentEvent[] = [];
      const told = (event: ReadDocumentEvent): Promise<void> =>
        new Promise((resolve) => waiting.push({ event, resolve }));
      const waiting: { event: ReadDocumentEvent; resolve: () => void }[] = [];
      const life = new AbortController();
      const arm = () =>
        reader.readDocument({
          signal: life.signal,
          onEvent: (event) => {
            events.push(event);
            for (const one of waiting) if (one.event === event) one.resolve();
          },
        });
      return { reader, events, told, arm, life, device: lobby.idReader.device, wire: lobby.idReader.wire };
    };

    const readWith = async (faults: Partial<IdReaderFaults>, card: IdentityDocument = testResident) => {
      const made = await armed();
      made.device.setFault(faults);
      const ready = made.told('readyForCard');
      const outcome = made.arm();
      await ready;
      made.device.place(card);
      return { outcome: await outcome, ...made };
    };

    const foreigner = { sex: '2', birth: '19850101', validFrom: '20240101', validTo: '20340101' } as const;
    const names = { englishName: 'EXAMPLE, PERSON', chineseName: '例' };
    const cards: [string, IdentityDocument][] = [
      ['residentIdCard', { ...testResident, name: '张𬱖' }],
      [
        'hkMoTwResidencePermit',
        {
          kind: 'hkMoTw',
          name: '陈例',
          sex: '1',
          birth: '19900101',
          address: '测试路1号',
          number: numberFrom('810000', '19900101', 1),
          issuer: '测试公安局',
          validFrom: '20240101',
          validTo: '20340101',
          passNumber: 'H12345678',
          issueCount: '01',
        },
      ],
      [
        'foreignPermanentResident2017',
        {
          kind: 'foreign2017',
          ...foreigner,
          ...names,
          number: foreigner2017Number('GBR', '19850101', 1),
          nationality: 'GBR',
          version: '01',
          authority: '3500',
        },
      ],
      [
        'foreignPermanentResident2023',
        {
          kind: 'foreign2023',
          ...foreigner,
          ...names,
          number: foreigner2023Number('826', '19850101', 2),
          nationality: 'GBR',
          authority: '测试',
          renewals: '01',
          formerNumberLink: '   ',
        },
      ],
    ];

    test.each(cards)('reads a %s, and keeps neither address nor photo', async (documentType, card) => {
      const { outcome } = await readWith({}, card);
      expect(outcome).toMatchObject({ kind: 'read', reading: { documentType, number: card.number } });
      expect(JSON.stringify(outcome)).not.toContain('测试路');
    });

    test('lets a card that lies there already start nothing', async () => {
      const { device, told, arm, events } = await armed({ rereadHabit: 'always' });
      device.place(testResident);
      const [present, removed] = [told('cardAlreadyPresent'), told('cardRemoved')];
      const outcome = arm();
      await present;
      device.lift();
      await removed;
      device.place(testResident);
      expect((await outcome).kind).toBe('read');
      expect(events).toEqual(['cardAlreadyPresent', 'cardRemoved', 'readyForCard', 'cardFound']);
    });

    test.each<[Partial<IdReaderFaults>, object]>([
      [{ selectFailures: 2 }, { kind: 'read' }],
      [{ readFailures: 2 }, { kind: 'read' }],
      [{ readFailures: 3 }, { kind: 'refused', code: 'CARD_READ_FAILED' }],
      [{ genuineCheck: 'cardDistrustsReader' }, { kind: 'refused', code: 'CARD_NOT_GENUINE' }],
      [{ genuineCheck: 'readerDistrustsCard' }, { kind: 'refused', code: 'CARD_NOT_GENUINE' }],
      [{ genuineCheck: 'verificationFailed' }, { kind: 'refused', code: 'CARD_NOT_GENUINE' }],
      [{ readAnswers: 'cardTypeUnrecognised' }, { kind: 'refused', code: 'CARD_NOT_ID' }],
      [{ readAnswers: 'randomNumberFailed' }, { kind: 'failed', code: 'DEV_ID_READER_FAULT' }],
      [{ liftsCard: 'afterFind' }, { kind: 'refused', code: 'CARD_LIFTED_EARLY' }],
      [{ liftsCard: 'afterSelect' }, { kind: 'refused', code: 'CARD_LIFTED_EARLY' }],
      [{ liftsCard: 'duringRead' }, { kind: 'refused', code: 'CARD_LIFTED_EARLY' }],
    ])('with %j ends as %j', async (faults, expected) => {
      expect((await readWith(faults)).outcome).toMatchObject(expected);
    });

    test.each(['selfTestFailed', 'notAuthorised'] as const)(
      'is out of service while its module says %s',
      async (module) => {
        const { arm, device, reader, told } = await armed();
        const ready = told('readyForCard');
        const outcome = arm();
        await ready;
        device.setFault({ module });
        const code = module === 'notAuthorised' ? 'DEV_ID_READER_UNAUTHORISED' : 'DEV_ID_READER_FAULT';
        expect(await outcome).toEqual({ kind: 'failed', code });
        expect(reader.status).toMatchObject({ state: 'hardwareError', problem: code });
        device.clearFaults();
        await untilState(reader, 'online');
        expect(reader.status.state).toBe('online');
      },
    );

    test.each([{ splitBytes: true }, { garble: 'noise' as const }, { delayMs: 40 }])(
      'reads over a line with %j',
      async (faults) => {
        const { wire, arm, device, told } = await armed();
        wire.setFaults(faults);
        const ready = told('readyForCard');
        const outcome = arm();
        await ready;
        device.place(testResident);
        expect((await outcome).kind).toBe('read');
      },
    );

    test.each(['wrongChecksum', 'oversizeLength'] as const)(
      'takes no answer with %s, and says it is away',
      async (answers) => {
        const { arm, device, reader, told } = await armed();
        const ready = told('readyForCard');
        const outcome = arm();
        await ready;
        device.setFault({ answers });
        expect(await outcome).toEqual({ kind: 'failed', code: 'DEV_ID_READER_OFFLINE' });
        await untilState(reader, 'powerOff');
        device.clearFaults();
        await untilState(reader, 'online');
        expect(reader.status.state).toBe('online');
      },
    );

    test('fallen silent is lost, and back after its return', async () => {
      const { wire, reader } = await armed();
      wire.setFaults({ silent: true });
      await untilState(reader, 'powerOff');
      expect(reader.status.state).toBe('powerOff');
      wire.setFaults({ silent: false });
      await untilState(reader, 'online');
      expect(reader.status.state).toBe('online');
    });

    test('unplugged is lost at once, and back after its return', async () => {
      const { wire, reader, arm, told } = await armed();
      const ready = told('readyForCard');
      const outcome = arm();
      await ready;
      await wire.unplug();
      expect(await outcome).toEqual({ kind: 'failed', code: 'DEV_ID_READER_OFFLINE' });
      await untilState(reader, 'powerOff');
      await wire.replug();
      await untilState(reader, 'online');
      expect(reader.status.state).toBe('online');
    });
  });
});
