import * as v from 'valibot';

/**
 * What the device services may emit, written by hand after XFS4IoT 2024-3: every message with its version and exactly
 * these properties. A frame that fits no entry is a defect.
 */
type Kind = 'acknowledge' | 'event' | 'completion' | 'unsolicited';
type Shape = { kind: Kind; name: string; version: string; payload: v.GenericSchema | null };

const text = v.pipe(v.string(), v.nonEmpty());
const versionText = v.pipe(v.string(), v.regex(/^[1-9][0-9]*\.(?:[1-9][0-9]*|0)$/));
const messageName = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]+\.[0-9A-Za-z]+$/));
const requestId = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Base64 with padding; an empty string is not allowed. */
const base64 = v.pipe(v.string(), v.regex(/^(?:[a-zA-Z0-9+/]{4})*(?:[a-zA-Z0-9+/]{4}|[a-zA-Z0-9+/]{2}(?:[a-zA-Z0-9+/]|=)=)$/));

const device = v.picklist([
  'online',
  'offline',
  'powerOff',
  'noDevice',
  'hardwareError',
  'userError',
  'deviceBusy',
  'fraudAttempt',
  'potentialFraud',
  'starting',
]);
const paperState = v.picklist(['unknown', 'full', 'low', 'out', 'jammed']);
const statusParts = {
  cardReader: v.strictObject({ chipModule: v.optional(v.picklist(['ok', 'inoperable', 'unknown'])) }),
  barcodeReader: v.strictObject({ scanner: v.optional(v.picklist(['on', 'off', 'inoperative', 'unknown'])) }),
  printer: v.strictObject({
    media: v.optional(v.picklist(['unknown', 'present', 'notPresent', 'jammed', 'entering', 'retracted'])),
    paper: v.optional(v.strictObject({ upper: paperState })),
  }),
};
const optionalParts = v.partial(v.strictObject(statusParts)).entries;
const status = v.strictObject({ common: v.strictObject({ device }), ...optionalParts });
const statusChanged = v.pipe(
  v.strictObject({ common: v.optional(v.strictObject({ device })), ...optionalParts }),
  v.check((payload) => Object.keys(payload).length > 0, 'an empty change'),
);

const versions = v.record(messageName, v.strictObject({ versions: v.pipe(v.array(versionText), v.minLength(1)) }));
const flags = v.record(v.string(), v.boolean());
const capabilities = v.strictObject({
  interfaces: v.pipe(
    v.array(
      v.strictObject({
        name: v.picklist(['Common', 'CardReader', 'BarcodeReader', 'Printer']),
        commands: versions,
        events: v.optional(versions),
        maximumRequests: requestId,
      }),
    ),
    v.minLength(2),
  ),
  common: v.strictObject({
    serviceVersion: text,
    deviceInformation: v.array(
      v.strictObject({
        modelName: v.optional(text),
        serialNumber: v.optional(text),
        modelDescription: v.optional(text),
      }),
    ),
    powerSaveControl: v.boolean(),
    antiFraudModule: v.boolean(),
  }),
  cardReader: v.optional(v.strictObject({ type: v.literal('contactless'), chipProtocols: flags })),
  barcodeReader: v.optional(v.strictObject({ canFilterSymbologies: v.boolean(), symbologies: flags })),
  printer: v.optional(
    v.strictObject({
      type: flags,
      writeForm: flags,
      control: flags,
      paperSources: flags,
      acceptMedia: v.boolean(),
      multiPage: v.boolean(),
      mediaTaken: v.boolean(),
      mediaPresented: v.boolean(),
      dispensePaper: v.boolean(),
      printSides: v.picklist(['single', 'dual']),
    }),
  ),
});

const errorCode = (...codes: string[]): v.GenericSchema => v.strictObject({ errorCode: v.picklist(codes) });
const completion = (name: string, version: string, payload: v.GenericSchema | null = null): Shape => ({
  kind: 'completion',
  name,
  version,
  payload,
});
const event = (name: string, version: string, payload: v.GenericSchema | null = null): Shape => ({
  kind: 'event',
  name,
  version,
  payload,
});
const push = (name: string, version: string, payload: v.GenericSchema | null = null): Shape => ({
  kind: 'unsolicited',
  name,
  version,
  payload,
});

