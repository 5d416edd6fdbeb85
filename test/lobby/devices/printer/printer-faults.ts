/** What can be wrong with the printer, as switches of the bench and of tests. */
export type PrinterFaults = {
  paper: 'ok' | 'nearEnd' | 'end';
  /** Dots of paper left on the roll; when they are used up the paper is at its end, in mid-job too. */
  paperLeftDots: number | undefined;
  coverOpen: boolean;
  /** The next cut jams; printing stops there until the jam is cleared. */
  cutterJam: boolean;
  headHot: boolean;
  unrecoverable: boolean;
  /** `holdsData`: takes data, prints nothing, says all is well. `stopsReading`: the host's writes stall. */
  busy: 'no' | 'holdsData' | 'stopsReading';
  /** DLE EOT answers violate the fixed bits. */
  wrongStatusBits: boolean;
  /** The cable is pulled after so many more bytes from the host; 0 leaves it in. */
  unplugAfterBytes: number;
};

/** A printer in order with a full roll. */
export const soundPrinter: PrinterFaults = {
  paper: 'ok',
  paperLeftDots: undefined,
  coverOpen: false,
  cutterJam: false,
  headHot: false,
  unrecoverable: false,
  busy: 'no',
  wrongStatusBits: false,
  unplugAfterBytes: 0,
};
