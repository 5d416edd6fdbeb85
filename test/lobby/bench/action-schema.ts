import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const deviceName = v.picklist(['idReader', 'scanner', 'printer', 'lamp']);

const wireFault = v.partial(
  v.object({
    silent: v.boolean(),
    delayMs: count,
    garble: v.picklist(['none', 'noise', 'bitFlip']),
    splitBytes: v.boolean(),
  }),
);

const idReaderFault = v.partial(
  v.object({
    selectFailures: count,
    readFailures: count,
    genuineCheck: v.picklist(['passes', 'cardDistrustsReader', 'readerDistrustsCard', 'verificationFailed']),
    readAnswers: v.picklist(['normally', 'cardTypeUnrecognised', 'randomNumberFailed']),
    module: v.picklist(['sound', 'selfTestFailed', 'notAuthorised']),
    liftsCard: v.picklist(['never', 'afterFind', 'afterSelect', 'duringRead']),
    answers: v.picklist(['sound', 'wrongChecksum', 'oversizeLength']),
  }),
);

const scannerFault = v.partial(
  v.object({
    aimPrefix: v.boolean(),
    noSuffix: v.boolean(),
    controlCharacters: v.boolean(),
    hugeText: v.boolean(),
    sendsTwice: v.boolean(),
    readsUntriggered: v.boolean(),
    blind: v.boolean(),
  }),
);

const printerFault = v.partial(
  v.object({
    paper: v.picklist(['ok', 'nearEnd', 'end']),
    paperLeftDots: count,
    coverOpen: v.boolean(),
    cutterJam: v.boolean(),
    headHot: v.boolean(),
    unrecoverable: v.boolean(),
    busy: v.picklist(['no', 'holdsData', 'stopsReading']),
    wrongStatusBits: v.boolean(),
    unplugAfterBytes: count,
  }),
);

const serverAndOperation = {
  server: v.optional(v.picklist(['fsi', 'provincial'])),
  operation: v.optional(v.string()),
  times: v.optional(count),
};
const plainPlatformFault = v.strictObject({
  kind: v.picklist([
    'down',
    'reset',
    'silent',
    'truncated',
    'arrayForObject',
    'nullOutput',
    'refuse',
    'signNoExpired',
    'answerLost',
  ]),
  ...serverAndOperation,
});
const platformFault = v.variant('kind', [
  plainPlatformFault,
  v.strictObject({ kind: v.literal('errorPage'), status: v.optional(count), ...serverAndOperation }),
  v.strictObject({ kind: v.literal('slow'), delayMs: count, ...serverAndOperation }),
  v.strictObject({ kind: v.literal('clockSkew'), skewMs: v.number(), ...serverAndOperation }),
  v.strictObject({
    kind: v.literal('decides'),
    as: v.picklist(['approved', 'rejected', 'papersMissing']),
    ...serverAndOperation,
  }),
]);

const hallFault = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['down', 'reset', 'silent', 'truncated', 'arrayForObject', 'nullOutput', 'refuse', 'answerLost']),
  }),
  v.strictObject({ kind: v.literal('errorPage'), status: v.optional(count) }),
  v.strictObject({ kind: v.literal('slow'), delayMs: count }),
]);

/** Everything that can be done to the lobby from outside, by the bench page and by tests alike. */
export const actionSchema = v.variant('action', [
  v.object({ action: v.literal('placeCard'), personId: v.string() }),
  v.object({ action: v.literal('liftCard') }),
  v.object({ action: v.literal('showQr'), personId: v.string() }),
  v.object({ action: v.literal('showText'), text: v.string() }),
  v.object({ action: v.literal('hideQr') }),
  v.object({ action: v.literal('tearOff') }),
  v.object({ action: v.literal('refill') }),
  v.object({ action: v.literal('powerCyclePrinter') }),
  v.object({ action: v.literal('answerCall') }),
  v.object({ action: v.literal('setIdReaderFault'), fault: idReaderFault }),
  v.object({ action: v.literal('setScannerFault'), fault: scannerFault }),
  v.object({ action: v.literal('setPrinterFault'), fault: printerFault }),
  v.object({ action: v.literal('setWireFault'), device: deviceName, fault: wireFault }),
  v.object({ action: v.literal('setPlugged'), device: deviceName, plugged: v.boolean() }),
  v.object({ action: v.literal('setPlatformFault'), fault: platformFault }),
  v.object({ action: v.literal('clearPlatformFaults') }),
  v.object({ action: v.literal('setHallFault'), fault: hallFault }),
  v.object({ action: v.literal('clearHallFaults') }),
  v.object({ action: v.literal('clearFaults') }),
]);

/** One action, checked. */
export type BenchAction = v.InferOutput<typeof actionSchema>;
