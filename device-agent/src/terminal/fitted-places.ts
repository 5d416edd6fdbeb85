import type { Places } from '@yibao-kiosk/shared/kiosk/places.ts';
import type { DeviceKind } from '@yibao-kiosk/shared/kiosk/terminal.ts';

/** Nobody is sent to a place where nothing is fitted, whatever the configuration still says of it. */
export function fittedPlaces(places: Places, isFitted: (kind: DeviceKind) => boolean): Places {
  const at = (kind: DeviceKind): Places[DeviceKind] => (isFitted(kind) ? places[kind] : 'unknown');
  return { idCard: at('idCard'), scanner: at('scanner'), printer: at('printer') };
}