const job = v.picklist(['queued', 'sending', 'sent', 'printed', 'submitted', 'failed', 'unknown']);
const shapes: readonly Shape[] = [
  completion(
    'ServicePublisher.GetServices',
    '2.0',
    v.strictObject({
      vendorName: text,
      services: v.array(v.strictObject({ serviceURI: v.pipe(v.string(), v.url(), v.startsWith('ws://127.0.0.1:')) })),
    }),
  ),
  completion('Common.Status', '3.0', status),
  completion('Common.Capabilities', '3.0', capabilities),
  completion('Common.Cancel', '2.0', errorCode('noMatchingRequestIDs')),
  completion('Common.SetVersions', '2.0'),
  completion('Common.SetTransactionState', '2.0'),
  completion(
    'Common.GetTransactionState',
    '2.0',
    v.strictObject({ state: v.picklist(['active', 'inactive']), transactionID: v.optional(text) }),
  ),
  push('Common.StatusChangedEvent', '3.0', statusChanged),
  push(
    'Common.ErrorEvent',
    '2.0',
    v.strictObject({
      eventId: v.picklist(['hardware', 'software', 'user', 'fraudAttempt']),
      action: v.optional(v.picklist(['reset', 'softwareError', 'configuration', 'clear', 'maintenance', 'suspend'])),
      vendorDescription: v.optional(text),
    }),
  ),
  event('CardReader.InsertCardEvent', '2.0'),
  event('CardReader.MediaInsertedEvent', '2.0'),
  event('CardReader.InvalidMediaEvent', '2.0'),
  event('YibaoIdentity.RemoveMediaEvent', '1.0'),
  push('CardReader.MediaRemovedEvent', '2.0'),
  completion('CardReader.Reset', '2.0', errorCode('mediaJam', 'shutterFail', 'retainBinFull')),
  completion('CardReader.Move', '2.0'),
  completion('CardReader.ReadRawData', '3.0'),
  completion(
    'YibaoIdentity.ReadDocument',
    '1.0',
    v.union([
      errorCode('noMedia', 'invalidMedia', 'notGenuine', 'expired'),
      v.strictObject({
        documentType: text,
        maskedName: v.pipe(v.string(), v.regex(/[*＊]/)),
        maskedNumber: v.pipe(v.string(), v.regex(/\*{3}/)),
        expired: v.boolean(),
      }),
    ]),
  ),
  completion(
    'BarcodeReader.Read',
    '3.0',
    v.strictObject({
      readOutput: v.pipe(
        v.array(v.strictObject({ symbology: v.literal('qrCode'), barcodeData: base64 })),
        v.minLength(1),
      ),
    }),
  ),
  completion('BarcodeReader.Reset', '2.0'),
  completion('Printer.GetFormList', '2.0', v.strictObject({ formList: v.array(text) })),
  completion(
    'Printer.PrintForm',
    '3.0',
    errorCode('formNotFound', 'mediaNotFound', 'fieldError', 'charSetData', 'paperOut'),
  ),
  completion('Printer.ControlMedia', '2.0', errorCode('flushFail', 'paperOut')),
  completion('Printer.PrintRaw', '3.0'),
  completion('Printer.Reset', '2.0', errorCode('shutterFail', 'retractBinFull', 'mediaJammed', 'paperJammed')),
  completion('Printer.SupplyReplenish', '2.0'),
  event(
    'Printer.FieldErrorEvent',
    '2.0',
    v.strictObject({ formName: text, fieldName: v.string(), failure: v.picklist(['notFound', 'overflow']) }),
  ),
  event('YibaoPrinter.JobEvent', '1.0', v.strictObject({ jobId: v.pipe(v.string(), v.uuid()), state: job })),
  push(
    'Printer.PaperThresholdEvent',
    '2.0',
    v.strictObject({ paperSource: v.literal('upper'), threshold: v.picklist(['full', 'low', 'out']) }),
  ),
];

/** 2024-3 has no `success`: it is told by absence. */
const completionCode = v.picklist([
  'commandErrorCode',
  'canceled',
  'timeOut',
  'deviceNotReady',
  'hardwareError',
  'internalError',
  'invalidCommand',
  'unsupportedCommand',
  'invalidData',
  'unsupportedData',
  'userError',
  'sequenceError',
  'authorizationRequired',
]);
const headers: Readonly<Record<Kind, v.GenericSchema>> = {
  acknowledge: v.strictObject({
    type: v.literal('acknowledge'),
    name: messageName,
    version: versionText,
    requestId,
    status: v.optional(v.picklist(['invalidMessage', 'invalidRequestID', 'tooManyRequests'])),
  }),
  event: v.strictObject({ type: v.literal('event'), name: messageName, version: versionText, requestId }),
  completion: v.strictObject({
    type: v.literal('completion'),
    name: messageName,
    version: versionText,
    requestId,
    completionCode: v.optional(completionCode),
    errorDescription: v.optional(text),
  }),
  unsolicited: v.strictObject({ type: v.literal('unsolicited'), name: messageName, version: versionText }),
};

/** What is wrong with an emitted frame; undefined when nothing is. */
export function faultOfFrame(frame: unknown): string | undefined {
  const outer = v.safeParse(
    v.strictObject({ header: v.looseObject({ type: v.picklist(Object.keys(headers) as Kind[]), name: text }), payload: v.optional(v.unknown()) }),
    frame,
  );
  if (!outer.success) return 'not a frame of ours';
  const { header, payload } = outer.output;
  const headerFault = v.safeParse(headers[header.type], header);
  if (!headerFault.success) return `header: ${v.summarize(headerFault.issues)}`;
  if (header.type === 'acknowledge') return payload === undefined ? undefined : 'an acknowledge has no payload';
  const shape = shapes.find(({ kind, name }) => kind === header.type && name === header.name);
  if (!shape) return 'a message that is not in the subset';
  if (header['version'] !== shape.version) return `version ${String(header['version'])} instead of ${shape.version}`;
  return faultOfPayload(header['completionCode'], payload, shape);
}

function faultOfPayload(code: unknown, payload: unknown, shape: Shape): string | undefined {
  if (payload === undefined) {
    return code === 'commandErrorCode' ? 'commandErrorCode without an errorCode' : undefined;
  }
  if (!shape.payload) return 'a payload where there is none';
  if (typeof payload === 'object' && payload !== null && 'errorCode' in payload && code !== 'commandErrorCode') {
    return 'errorCode without commandErrorCode';
  }
  const parsed = v.safeParse(shape.payload, payload);
  return parsed.success ? undefined : `payload: ${v.summarize(parsed.issues)}`;
}
