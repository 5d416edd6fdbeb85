import type { InsuranceKind } from '@yibao-kiosk/shared/domain/insurance.ts';

import { lookUp } from './look-up.ts';

/** 医保 code table `insutype`; what is not here is shown by its own code as `other`. */
const kinds: Readonly<Record<string, InsuranceKind>> = {
  '310': 'employeeBasic',
  '320': 'civilServantSubsidy',
  '330': 'employeeLargeAmount',
  '340': 'retiredCadre',
  '350': 'disabledSoldier',
  '370': 'employerSupplement',
  '390': 'residentBasic',
  '391': 'residentBasic',
  '392': 'residentSeriousIllness',
  '410': 'longTermCare',
  '510': 'maternity',
};

/** Plain name of an `insutype`. */
export function insuranceKindOf(code: string): InsuranceKind {
  return lookUp(kinds, code) ?? 'other';
}
