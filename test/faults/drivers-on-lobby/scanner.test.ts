import { createScanner, type ScanEvent } from '@yibao-kiosk/device-agent/devices/scanner/driver.ts';
import { describe, expect, test, vi } from 'vitest';
import type { ScannerFaults } from '../../lobby/devices/scanner/scanner-faults.ts';
import { addressOf, enterLobby, online, TRANSPORTS, untilState, world } from './harness.ts';

const CODE = '1234567890123456789012130000';

describe.each(TRANSPORTS)('over %s', (transport) => {
  describe.each(['newland', 'honeywell'] as const)('the %s scanner', (vendor) => {
    const armed = async (faults: Partial<ScannerFaults> = {}) => {
      const lobby = await enterLobby(transport, { scannerVendor: vendor });
      const { device, wire } = lobby.scanner;
      const address = addressOf(lobby, 'scanner', transport);
      const scanner = await online(createScanner({ address, profile: vendor }, world));
      device.setFault(faults);
      const events: ScanEvent[] = [];
      const ready = Promise.withResolvers<void>();
      const refused = Promise.withResolvers<void>();
      const scan = () =>
        scanner.scan({
          signal: AbortSignal.timeout(20_000),
          onEvent: (event) => {
            events.push(event);
            (event === 'ready' ? ready : refused).resolve();
          },
        });
      return { device, wire, scanner, events, ready: ready.promise, refused: refused.promise, scan };
    };

    const SCANNED = { kind: 'scanned', text: CODE };

    test.each<Partial<ScannerFaults>>([{}, { aimPrefix: true }, { noSuffix: true }, { sendsTwice: true }])(
      'reads a code and puts the light out (%j)',
      async (faults) => {
        const { device, scan, ready } = await armed(faults);
        const outcome = scan();
        await ready;
        await vi.waitUntil(() => device.isTriggered());
        device.show(CODE);
        expect(await outcome).toEqual(SCANNED);
        await vi.waitUntil(() => !device.isTriggered());
      },
    );

    test('reads a code that was held up before the light came on', async () => {
      const { device, scan } = await armed();
      device.show(CODE);
      expect(await scan()).toEqual(SCANNED);
    });

    test.each<Partial<ScannerFaults>>([{ controlCharacters: true }, { hugeText: true }])(
      'passes over what is no code and goes on (%j)',
      async (faults) => {
        const { device, scan, ready, refused } = await armed(faults);
        const outcome = scan();
        await ready;
        device.show(CODE);
        await refused;
        device.clearFaults();
        device.show(CODE);
        expect(await outcome).toEqual(SCANNED);
      },
    );

    test('lets nothing count that was read before it was asked', async () => {
      const { device, scan, scanner, ready } = await armed({ readsUntriggered: true });
      device.show(CODE);
      device.hide();
      device.clearFaults();
      // Its answers come after the code: the code has arrived.
      await scanner.reset(AbortSignal.timeout(5000));
      const outcome = scan();
      await ready;
      device.show(CODE.replace('1', '9'));
      expect(await outcome).toEqual({ kind: 'scanned', text: CODE.replace('1', '9') });
    });

    test('is lost when unplugged and back after its return', async () => {
      const { scanner, scan, wire, ready } = await armed();
      const outcome = scan();
      await ready;
      await wire.unplug();
      expect(await outcome).toEqual({ kind: 'failed', code: 'DEV_SCANNER_OFFLINE' });
      await untilState(scanner, 'powerOff');
      await wire.replug();
      await untilState(scanner, 'online');
      expect(scanner.status.state).toBe('online');
    });

    test('fallen silent while idle is lost', async () => {
      const { scanner, wire } = await armed();
      wire.setFaults({ silent: true });
      await untilState(scanner, 'powerOff');
      expect(scanner.status.state).toBe('powerOff');
    });
  });
});
