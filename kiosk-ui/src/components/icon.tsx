/** Strokes of the icons on a 48×48 field; drawn for this product, two pixels of air around. All of the first load. */
const paths = {
  home: 'M6 23 24 8l18 15M11 20v20h26V20M20 40V28h8v12',
  back: 'M21 10 8 24l13 14M9 24h31',
  help: 'M14 30c-4 0-7-3-7-7s3-7 7-7M34 30c4 0 7-3 7-7s-3-7-7-7M14 18v-1a10 10 0 0 1 20 0v14c0 5-4 8-9 8M21 39h5',
  language:
    'M24 5a19 19 0 1 0 0 38 19 19 0 0 0 0-38ZM5 24h38M24 5c6 6 8 12 8 19s-2 13-8 19c-6-6-8-12-8-19s2-13 8-19Z',
  elder: 'M6 40 17 10h4l11 30M10 30h18M30 40l7-19h3l6 19M33 34h11',
  access: 'M24 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM8 17l11 3v9l-5 15M40 17l-11 3v9l5 15M19 20h10M19 29h10',
  finish: 'M28 8H10v32h18M20 24h22M34 15l9 9-9 9',
  card: 'M5 12h38v24H5ZM11 19h9v10h-9ZM26 20h11M26 27h8',
  scanner: 'M7 16V8h8M33 8h8v8M41 32v8h-8M15 40H7v-8M13 16v16M19 16v16M25 16v16M30 16v16M35 16v16',
  printer: 'M13 18V6h22v12M13 34H6V18h36v16h-7M13 28h22v14H13ZM18 34h12',
  network: 'M24 38v.5M17 30c4-4 10-4 14 0M11 23c8-7 18-7 26 0M5 16c11-10 27-10 38 0',
  certificate: 'M10 4h20l9 9v31H10ZM30 4v9h9M17 20h15M17 27h15M17 34h8M33 38a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z',
  shield: 'M24 5 8 11v12c0 10 7 17 16 20 9-3 16-10 16-20V11ZM17 24l5 5 10-11',
  ledger: 'M9 6h30v36H9ZM16 15h16M16 23h16M16 31h9',
  wallet: 'M6 14h34v26H6ZM6 14l22-8 4 8M30 23h12v8H30a4 4 0 0 1 0-8Z',
  visits: 'M18 6h12v7H18ZM18 9H9v33h30V9h-9M24 19v14M17 26h14',
  eye: 'M4 24c5-9 12-13 20-13s15 4 20 13c-5 9-12 13-20 13S9 33 4 24ZM24 30a6 6 0 1 0 0-12 6 6 0 0 0 0 12Z',
  info: 'M24 5a19 19 0 1 0 0 38 19 19 0 0 0 0-38ZM24 21v14M24 13v1',
  warning: 'M24 6 4 41h40ZM24 18v12M24 35v.5',
  check: 'M8 25 19 37 40 12',
  cross: 'M11 11l26 26M37 11 11 37',
  bell: 'M24 6c-8 0-12 6-12 14v8l-5 7h34l-5-7v-8c0-8-4-14-12-14ZM19 41a5 5 0 0 0 10 0',
  clock: 'M24 5a19 19 0 1 0 0 38 19 19 0 0 0 0-38ZM24 12v13l8 5',
  phone: 'M12 5h8l3 10-5 4c2 5 6 9 11 11l4-5 10 3v8c0 4-3 6-6 6C20 40 7 27 6 11c0-3 2-6 6-6Z',
  person: 'M24 24a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM7 43c1-10 8-15 17-15s16 5 17 15',
  previous: 'M30 9 15 24l15 15',
  next: 'M18 9l15 15-15 15',
  up: 'M9 31 24 16l15 15',
  down: 'M9 17l15 15 15-15',
  question: 'M24 5a19 19 0 1 0 0 38 19 19 0 0 0 0-38ZM18 19c0-4 3-6 6-6s6 2 6 5c0 5-6 5-6 10M24 34v.5',
  search: 'M21 36a15 15 0 1 0 0-30 15 15 0 0 0 0 30ZM32 32l11 11',
} as const;

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

/** Icons that point the way people read; they turn round where that is from right to left. */
const turning: ReadonlySet<IconName> = new Set(['back', 'finish', 'previous', 'next']);

/** A line icon in the colour of its text; the words beside it carry the meaning. */
export function Icon({ name, size = 48 }: { name: IconName; size?: number }) {
  return <Strokes path={paths[name]} size={size} isTurning={turning.has(name)} />;
}

/** Strokes on the field of the icons. */
export function Strokes({ path, size, isTurning = false }: { path: string; size: number; isTurning?: boolean }) {
  return (
    <svg class={isTurning ? 'icon icon--turning' : 'icon'} width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
