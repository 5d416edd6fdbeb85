import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { DeviceView, TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

/** What a citizen should know before starting. */
export type Troubles = {
  /** Nobody can be served now. */
  isClosed: boolean;
  /** Guides need no reader, only an open terminal. */
  hasGuides: boolean;
  /** At most two, the weightiest first: more would not be read. */
  codes: readonly ErrorCode[];
  /** What a citizen can identify with. */
  ways: 'both' | 'card' | 'code';
};

const mostNotices = 2;

/** Reads the terminal's state as a citizen's news. */
export function troublesOf(terminal: TerminalView): Troubles {
  const works = (kind: DeviceView['kind']): boolean =>
    terminal.devices.some(
      (device) => device.kind === kind && device.state !== 'offline' && device.state !== 'fault',
    );
  const hasReader = works('idCard');
  const hasScanner = works('scanner');
  const isOpen = ['open', 'serving'].includes(terminal.state);
  const codes: ErrorCode[] = [];
  if (terminal.platform === 'unreachable') codes.push('PLT_UNREACHABLE');
  for (const device of terminal.devices) if (device.problem !== null) codes.push(device.problem);
  return {
    isClosed: !isOpen || (!hasReader && !hasScanner),
    hasGuides: isOpen,
    codes: [...new Set(codes)].slice(0, mostNotices),
    ways: hasReader && hasScanner ? 'both' : hasReader ? 'card' : 'code',
  };
}
