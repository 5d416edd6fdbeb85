import type { DateText, Month } from './calendar.ts';
import type { IdentityDocument } from './identity-document.ts';

/** One row of what the register knows about an insurance (an `insuinfo` row of FSI 1101). */
export type Insurance = {
  /** FSI `insutype`: 310 职工, 390 居民, 510 生育. */
  type: string;
  psnType: string;
  /** FSI `psn_insu_stas`: 0 未参保, 1 正常, 2 暂停, 4 终止. */
  status: '0' | '1' | '2' | '4';
  since: DateText;
  pausedOn: DateText | null;
  /** FSI `insuplc_admdvs`; 本级 pools end in 99. */
  areaCode: string;
  employerName: string | null;
  /** Balance of the personal account in 分; may be negative. */
  balanceFen: number;
  civilServant: boolean;
};

/** A stretch of months without a gap; single entries are computed from it (see contributions.ts). */
export type ContributionSpan = {
  insuranceType: string;
  areaCode: string;
  from: Month;
  to: Month;
  /** Base of the first year in 分; null where the insurance has none (居民). */
  startBaseFen: number | null;
  employerName: string | null;
  /** True: the newest entry has not arrived yet. */
  lastPending: boolean;
};

/** A hospital, clinic or pharmacy of the synthetic city. */
export type Institution = { code: string; name: string; level: string };

/** Who paid what of one settlement, in 分; `totalFen` = fund + account + cash. */
export type PaymentSplit = {
  totalFen: number;
  ownPayFen: number;
  firstSelfPayFen: number;
  scopeFen: number;
  deductibleFen: number;
  poolPercent: number;
  basicFundFen: number;
  largeFundFen: number;
  assistanceFen: number;
  accountFen: number;
  cashFen: number;
  balanceAfterFen: number;
};

/** One visit with its settlement. */
export type Visit = {
  mdtrtId: string;
  setlId: string;
  /** `YYYY-MM-DD HH:mm:ss` in China. */
  settledAt: string;
  admittedOn: DateText;
  institution: Institution;
  medType: string;
  insuranceType: string;
  areaCode: string;
  diagnosis: { code: string; name: string };
  split: PaymentSplit;
  /** True: this settlement takes back an earlier one. */
  refund: boolean;
};

/** 门诊慢特病 filing (FSI 5301). */
export type ChronicFiling = { code: string; name: string; from: DateText; to: DateText };

/** What the register answers about a person at all. */
export type Standing = 'registered' | 'notFound' | 'deceased' | 'duplicate';

/** What a certificate request may authorise. */
export type CertificateForm = 'thermal' | 'sealedFile';

/** One synthetic person: the card in the hand, and everything the insurance platform holds about them. */
export type Person = {
  id: string;
  /** Short Chinese label for the tray of the bench. */
  label: string;
  /** One sentence: why this person is interesting. */
  story: string;
  featured: boolean;
  document: IdentityDocument;
  standing: Standing;
  psnNo: string;
  /** The name in the register; differs from the card for old cards with private-use characters. */
  registeredName: string;
  /** FSI `psn_cert_type`. */
  certType: string;
  nation: string;
  household: { place: string; type: string } | null;
  insurances: readonly Insurance[];
  spans: readonly ContributionSpan[];
  /** Newest first. */
  visits: readonly Visit[];
  chronic: readonly ChronicFiling[];
  /** Present while the person lies in hospital. */
  inHospital: { mdtrtId: string; institution: Institution; since: DateText } | null;
  /** FSI `idetinfo` rows (special identities such as 最低生活保障). */
  identities: readonly { code: string; memo: string; from: DateText }[];
  certificateForms: readonly CertificateForm[];
};

/** An employer of the synthetic city. */
export type Employer = {
  id: string;
  name: string;
  /** 统一社会信用代码 (GB 32100) with a valid check character, in the never-issued county. */
  creditCode: string;
  areaCode: string;
};

/** The name on a card: the Chinese one, or the English one of a foreigner without. */
export function nameOnDocument(document: IdentityDocument): string {
  return 'name' in document ? document.name : document.chineseName || document.englishName;
}
