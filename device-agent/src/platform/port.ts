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
import type { CaseDetail, CaseSummary } from '@yibao-kiosk/shared/domain/casework.ts';
import type { Assurance } from '@yibao-kiosk/shared/domain/person.ts';
import type { RatingLevel, RatingOptions } from '@yibao-kiosk/shared/domain/rating.ts';
import type { Bitmap, MaskKind } from '@yibao-kiosk/shared/document/document.ts';
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
  /** How every matter of the person stands, wherever it was filed, newest first. */
  cases(person: PersonKey, signal: AbortSignal): Promise<Outcome<readonly CaseSummary[]>>;
  /** One case of that list. */
  case(person: PersonKey, summary: CaseKey, signal: AbortSignal): Promise<Outcome<CaseDetail>>;
  /** What may be printed of an approved case of that list. */
  result(person: PersonKey, summary: CaseKey, signal: AbortSignal): Promise<Outcome<CaseResult>>;
  /** Whether an application would be taken, and what is known for its form. No effect. */
  eligibility(person: PersonKey, wish: ApplicationWish, signal: AbortSignal): Promise<Outcome<Eligibility>>;
  /**
   * An application as it goes out. Whoever keeps one keeps this text: the far side compares what is sent again, so it must
   * not change with the program.
   */
  writeApplication(person: PersonKey, application: Application): string;
  /** Hands a page in, before the application that names it. Idempotent by its digest. */
  attach(page: AttachedPage, signal: AbortSignal): Promise<Outcome<null>>;
  /**
   * Hands an application in, once: idempotent by `requestId`, and never repeated here. A refusal that judges it
   * (judgement.ts) proves that no case was opened; any other proves nothing.
   */
  submit(submission: Submission, signal: AbortSignal): Promise<Outcome<Submitted>>;
  /** Whether a unit is registered, and whether the person is its agent. Rate-limited by the far side. */
  unit(person: PersonKey, creditCode: string, signal: AbortSignal): Promise<Outcome<UnitAnswer>>;
  /** Hands a rating in, once: idempotent by `ratingId`, and never repeated here. */
  rate(rating: Rating, signal: AbortSignal): Promise<Outcome<null>>;
  ratingOptions(signal: AbortSignal): Promise<Outcome<RatingOptions>>;
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

/** What names a case of a list. */
export type CaseKey = Pick<CaseSummary, 'caseId' | 'place'>;

/** The paper of an approved case, row by row, as the platform gives it. */
export type CaseResult = {
  itemName: string;
  caseNumber: string | null;
  title: string;
  /** `yyyy-MM-dd` */
  decidedOn: string;
  demonstration: boolean;
  rows: readonly { label: string; value: string; mask: MaskKind | null }[];
  agency: CaseDetail['agency'];
};

/** What somebody wants to apply for; `creditCode` where the application is a unit's. */
export type ApplicationWish = {
  itemCode: string;
  alsoItemCodes: readonly string[];
  creditCode: string | null;
};

export const standings = ['open', 'notEligible', 'alreadyOpen', 'elsewhere', 'automatic', 'registeredBefore'] as const;

/** Whether they may apply, what they are told otherwise, and what the form begins with. */
export type Eligibility = {
  standing: (typeof standings)[number];
  notice: string | null;
  caseId: string | null;
  known: Readonly<Record<string, string>>;
  heldMaterials: readonly string[];
};

/** An application as it was filled in, by names of the form. */
export type Application = {
  itemCode: string;
  alsoItemCodes: readonly string[];
  form: { region: string; version: string };
  answers: Readonly<Record<string, string | boolean | readonly string[]>>;
  agent: { name: string; idNumber: string; relation: 'proxy' | 'parent' | 'guardian' | 'spouse' } | null;
  unit: { creditCode: string; name: string } | null;
  attachments: readonly { sha256: string; mediaType: MediaType; material: string; page: number }[];
  assurance: Assurance | 'staffConfirmed';
  receivedAtMs: number;
  /** `yyyy-MM-dd` */
  countedFrom: string;
};

export type MediaType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** A page of a paper; `sha256` in lower-case hex is its name. */
export type AttachedPage = { sha256: string; mediaType: MediaType; bytes: Uint8Array };

/** `deferred`: nobody waits for the answer any more, so nothing is refused for what it says; see the contract §6.3. */
export type Submission = { requestId: string; letter: string; deferred: boolean };

/** Taken, or the pages must be handed in again before. */
export type Submitted = { kind: 'taken'; receipt: CaseReceipt } | { kind: 'pagesMissing' };

/** What the person is told of the case that was opened. */
export type CaseReceipt = Pick<CaseDetail, 'caseId' | 'caseNumber' | 'state' | 'filedAt' | 'dueOn' | 'agency'> & {
  demonstration: boolean;
};

/** `name` only where the person is the registered agent. */
export type UnitAnswer = { registered: boolean; agent: boolean; name: string | null };

/** A rating of one service; it names nobody. */
export type Rating = {
  ratingId: string;
  itemCode: string;
  level: RatingLevel;
  optionCodes: readonly string[];
  optionSetVersion: string | null;
  occurredAtMs: number;
};
