import type {
  Account,
  Accumulation,
  Contribution,
  Enrolment,
  InsuranceKind,
  Place,
  Settlement,
  Visit,
} from '@yibao-kiosk/shared/domain/insurance.ts';
import type { Bitmap } from '@yibao-kiosk/shared/document/document.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

/**
 * The insurance platform by operation. Adapters (FSI, provincial) implement parts of it; the session, records
 * and certificate rooms see only this. Every call takes a signal, ends within the configured time, and
 * answers done, refused or unknown; none ever throws for what the far side does.
 */
export type Platform = {
  identify(credential: Credential, signal: AbortSignal): Promise<Outcome<IdentifiedPerson>>;
  contributions(person: PersonKey, signal: AbortSignal): Promise<Outcome<readonly Contribution[]>>;
  account(
    person: PersonKey,
    signal: AbortSignal,
  ): Promise<Outcome<{ accounts: readonly Account[]; accumulations: readonly Accumulation[] }>>;
  visits(person: PersonKey, months: 12 | 36, signal: AbortSignal): Promise<Outcome<readonly Visit[]>>;
  settlement(person: PersonKey, visit: Visit, signal: AbortSignal): Promise<Outcome<Settlement>>;
  /** The data a certificate would carry, without issuing it. */
  certificateDraft(
    person: PersonKey,
    request: CertificateRequest,
    signal: AbortSignal,
  ): Promise<Outcome<CertificateDraft>>;
  /** Idempotent by `requestId`: same id, same number, also when an answer was lost. */
  issueCertificate(
    person: PersonKey,
    request: CertificateRequest & { requestId: string },
    signal: AbortSignal,
  ): Promise<Outcome<IssuedCertificate>>;
  /** Whether the last calls reached the platform; pushed to the screen's shell. */
  reachability(): 'reachable' | 'unreachable' | 'unknown';
  onReachability(changed: () => void): () => void;
};

/** What the citizen presented. Lives in memory for one call. */
export type Credential =
  | { method: 'idCard'; certificateType: IdCertificateType; number: string; name: string }
  | { method: 'medicalCode'; text: string }
  | { method: 'socialCard'; cardNumber: string; cardIdentifier: string };
/** Mapped to `psn_cert_type` by configuration: only 01 (居民身份证) is certain. */
export type IdCertificateType = 'residentIdCard' | 'hkMoTwResidencePermit' | 'foreignPermanentResident';

/** Who the platform says it is, with everything one 1101 answer holds. */
export type IdentifiedPerson = {
  key: PersonKey;
  name: string;
  idNumber: string;
  /** Sorted by `byStanding`: every screen and paper keeps this order. */
  enrolments: readonly Enrolment[];
  accounts: readonly Account[];
};

/** What later calls need to name the person; never leaves the agent. */
export type PersonKey = {
  personNumber: string;
  idNumber: string;
  name: string;
  /** `insuplc_admdvs` exactly as 1101 returned it, preferring an active insurance. */
  insuredPlace: Place;
  /**
   * Further places of this terminal's region where the person is or was insured; their records belong to the
   * whole.
   */
  otherPlaces?: readonly Place[];
  /** `psn_cert_type` as 1101 returned it, so that the person can be asked for again. */
  certificateTypeCode?: string;
};

export type CertificateRequest = { insurance: InsuranceKind; insuranceCode: string; place: Place };

/** What stands on a 《参保凭证》, as the platform gives it. Nullable where the platform may not know. */
export type CertificateDraft = {
  person: {
    name: string;
    idNumber: string;
    medicalInsuranceNumber: string;
    householdPlace: string | null;
    householdType: string | null;
  };
  insurance: {
    kind: InsuranceKind;
    from: string | null;
    to: string | null;
    paidMonths: number | null;
    accountBalanceFen: number | null;
  };
  agency: { name: string; areaCode: string; phone: string; address: string; postcode: string };
  /** Forms the platform authorises; none means the paper may only be a 参保信息查询结果. */
  forms: readonly ('thermal' | 'sealedFile')[];
  demonstration: boolean;
};

export type IssuedCertificate = CertificateDraft & {
  certificateNumber: string;
  /** `yyyy-MM-dd` as the platform dates it. */
  issuedOn: string;
  verifyUrl: string | null;
  seal: Bitmap | null;
};
