import { nowhere, type Examples } from '../../gallery/example.ts';
import { terminalFixture } from '../../gallery/terminal-fixture.ts';
import type { AttractScreenProps } from './screen.tsx';

const callbacks = { notice: null, onStart: nowhere, onGuides: nowhere };

/** A whole machine, one without paper, one that nobody can use, one with an unsolved paper. */
export const attractExamples: Examples<AttractScreenProps> = {
  ready: () => ({ terminal: terminalFixture(), hasUnresolvedPaper: false, ...callbacks }),
  noPaper: () => ({
    terminal: terminalFixture({
      devices: [
        { kind: 'idCard', state: 'online', problem: null, warning: null },
        { kind: 'scanner', state: 'offline', problem: 'DEV_SCANNER_OFFLINE', warning: null },
        { kind: 'printer', state: 'fault', problem: 'PRN_PAPER_OUT', warning: null },
      ],
    }),
    hasUnresolvedPaper: false,
    ...callbacks,
  }),
  closed: () => ({
    terminal: terminalFixture({ state: 'service', platform: 'unreachable' }),
    hasUnresolvedPaper: false,
    ...callbacks,
  }),
  notice: () => ({
    terminal: terminalFixture(),
    hasUnresolvedPaper: false,
    ...callbacks,
    notice: {
      key: 'flood',
      title: '台风停办通知',
      text: ['今天下午窗口停止办理，自助机照常服务。', '急事请打 12393。'],
      from: '2026-11-22',
      until: '2026-11-22',
      urgent: true,
    },
  }),
  unresolvedPaper: () => ({ terminal: terminalFixture(), hasUnresolvedPaper: true, ...callbacks }),
};
