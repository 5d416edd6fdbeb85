import { ArtPlace } from '../components/illustrations.tsx';
import { later } from './lazy.tsx';

/** Drawn beside words that say the same; its place is kept. */
export const WayArt = later(async () => (await import('../components/way-arts.tsx')).WayArt, ArtPlace);
/** Screens that the first paint does not need; fetched in the first idle moment, long before a finger is there. */
export const Refused = later(async () => (await import('../citizen/refused/route.tsx')).RefusedRoute);
export const Privacy = later(async () => (await import('../citizen/privacy/route.tsx')).PrivacyRoute);
export const Help = later(async () => (await import('../citizen/help/route.tsx')).HelpRoute);
export const Printing = later(async () => (await import('../citizen/printing/route.tsx')).PrintingRoute);
export const Ended = later(async () => (await import('../citizen/ended/route.tsx')).EndedRoute);
export const RecordsRoom = later(async () => (await import('../citizen/records-room.tsx')).RecordsRoom);
export const GuideRoom = later(async () => (await import('../citizen/guides/room.tsx')).GuideRoom);
/** The question stands at the earliest a minute after a touch. */
export const Idle = later(async () => (await import('./idle-dialog.tsx')).IdleDialog);
export const AccessDialog = later(async () => (await import('../access/access-dialog.tsx')).AccessDialog);
export const LanguageDialog = later(
  async () => (await import('../access/language-dialog.tsx')).LanguageDialog,
);
export const Blank = later(async () => (await import('../access/blank.tsx')).Blank);
export const Replaced = later(async () => (await import('../citizen/replaced/screen.tsx')).ReplacedScreen);

const all = [
  WayArt,
  Idle,
  Ended,
  Refused,
  Printing,
  RecordsRoom,
  Privacy,
  Help,
  AccessDialog,
  LanguageDialog,
  Blank,
  Replaced,
  GuideRoom,
];

/** Brings every screen's code, one after the other; a failure is tried again when the screen is opened. */
export async function prefetchScreens(): Promise<void> {
  for (const screen of all) await screen.prefetch().catch(() => undefined);
}
