import type { DeviceKind } from './terminal.ts';

/**
 * Where a device is, as who stands before the screen sees it. Without schemas: the page needs the names before its
 * first screen.
 */
export const places = ['unknown', 'left', 'right', 'belowLeft', 'belowCentre', 'belowRight'] as const;
export type Place = (typeof places)[number];
export type KnownPlace = Exclude<Place, 'unknown'>;

/** A terminal's devices by where they are; of one that is not fitted it is unknown. */
export type Places = Readonly<Record<DeviceKind, Place>>;
