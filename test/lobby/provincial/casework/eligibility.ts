import type { Employer, Person } from '../../population/person.ts';
import type { CaseBook } from './case-book.ts';
import type { ErrorCode } from '../errors.ts';
import { AGENCY } from './case.ts';
import { APPLICABLE_ITEMS, caseItem, MATERNITY_ITEMS, UNIT_ITEMS } from './items.ts';
import type { CaseItem } from './items.ts';

/** What an application would meet (docs/provincial-service.md §6.1). */
export type Standing =
  | { standing: 'open'; unit: Employer | null }
  | { standing: 'alreadyOpen'; notice: string; caseId: string }
  | { standing: 'notEligible' | 'elsewhere' | 'automatic' | 'registeredBefore'; notice: string };
export type Wish = { person: Person; areaCode: string; itemCode: string; creditCode: string | null };

const XIAMEN = '3502';
const CHANGE_OF_EMPLOYEE = '002036001005';
const REGISTRATION_OF_UNIT = '002036001001';
const MATERNITY_ALLOWANCE = '002036007004';

const no = (notice: string): Standing => ({ standing: 'notEligible', notice });

function isInsuredEmployee(person: Person, areaCode: string): boolean {
  return person.insurances.some((one) => one.type === '310' && one.areaCode === areaCode && one.status === '1');
}

function unitStanding({ person, itemCode, creditCode }: Wish, book: CaseBook): Standing | ErrorCode {
  const unit = creditCode === null ? book.unitOf(person) : book.unitByCode(creditCode);
  if (itemCode === REGISTRATION_OF_UNIT) {
    if (creditCode !== null && unit) return 'UNIT_EXISTS';
    return { standing: 'open', unit: null };
  }
  if (!unit) return creditCode === null ? no('您不是参保单位登记的经办人，请由单位的经办人办理。') : 'UNIT_NOT_FOUND';
  if (book.unitOf(person) !== unit) return 'NOT_UNIT_AGENT';
  return { standing: 'open', unit };
}

function maternityStanding({ person, areaCode, itemCode }: Wish): Standing {
  if (person.id === 'zero-balance')
    return { standing: 'registeredBefore', notice: '您已办理产前登记，生育待遇会自动发放到登记的银行账户，不需要再申请。' };
  if (areaCode.startsWith(XIAMEN) && itemCode === MATERNITY_ALLOWANCE)
    return { standing: 'automatic', notice: '在厦门市定点医疗机构直接结算分娩医疗费用后，生育津贴由经办机构主动办理，不需要申请。' };
  if (!isInsuredEmployee(person, areaCode)) return no('生育待遇由正常参保缴费的职工申请，您目前没有正常参保缴费的职工医保。');
  if (itemCode === MATERNITY_ALLOWANCE && person.document.sex === '1') return no('生育津贴由女职工本人申请。');
  return { standing: 'open', unit: null };
}

function standingByRule(wish: Wish, item: CaseItem, book: CaseBook): Standing | ErrorCode {
  const isRegistration = !MATERNITY_ITEMS.includes(wish.itemCode);
  if (wish.areaCode.startsWith(XIAMEN) && isRegistration)
    return { standing: 'elsewhere', notice: '厦门市该事项由税务部门办理，以税务部门办理要求为准。' };
  if (!APPLICABLE_ITEMS.includes(item.code)) return 'ITEM_NOT_OFFERED';
  if (UNIT_ITEMS.includes(item.code)) return unitStanding(wish, book);
  if (item.code === CHANGE_OF_EMPLOYEE) {
    const isEmployee = wish.person.insurances.some((one) => one.type === '310' && one.areaCode === wish.areaCode);
    return isEmployee ? { standing: 'open', unit: null } : no('您没有职工医保，居民信息变更请到窗口或网上办理。');
  }
  return maternityStanding(wish);
}

/** How an application would stand, or the code with which the question is refused. */
export function standingOf(wish: Wish, book: CaseBook): Standing | ErrorCode {
  const item = caseItem(wish.itemCode);
  if (!item) return 'ITEM_NOT_OFFERED';
  const standing = standingByRule(wish, item, book);
  if (typeof standing === 'string' || standing.standing !== 'open') return standing;
  const owner = standing.unit ?? wish.person;
  const open = UNIT_ITEMS.includes(item.code) && !standing.unit ? undefined : book.undecided(item, owner);
  if (!open) return standing;
  const notice = `这件事正在办理，受理号${open.caseNo ?? '还没有生成'}，请不要重复申请。`;
  return { standing: 'alreadyOpen', notice, caseId: open.caseId };
}

/** Digits that pass the check of bank cards, in a range that the lobby keeps for itself. */
function accountNumber(person: Person): string {
  const first18 = `62170000${person.psnNo.slice(-10)}`;
  const sum = [...first18].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${first18}${(10 - (sum % 10)) % 10}`;
}

/** What the bureau knows already, for the form. */
export function knownData({ person, itemCode }: Wish, unit: Employer | null): Record<string, string> {
  const { document } = person;
  const employerName = person.insurances.find((one) => one.employerName !== null)?.employerName;
  return {
    'person.name': person.registeredName,
    'person.idNumber': document.number,
    'person.sex': document.sex === '1' ? '男' : '女',
    'person.birth': `${document.birth.slice(0, 4)}-${document.birth.slice(4, 6)}-${document.birth.slice(6, 8)}`,
    'person.phone': `1990000${person.psnNo.slice(-4)}`,
    ...('address' in document ? { 'person.address': document.address } : {}),
    ...(employerName ? { 'employer.name': employerName } : {}),
    ...(MATERNITY_ITEMS.includes(itemCode)
      ? {
          'account.number': accountNumber(person),
          'account.holder': person.registeredName,
          'account.bank': '演示银行泉州支行',
        }
      : {}),
    ...(unit
      ? {
          'unit.name': unit.name,
          'unit.address': '福建省泉州市演示区样例街1号',
          'unit.phone': AGENCY.phone,
          'unit.agentName': person.registeredName,
        }
      : {}),
  };
}
