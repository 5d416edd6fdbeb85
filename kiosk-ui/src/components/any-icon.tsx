import { Icon, type IconName, iconNames, Strokes } from './icon.tsx';

/** Icons that only later screens need, so that the first load does not carry them. */
const paths = {
  contrast: 'M24 5a19 19 0 1 0 0 38 19 19 0 0 0 0-38ZM24 5v38M24 12c7 0 12 5 12 12s-5 12-12 12',
  reach: 'M8 6h32M24 14v26M13 29l11 11 11-11',
  voice: 'M7 18h8l11-9v30l-11-9H7ZM33 17c4 4 4 10 0 14M38 11c8 8 8 18 0 26',
  screenOff: 'M5 9h38v26H5ZM16 43h16M24 35v8M10 4l29 36',
  backspace: 'M17 10h26v28H17L5 24ZM23 18l12 12M35 18 23 30',
} as const;

type LateIconName = keyof typeof paths;
export type AnyIconName = IconName | LateIconName;
export const anyIconNames: readonly AnyIconName[] = [...iconNames, ...(Object.keys(paths) as LateIconName[])];

const isLate = (name: AnyIconName): name is LateIconName => name in paths;

/** `Icon` with all there are, for screens that come later. */
export function AnyIcon({ name, size = 48 }: { name: AnyIconName; size?: number }) {
  return isLate(name) ? <Strokes path={paths[name]} size={size} /> : <Icon name={name} size={size} />;
}
