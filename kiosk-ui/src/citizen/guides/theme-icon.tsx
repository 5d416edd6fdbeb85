import type { themeIcons } from '@yibao-kiosk/shared/content/guide/document.ts';

import { Strokes } from '../../components/icon.tsx';

export type ThemeIconName = (typeof themeIcons)[number];

/** Strokes on a 48×48 field, as those of `components/icon.tsx`; apart from them, because the first load needs none. */
const paths: Readonly<Record<ThemeIconName, string>> = {
  register: 'M10 5h22l7 7v31H10ZM17 21h14M17 29h8M33 27v12M27 33h12',
  query: 'M21 36a15 15 0 1 0 0-30 15 15 0 0 0 0 30ZM32 32l11 11M14 21h14M21 14v14',
  transfer: 'M6 16h34M31 7l9 9-9 9M42 33H8M17 24l-9 9 9 9',
  travel: 'M24 44c9-11 14-18 14-25a14 14 0 1 0-28 0c0 7 5 14 14 25ZM24 24a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z',
  chronic: 'M24 42C12 33 5 26 5 17a10 10 0 0 1 19-4 10 10 0 0 1 19 4c0 9-7 16-19 25ZM8 25h8l4-7 6 13 4-6h10',
  claim: 'M9 5h30v38l-5-4-5 4-5-4-5 4-5-4-5 4ZM17 14l7 8 7-8M24 22v11M17 24h14M17 30h14',
  maternity: 'M24 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM14 43V27c0-6 4-9 10-9s10 3 10 9v16M18 30c4 5 9 5 13-1',
  aid: 'M5 28h8l7-5h9a4 4 0 0 1 0 8h-7M29 30l10-6a4 4 0 0 1 4 7L28 42H5M24 18l-7-7a4 4 0 0 1 7-5 4 4 0 0 1 7 5Z',
  institution: 'M7 43V15h14V6h20v37ZM31 12v10M26 17h10M14 22v.5M14 30v.5M27 30h8v13h-8Z',
  settlement: 'M5 12h38v25H5ZM24 30a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM12 19v.5M36 30v.5',
  complaint: 'M6 8h36v25H22l-10 9v-9H6ZM24 14v9M24 28v.5',
  veteran: 'M24 20 15 5M24 20 33 5M24 44a12 12 0 1 0 0-24 12 12 0 0 0 0 24ZM24 26l2 4h4l-3 3 1 5-4-3-4 3 1-5-3-3h4Z',
  homebed: 'M5 22 24 6l19 16M11 18v24h26V18M16 36v-8h16v8M16 32h16',
  advice: 'M6 8h24v17H17l-7 7v-7H6ZM34 18h8v16h-4v7l-7-7H19v-4',
};

/** A chapter's sign; the words beside it carry the meaning. */
export function ThemeIcon({ name, size = 64 }: { name: ThemeIconName; size?: number }) {
  return <Strokes path={paths[name]} size={size} />;
}
