/** The sensors and error latches that every status reply is made from. */
export type PrinterCondition = {
  coverOpen: boolean;
  paper: 'ok' | 'nearEnd' | 'end';
  cutterError: boolean;
  headHot: boolean;
  unrecoverable: boolean;
};

/** Whether something keeps the printer from printing. */
export function isOffline(condition: PrinterCondition): boolean {
  return condition.coverOpen || condition.paper === 'end' || hasError(condition);
}

const hasError = (c: PrinterCondition): boolean => c.cutterError || c.headHot || c.unrecoverable;

const bits = (...pairs: readonly (readonly [boolean, number])[]): number =>
  pairs.reduce((sum, [on, mask]) => (on ? sum | mask : sum), 0);

/** The one byte that answers DLE EOT n (n 1–4): bits 1 and 4 set, 0 and 7 clear. */
export function realTimeStatus(n: number, condition: PrinterCondition): number | undefined {
  const { paper } = condition;
  switch (n) {
    case 1:
      return 0x12 | bits([isOffline(condition), 0x08], [condition.cutterError, 0x20]);
    case 2:
      return 0x12 | bits([condition.coverOpen, 0x04], [paper === 'end', 0x20], [hasError(condition), 0x40]);
    case 3:
      return (
        0x12 | bits([condition.cutterError, 0x08], [condition.unrecoverable, 0x20], [condition.headHot, 0x40])
      );
    case 4:
      // Near end sets bits 2 and 3, end bits 5 and 6; an empty roll is near its end too.
      return 0x12 | bits([paper !== 'ok', 0x0c], [paper === 'end', 0x60]);
    default:
      return undefined;
  }
}

/** The answer to GS r 1 and ESC v: near end in bits 0–1, end in bits 2–3. */
export function paperSensorStatus(condition: PrinterCondition): number {
  return bits([condition.paper !== 'ok', 0x03], [condition.paper === 'end', 0x0c]);
}

/** The four bytes of automatic status (GS a): byte 1 is marked by bit 4, the others have it clear. */
export function automaticStatus(condition: PrinterCondition): Uint8Array {
  return Uint8Array.of(
    0x10 | bits([isOffline(condition), 0x08], [condition.coverOpen, 0x20]),
    bits([condition.cutterError, 0x08], [condition.unrecoverable, 0x20], [condition.headHot, 0x40]),
    paperSensorStatus(condition),
    0x00,
  );
}

/** Whether a change matters under the mask of GS a n: bit 1 on/offline, bit 2 errors, bit 3 paper. */
export function automaticStatusChanged(before: Uint8Array, after: Uint8Array, mask: number): boolean {
  const differs = (index: number): boolean => before[index] !== after[index];
  return (
    ((mask & 0x02) !== 0 && differs(0)) ||
    ((mask & 0x04) !== 0 && differs(1)) ||
    ((mask & 0x08) !== 0 && differs(2))
  );
}
