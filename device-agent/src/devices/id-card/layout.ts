import type { IdDocumentType } from './reading.ts';

/** Offset and length in bytes of a field in the 256-byte text block (UTF-16LE). */
export type Field = readonly [offset: number, length: number];

/**
 * The fields the agent reads of a card type. Address, issuer and pass numbers are left out: not needed, not
 * read.
 */
export type CardLayout = {
  readonly documentType: IdDocumentType;
  readonly name: Field;
  readonly englishName?: readonly Field[];
  readonly sex: Field;
  readonly birth: Field;
  readonly number: Field;
  readonly nationCode?: Field;
  readonly nationality?: Field;
  readonly validFrom: Field;
  readonly validTo: Field;
  /**
   * How the number is built: 18 digits with or without the birth and sex of GB 11643, or 15 characters of
   * 2017.
   */
  readonly numberRule: 'gb11643' | 'mod11' | 'foreign2017';
};

/** Where the type character stands. */
export const TYPE_FIELD: Field = [248, 2];

/** The layouts by type character. */
export const CARD_LAYOUTS: Readonly<Record<string, CardLayout>> = {
  // GA/T 490 居民身份证
  ' ': {
    documentType: 'residentIdCard',
    name: [0, 30],
    sex: [30, 2],
    nationCode: [32, 4],
    birth: [36, 16],
    number: [122, 36],
    validFrom: [188, 16],
    validTo: [204, 16],
    numberRule: 'gb11643',
  },
  // 港澳台居民居住证
  J: {
    documentType: 'hkMoTwResidencePermit',
    name: [0, 30],
    sex: [30, 2],
    birth: [36, 16],
    number: [122, 36],
    validFrom: [188, 16],
    validTo: [204, 16],
    numberRule: 'gb11643',
  },
  // 外国人永久居留证, 2017
  I: {
    documentType: 'foreignPermanentResident2017',
    name: [158, 30],
    englishName: [[0, 120]],
    sex: [120, 2],
    number: [122, 30],
    nationality: [152, 6],
    validFrom: [188, 16],
    validTo: [204, 16],
    birth: [220, 16],
    numberRule: 'foreign2017',
  },
  // 外国人永久居留身份证, issued from 2023-12-01; its number starts with 9 and holds no 行政区划
  Y: {
    documentType: 'foreignPermanentResident2023',
    name: [0, 30],
    englishName: [
      [52, 70],
      [220, 22],
    ],
    sex: [30, 2],
    birth: [36, 16],
    number: [122, 36],
    nationality: [242, 6],
    validFrom: [188, 16],
    validTo: [204, 16],
    numberRule: 'mod11',
  },
};
