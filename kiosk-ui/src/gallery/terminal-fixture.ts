import { usualKeypad } from '@yibao-kiosk/shared/kiosk/access-modes.ts';
import { builtInLanguages } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

/** A healthy terminal, as examples start from. */
export function terminalFixture(changes: Partial<TerminalView> = {}): TerminalView {
  return {
    state: 'open',
    terminalId: 'T-0001',
    placeName: '海州区政务服务中心',
    regionName: '临海市医疗保障局',
    servicePhone: '12393',
    staffContact: '1号咨询台',
    processorName: '临海市医疗保障局',
    devices: [
      { kind: 'idCard', state: 'online', problem: null, warning: null },
      { kind: 'scanner', state: 'online', problem: null, warning: null },
      { kind: 'printer', state: 'online', problem: null, warning: null },
    ],
    places: { idCard: 'belowRight', scanner: 'belowCentre', printer: 'belowLeft' },
    platform: 'reachable',
    idleSeconds: 60,
    idleWarningSeconds: 30,
    paperColumns: 48,
    languages: [...builtInLanguages],
    access: {
      defaults: { elder: false, largeText: false, highContrast: false, lowReach: false, voice: false },
      screenFootMm: 900,
      hearing: 'public',
      hallLight: 'ordinary',
      keypad: usualKeypad,
    },
    staffCall: { fitted: ['light', 'message'], state: 'none' },
    servicesOff: {},
    contentProblem: null,
    demonstration: true,
    ...changes,
  };
}
