import { maskText } from '@yibao-kiosk/shared/document/mask.ts';

import type { CardRefusalCode, IdCardReader, ReadDocumentEvent } from '../devices/id-card/driver.ts';
import type { DeviceState } from '../devices/link/status.ts';
import type { CommandContext, CommandResult } from '../service.ts';
import { commandError, type XfsCommand, xfsCommand, type XfsEvent } from './command.ts';
import { failureResult } from './device-faults.ts';
import { type Admission, createDeviceService, type DeviceService } from './device-service.ts';
import { cardReaderResetPayload, readDocumentPayload } from './payloads.ts';

const card = { interfaceName: 'CardReader' as const };

const events: readonly XfsEvent[] = [
  { ...card, name: 'CardReader.InsertCardEvent', version: '2.0' },
  { ...card, name: 'CardReader.MediaInsertedEvent', version: '2.0' },
  { ...card, name: 'CardReader.InvalidMediaEvent', version: '2.0' },
  { ...card, name: 'CardReader.MediaRemovedEvent', version: '2.0' },
  { ...card, name: 'YibaoIdentity.RemoveMediaEvent', version: '1.0' },
];

/** errorCode of YibaoIdentity.ReadDocument; the description says which of ours it was. */
const errorCodes: Readonly<Record<CardRefusalCode, string>> = {
  CARD_READ_FAILED: 'invalidMedia',
  CARD_LIFTED_EARLY: 'noMedia',
  CARD_NOT_GENUINE: 'notGenuine',
  CARD_NOT_ID: 'invalidMedia',
  CARD_EXPIRED: 'expired',
  CARD_NAME_UNREADABLE: 'invalidMedia',
  CARD_INVALID: 'invalidMedia',
};

/**
 * The reader of identity cards as a CardReader. The standard has no identity document, so reading one is a vendor
 * command, listed with the interface; it gives masked fields only, enough to see that the reader works.
 */
export function createIdCardService(
  reader: IdCardReader,
  world: { admits: Admission; serviceVersion: string },
): DeviceService {
  const service: DeviceService = createDeviceService({
    ...world,
    name: 'IdCard',
    device: reader,
    events,
    commands: [readDocumentCommand(reader, () => service.announce('CardReader.MediaRemovedEvent')), reset(reader)],
    // A contactless reader cannot report `media`: it is left out (reference §4.2).
    status: () => ({ cardReader: { chipModule: chipModuleOf(reader.status.state) } }),
    capabilities: () => ({ cardReader: { type: 'contactless', chipProtocols: { chipTypeB: true } } }),
    deviceInformation: () => ({
      modelDescription: 'Identity card reader with SAM_V module',
      ...(reader.samId !== undefined && { serialNumber: reader.samId }),
    }),
  });
  return service;
}

function chipModuleOf(state: DeviceState): 'ok' | 'inoperable' | 'unknown' {
  if (state === 'online' || state === 'deviceBusy') return 'ok';
  return state === 'hardwareError' ? 'inoperable' : 'unknown';
}

function readDocumentCommand(reader: IdCardReader, removed: () => void): XfsCommand {
  return xfsCommand({
    ...card,
    name: 'YibaoIdentity.ReadDocument',
    version: { command: '1.0', completion: '1.0' },
    payload: readDocumentPayload,
    run: (payload, context) => readDocument(reader, { acceptExpired: payload.acceptExpired ?? false, removed }, context),
  });
}

async function readDocument(
  reader: IdCardReader,
  options: { acceptExpired: boolean; removed: () => void },
  context: CommandContext,
): Promise<CommandResult> {
  const onEvent = (event: ReadDocumentEvent): void => {
    switch (event) {
      case 'readyForCard':
        return context.event('CardReader.InsertCardEvent');
      case 'cardFound':
        return context.event('CardReader.MediaInsertedEvent');
      case 'placeFlat':
        return context.event('CardReader.InvalidMediaEvent');
      case 'cardAlreadyPresent':
        return context.event('YibaoIdentity.RemoveMediaEvent');
      case 'cardRemoved':
        return options.removed();
    }
  };
  const { acceptExpired } = options;
  const outcome = await reader.readDocument({ signal: context.signal, onEvent, acceptExpired });
  if (outcome.kind === 'refused') return commandError(errorCodes[outcome.code], outcome.code);
  if (outcome.kind !== 'read') return failureResult(outcome);
  const { documentType, name, number, expired } = outcome.reading;
  const maskedName = maskText(name, 'name');
  return { payload: { documentType, maskedName, maskedNumber: maskText(number, 'idNumber'), expired } };
}

function reset(reader: IdCardReader): XfsCommand {
  return xfsCommand({
    ...card,
    name: 'CardReader.Reset',
    version: { command: '2.0', completion: '2.0' },
    payload: cardReaderResetPayload,
    run: async ({ to, storageId }, { signal }) => {
      if (to === 'retain' || storageId) return { completionCode: 'unsupportedData' };
      const outcome = await reader.reset(signal);
      return outcome.kind === 'done' ? {} : failureResult(outcome);
    },
  });
}
