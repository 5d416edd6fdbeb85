import type { DeviceView, TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import { Icon, type IconName } from '../components/icon.tsx';
import { t } from '../i18n/i18n.ts';
import './device-marks.css';

/** What is not known yet is null. */
export type DeviceMarksProps = { terminal: TerminalView | null; isConnected: boolean | null };

type Mark = 'good' | 'starting' | 'care' | 'bad';

const icons: Record<Exclude<Mark, 'good'>, IconName> = { starting: 'clock', care: 'warning', bad: 'cross' };

/** More names than this would push the name of the place aside. */
const mostNamed = 2;

/** One calm word while everything works; else what does not, by name, or how much does not. */
export function DeviceMarks({ terminal, isConnected }: DeviceMarksProps) {
  const marks: { name: string; mark: Mark }[] = [
    ...(terminal?.devices ?? []).map((device) => ({
      name: t(`devices.${device.kind}`),
      mark: markOf(device),
    })),
    ...(isConnected === null
      ? []
      : [{ name: t('devices.network'), mark: networkMark(terminal, isConnected) }]),
  ];
  const troubles = marks.flatMap(({ name, mark }) => (mark === 'good' ? [] : [{ name, mark }]));
  const named = troubles.length > mostNamed ? [] : troubles;
  return (
    <ul class="device-marks" aria-label={t('header.devices')}>
      {marks.length > 0 && troubles.length === 0 && (
        <li class="mark mark--good">
          <Icon name="check" size={28} />
          {t('header.allWell')}
        </li>
      )}
      {troubles.length > mostNamed && (
        <li class="mark mark--bad">
          <Icon name="warning" size={28} />
          {t('header.several', { count: troubles.length })}
        </li>
      )}
      {named.map(({ name, mark }) => (
        <li key={name} class={`mark mark--${mark}`}>
          <Icon name={icons[mark]} size={28} />
          {t('header.deviceState', { name, state: t(`deviceStates.${mark}`) })}
        </li>
      ))}
    </ul>
  );
}

function markOf(device: DeviceView): Mark {
  if (device.state === 'offline' || device.state === 'fault' || device.problem !== null) return 'bad';
  if (device.state === 'starting') return 'starting';
  return device.warning === null ? 'good' : 'care';
}

function networkMark(terminal: TerminalView | null, isConnected: boolean): Mark {
  if (!isConnected || terminal?.platform === 'unreachable') return 'bad';
  return terminal?.platform === 'reachable' ? 'good' : 'starting';
}
