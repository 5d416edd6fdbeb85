import type { Places } from '@yibao-kiosk/shared/kiosk/places.ts';

/** Before the agent has told where its devices are. */
export const noPlaces: Places = { idCard: 'unknown', scanner: 'unknown', printer: 'unknown' };
