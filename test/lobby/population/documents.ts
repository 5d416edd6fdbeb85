import { compact } from './calendar.ts';
import type { DateText } from './calendar.ts';
import { foreigner2017Number, foreigner2023Number, NEVER_ISSUED_COUNTY, numberFrom } from './id-number.ts';
import type {
  ForeignerCard2017,
  ForeignerCard2023,
  HongKongMacaoTaiwanPermit,
  ResidentCard,
} from './identity-document.ts';

/** The end date of a card that never expires, as its chip holds it. */
const NEVER_EXPIRES = '长期';

/** Facts of a resident card; the number is made from birth and sequence (odd: male). */
export type ResidentFacts = {
  name: string;
  birth: DateText;
  sequence: number;
  nation?: string;
  address?: string;
  validFrom: DateText;
  /** Absent: the card never expires. */
  validTo?: DateText;
};

function sexOf(sequence: number): '1' | '2' {
  return sequence % 2 === 1 ? '1' : '2';
}

/** A resident card of the never-issued county. */
export function residentCard(facts: ResidentFacts): ResidentCard {
  const birth = compact(facts.birth);
  return {
    kind: 'resident',
    name: facts.name,
    sex: sexOf(facts.sequence),
    nation: facts.nation ?? '01',
    birth,
    address: facts.address ?? '福建省泉州市演示区示例路1号',
    number: numberFrom(NEVER_ISSUED_COUNTY, birth, facts.sequence),
    issuer: '泉州市公安局演示分局',
    validFrom: compact(facts.validFrom),
    validTo: facts.validTo ? compact(facts.validTo) : NEVER_EXPIRES,
  };
}

/** Facts of a residence permit for Hong Kong (810000), Macao (820000) or Taiwan (830000) residents. */
export type PermitFacts = ResidentFacts & { region: '810000' | '820000' | '830000'; passNumber: string };

/** A 港澳台居民居住证; valid for five years. */
export function permit(facts: PermitFacts): HongKongMacaoTaiwanPermit {
  const birth = compact(facts.birth);
  return {
    kind: 'hkMoTw',
    name: facts.name,
    sex: sexOf(facts.sequence),
    birth,
    address: facts.address ?? '福建省泉州市演示区示例路8号',
    number: numberFrom(facts.region, birth, facts.sequence),
    issuer: '泉州市公安局',
    validFrom: compact(facts.validFrom),
    validTo: facts.validTo ? compact(facts.validTo) : NEVER_EXPIRES,
    passNumber: facts.passNumber,
    issueCount: '01',
  };
}

/** Facts of a foreigner's card of either edition. */
export type ForeignerFacts = {
  englishName: string;
  chineseName: string;
  birth: DateText;
  sequence: number;
  /** ISO 3166 alpha-3 and numeric. */
  country: { alpha3: string; numeric3: string };
  validFrom: DateText;
  validTo: DateText;
};

/** A 外国人永久居留证 of 2017: 15-character number, accepted in Fujian (35). */
export function foreigner2017(facts: ForeignerFacts): ForeignerCard2017 {
  const birth = compact(facts.birth);
  return {
    kind: 'foreign2017',
    englishName: facts.englishName,
    chineseName: facts.chineseName,
    sex: sexOf(facts.sequence),
    birth,
    number: foreigner2017Number(facts.country.alpha3, birth, facts.sequence % 10),
    nationality: facts.country.alpha3,
    validFrom: compact(facts.validFrom),
    validTo: compact(facts.validTo),
    version: '01',
    authority: '3500',
  };
}

/** A 外国人永久居留身份证 of 2023: 18-digit number that begins with 9. */
export function foreigner2023(facts: ForeignerFacts): ForeignerCard2023 {
  const birth = compact(facts.birth);
  return {
    kind: 'foreign2023',
    englishName: facts.englishName,
    chineseName: facts.chineseName,
    sex: sexOf(facts.sequence),
    birth,
    number: foreigner2023Number(facts.country.numeric3, birth, facts.sequence),
    nationality: facts.country.alpha3,
    authority: '国家移民管理局',
    validFrom: compact(facts.validFrom),
    validTo: compact(facts.validTo),
    renewals: '01',
    formerNumberLink: '000',
  };
}
