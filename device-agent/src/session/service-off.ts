import type { TerminalService } from '@yibao-kiosk/shared/content/guide/guide.ts';
import { refused, type Refused } from '@yibao-kiosk/shared/outcome.ts';

/** Why a service is not offered in this region, or null. Asked at every command: content may change between citizens. */
export type ServiceOff = (service: TerminalService) => Refused | null;

/** Refuses with the region's own words. */
export function serviceOffBy(off: () => Readonly<Partial<Record<TerminalService, string | undefined>>>): ServiceOff {
  return (service) => {
    const notice = off()[service];
    return notice === undefined ? null : refused('TRM_SERVICE_OFF', { notice });
  };
}
