import type { DeviceView } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';

import { terminalFixture } from '../gallery/terminal-fixture.ts';
import { DeviceMarks, type DeviceMarksProps } from './device-marks.tsx';

afterEach(() => render(null, document.body));

function marksOf(props: DeviceMarksProps): string[] {
  render(<DeviceMarks {...props} />, document.body);
  return [...document.querySelectorAll('.mark')].map((mark) => mark.textContent ?? '');
}

const device = (kind: DeviceView['kind'], state: DeviceView['state']): DeviceView => ({
  kind,
  state,
  problem: null,
  warning: null,
});

test('one calm word while everything works', () =>
  expect(marksOf({ terminal: terminalFixture(), isConnected: true })).toEqual(['设备正常']));

test('nothing is said of what is not known', () =>
  expect(marksOf({ terminal: null, isConnected: null })).toEqual([]));

test('one or two troubles are named', () => {
  const devices = [
    device('idCard', 'online'),
    device('scanner', 'starting'),
    { ...device('printer', 'online'), problem: 'PRN_PAPER_OUT' as const },
  ];
  expect(marksOf({ terminal: terminalFixture({ devices }), isConnected: true })).toEqual([
    '扫码准备中',
    '打印不能用',
  ]);
});

test('a warning asks for care', () => {
  const devices = [{ ...device('printer', 'online'), warning: 'PRN_PAPER_LOW' as const }];
  expect(marksOf({ terminal: terminalFixture({ devices }), isConnected: true })).toEqual(['打印需维护']);
});

test('more than two troubles are counted', () => {
  const devices = [device('idCard', 'offline'), device('scanner', 'fault'), device('printer', 'offline')];
  const terminal = terminalFixture({ devices, platform: 'unreachable' });
  expect(marksOf({ terminal, isConnected: true })).toEqual(['4 项设备不正常']);
});
