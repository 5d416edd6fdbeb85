import type { PrinterProfile } from '../../devices/printer/profile.ts';

/**
 * What goes before the first job after a broken one. The beginning of the broken paper still hangs in the printer, so
 * ESC @, a feed and a cut part it from the next person's. Where the printer did not say that it is empty, it may also
 * hold the rest, or be in the middle of a raster band and take the next bytes for dots: NUL (ignored between commands)
 * for the longest band goes first.
 */
export function recoveryBytes(profile: PrinterProfile, buffers: 'emptied' | 'unproven'): Uint8Array[] {
  const longestBand = new Uint8Array((profile.dotsPerLine / 8) * profile.maxRasterBandLines);
  const cut = profile.cut === 'none' ? [] : [0x1d, 0x56, profile.cut === 'full' ? 0 : 1];
  const parting = Uint8Array.from([0x1b, 0x40, ...feed(profile.cutFeedDots), ...cut]);
  return buffers === 'emptied' ? [parting] : [longestBand, parting];
}

/** ESC J n, as often as it takes. */
function feed(dots: number): number[] {
  const steps = Array.from({ length: Math.ceil(dots / 255) }, (_, index) => Math.min(255, dots - index * 255));
  return steps.flatMap((step) => [0x1b, 0x4a, step]);
}
