/** Sex as the chip codes it (GB/T 2261.1: 0, 1, 2, 9). */
export type CardSex = 'unknown' | 'male' | 'female' | 'unstated';

/** The documents that a SAM_V module reads (type characters space, J, I, Y). */
export type IdDocumentType =
  | 'residentIdCard'
  | 'hkMoTwResidencePermit'
  | 'foreignPermanentResident2017'
  | 'foreignPermanentResident2023';

/**
 * What the agent keeps of a card: what the platform needs to find the person and nothing else (no photo, no
 * address, no issuer). Dates are `YYYY-MM-DD`.
 */
export type IdCardReading = {
  readonly documentType: IdDocumentType;
  /** The Chinese name; of a foreigner without one, the English name. */
  readonly name: string;
  readonly englishName?: string;
  readonly number: string;
  readonly sex: CardSex;
  readonly birth: string;
  /** GB/T 3304, two digits; resident cards only. */
  readonly nationCode?: string;
  /** ISO 3166-1 alpha-3; foreigners only. */
  readonly nationality?: string;
  readonly validFrom: string;
  /** A date, or `longTerm` where the card never expires (长期). */
  readonly validTo: string;
  readonly expired: boolean;
};
