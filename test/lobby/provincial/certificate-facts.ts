import { contributionEntries, paidMonths } from '../population/contributions.ts';
import { yuan } from '../population/money.ts';
import type { Person } from '../population/person.ts';

/** What a certificate says besides its number (docs/provincial-service.md §4.1). */
export type CertificateFacts = {
  demonstration: true;
  person: {
    name: string;
    idNumber: string;
    medicalInsuranceNumber: string;
    householdPlace: string | null;
    householdType: string | null;
  };
  insurance: {
    type: string;
    typeName: string;
    from: string;
    to: string | null;
    paidMonths: number;
    accountBalance: string | null;
  };
  agency: { name: string; areaCode: string; phone: string; address: string; postcode: string };
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  '310': '职工基本医疗保险',
  '390': '城乡居民基本医疗保险',
  '510': '生育保险',
};

const QUANZHOU = {
  name: '泉州市医疗保障基金中心（演示）',
  areaCode: '350500',
  phone: '0595-12393',
  address: '福建省泉州市演示区示例路12号',
  postcode: '362000',
};
const PUTIAN = {
  name: '莆田市医疗保障基金中心（演示）',
  areaCode: '350300',
  phone: '0594-12393',
  address: '福建省莆田市演示区示例路9号',
  postcode: '351100',
};

/** The facts of one insurance of a person, or null where there is nothing to certify. */
export function certificateFacts(
  person: Person,
  insuranceType: string,
  areaCode: string,
): CertificateFacts | null {
  const insurance = person.insurances.find((i) => i.type === insuranceType && i.areaCode === areaCode);
  const entries = contributionEntries(person).filter(
    (entry) => entry.insuranceType === insuranceType && entry.areaCode === areaCode,
  );
  const [newest] = entries;
  const oldest = entries.at(-1);
  if (!insurance || !newest || !oldest) return null;
  return {
    demonstration: true,
    person: {
      name: person.registeredName,
      idNumber: person.document.number,
      medicalInsuranceNumber: person.psnNo,
      householdPlace: person.household?.place ?? null,
      householdType: person.household?.type ?? null,
    },
    insurance: {
      type: insuranceType,
      typeName: TYPE_NAMES[insuranceType] ?? '其他',
      from: oldest.from,
      to: insurance.status === '1' ? null : newest.to,
      paidMonths: paidMonths(person, insuranceType, areaCode),
      accountBalance: insuranceType === '310' ? yuan(insurance.balanceFen) : null,
    },
    agency: areaCode.startsWith('3503') ? PUTIAN : QUANZHOU,
  };
}
