import type { PlatformFault } from '../gateway/fault.ts';
import type { Hall } from '../hall/hall.ts';
import type { LobbyDevices } from '../lobby.ts';
import type { Platform } from '../platform.ts';

/** What the bench works on: the running devices and platform, and what it did to them. */
export type LobbyWorld = {
  devices: LobbyDevices;
  platform: Platform;
  hall: Hall;
  /** Where the kiosk's screen is, for the link on the page. */
  kioskUrl: string;
  /** Platform faults that were set here and not cleared since. */
  platformFaults: PlatformFault[];
  /** The person whose card lies on the reader, and the one whose phone is shown. */
  cardPersonId: string | undefined;
  phonePersonId: string | undefined;
};
