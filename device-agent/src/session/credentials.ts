import type { Assurance, IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { IdCardReading, IdDocumentType } from '../devices/id-card/reading.ts';
import type { Credential, IdCertificateType } from '../platform/port.ts';

/** Failures that the citizen cures on the spot: a hint is shown and the devices keep waiting. */
const curable: ReadonlySet<ErrorCode> = new Set([
  'CARD_READ_FAILED',
  'CARD_LIFTED_EARLY',
  'QR_NOT_MEDICAL_CODE',
  'QR_REFUSED',
] as const);

/** Whether a hint will do; everything else ends the command and sends the citizen to the window. */
export function isCurable(code: ErrorCode): boolean {
  return curable.has(code);
}

const certificateTypes: Readonly<Record<IdDocumentType, IdCertificateType>> = {
  residentIdCard: 'residentIdCard',
  hkMoTwResidencePermit: 'hkMoTwResidencePermit',
  foreignPermanentResident2017: 'foreignPermanentResident',
  foreignPermanentResident2023: 'foreignPermanentResident',
};

/** The part of a card that the platform is asked with. */
export function cardCredential(reading: IdCardReading): Credential {
  return {
    method: 'idCard',
    certificateType: certificateTypes[reading.documentType],
    number: reading.number,
    name: reading.name,
  };
}

const assuranceOf: Readonly<Record<IdentificationMethod, Assurance>> = {
  medicalCode: 'medicalCodeFresh',
  idCard: 'idCardPresent',
  socialCard: 'socialCardClaimed',
};

/** How sure a method makes us of the person. */
export function assurance(method: IdentificationMethod): Assurance {
  return assuranceOf[method];
}
