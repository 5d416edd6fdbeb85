import type { IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { Clock } from '../clock.ts';
import type { IdCardReader } from '../devices/id-card/driver.ts';
import type { Device } from '../devices/link/status.ts';
import type { Scanner } from '../devices/scanner/driver.ts';
import type { Credential } from '../platform/port.ts';
import { cardCredential, isCurable } from './credentials.ts';
import type { SessionInput } from './machine.ts';

/** The fitted devices that take a credential. */
export type CredentialDevices = { readonly idCard?: IdCardReader; readonly scanner?: Scanner };

/** `report` gets every input; a credential only together with `read`. */
export type ArmingOptions = {
  readonly clock: Clock;
  readonly acceptExpired: boolean;
  readonly signal: AbortSignal;
  readonly report: (input: SessionInput, credential?: Credential) => void;
};

/** A device that failed while it says it is online is asked again after this, not in a tight circle. */
const retryAfterFailureMs = 1000;

/** The methods whose device could take a credential now. */
export function workingMethods(devices: CredentialDevices): IdentificationMethod[] {
  const methods: IdentificationMethod[] = [];
  if (devices.idCard && works(devices.idCard)) methods.push('idCard');
  if (devices.scanner && works(devices.scanner)) methods.push('medicalCode');
  return methods;
}

/**
 * Arms every fitted device at once and keeps them armed until the signal; one that returns within the wait joins in.
 * The caller aborts the signal with the first credential, which cancels the others.
 */
export function armDevices(devices: CredentialDevices, options: ArmingOptions): void {
  const lost = (method: IdentificationMethod): void => {
    options.report({ type: 'deviceLost', method, othersWork: workingMethods(devices).some((m) => m !== method) });
  };
  const { idCard, scanner } = devices;
  if (idCard) {
    let last: Round | null = null;
    void keepArmed(idCard, options, async () => {
      const outcome = await readCard(idCard, options, last);
      last = outcome;
      if (outcome === 'failed') lost('idCard');
      return outcome;
    });
  }
  if (scanner) {
    void keepArmed(scanner, options, async () => {
      const outcome = await scanCode(scanner, options);
      if (outcome === 'failed') lost('medicalCode');
      return outcome;
    });
  }
}

/** `againFromEmpty`: the reader is known to be empty. */
type Round = 'again' | 'againFromEmpty' | 'failed' | 'over';

async function keepArmed(device: Device, options: ArmingOptions, round: () => Promise<Round>): Promise<void> {
  for (;;) {
    if (!(await untilWorking(device, options.signal))) return;
    const outcome = await round();
    if (outcome === 'over' || options.signal.aborted) return;
    if (outcome === 'failed') await options.clock.sleep(retryAfterFailureMs, options.signal).catch(() => undefined);
  }
}

/**
 * After a refused card the hint already said what to do with it, so its lying there is no second hint; after one
 * lifted too early the reader is empty, so a card that slipped back at once is the next try.
 */
async function readCard(reader: IdCardReader, options: ArmingOptions, last: Round | null): Promise<Round> {
  const { report, signal, acceptExpired } = options;
  const outcome = await reader.readDocument({
    signal,
    acceptExpired,
    wasEmpty: last === 'againFromEmpty',
    onEvent: (event) => {
      if (event === 'readyForCard') report({ type: 'armed', method: 'idCard' });
      if (event === 'cardFound') report({ type: 'found', method: 'idCard' });
      if (event === 'placeFlat') report({ type: 'curable', code: 'CARD_READ_FAILED' });
      if (event === 'cardAlreadyPresent' && last !== 'again') report({ type: 'credentialLeft' });
    },
  });
  if (signal.aborted || outcome.kind === 'cancelled') return 'over';
  if (outcome.kind === 'failed') return 'failed';
  if (outcome.kind === 'refused') return refuse(outcome.code, report);
  report({ type: 'read', method: 'idCard' }, cardCredential(outcome.reading));
  return 'over';
}

async function scanCode(scanner: Scanner, options: ArmingOptions): Promise<Round> {
  const { report, signal } = options;
  const outcome = await scanner.scan({
    signal,
    onEvent: (event) => {
      if (event === 'ready') report({ type: 'armed', method: 'medicalCode' });
      if (event === 'notMedicalCode') report({ type: 'curable', code: 'QR_NOT_MEDICAL_CODE' });
    },
  });
  if (signal.aborted || outcome.kind === 'cancelled') return 'over';
  if (outcome.kind === 'failed') return 'failed';
  report({ type: 'read', method: 'medicalCode' }, { method: 'medicalCode', text: outcome.text });
  return 'over';
}

function refuse(code: ErrorCode, report: ArmingOptions['report']): Round {
  if (isCurable(code)) {
    report({ type: 'curable', code });
    return code === 'CARD_LIFTED_EARLY' ? 'againFromEmpty' : 'again';
  }
  report({ type: 'turnedAway', code });
  return 'over';
}

function works(device: Device): boolean {
  return device.status.state === 'online' || device.status.state === 'deviceBusy';
}

/** Resolves true once the device works, false when the signal came first. */
function untilWorking(device: Device, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  if (works(device)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (working: boolean): void => {
      stopListening();
      signal.removeEventListener('abort', onAbort);
      resolve(working);
    };
    const onAbort = (): void => finish(false);
    const stopListening = device.onStatus(() => {
      if (works(device)) finish(true);
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
