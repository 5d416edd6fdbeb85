/**
 * What is printed in the chip of an identity card, by card type. Field lengths and codes follow the text block that a
 * SAM_V module hands out (GA 450 family); dates are `YYYYMMDD`, `长期` where the card never expires.
 */
export type IdentityDocument =
  | ResidentCard
  | HongKongMacaoTaiwanPermit
  | ForeignerCard2017
  | ForeignerCard2023;

/** 居民身份证 (type character: space). `nation` is a GB/T 3304 code, `sex` GB/T 2261.1. */
export type ResidentCard = {
  kind: 'resident';
  name: string;
  sex: '0' | '1' | '2' | '9';
  nation: string;
  birth: string;
  address: string;
  number: string;
  issuer: string;
  validFrom: string;
  validTo: string;
};

/** 港澳台居民居住证 (type character J): number starts 810000, 820000 or 830000. */
export type HongKongMacaoTaiwanPermit = {
  kind: 'hkMoTw';
  name: string;
  sex: '0' | '1' | '2' | '9';
  birth: string;
  address: string;
  number: string;
  issuer: string;
  validFrom: string;
  validTo: string;
  passNumber: string;
  issueCount: string;
};

/** 外国人永久居留证, 2017 edition (type character I): 15-character number. */
export type ForeignerCard2017 = {
  kind: 'foreign2017';
  englishName: string;
  chineseName: string;
  sex: '0' | '1' | '2' | '9';
  birth: string;
  number: string;
  nationality: string;
  validFrom: string;
  validTo: string;
  version: string;
  authority: string;
};

/** 外国人永久居留身份证, 2023 edition (type character Y): 18-digit number that starts with 9. */
export type ForeignerCard2023 = {
  kind: 'foreign2023';
  englishName: string;
  chineseName: string;
  sex: '0' | '1' | '2' | '9';
  birth: string;
  number: string;
  nationality: string;
  authority: string;
  validFrom: string;
  validTo: string;
  renewals: string;
  formerNumberLink: string;
};
