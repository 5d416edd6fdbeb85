import type { payerKinds } from '@yibao-kiosk/shared/domain/insurance.ts';

/** Who pays, by the amount fields of FSI 5203; `pool_prop_selfpay` is a ratio and not among them. */
export const payersByField: Readonly<Record<string, (typeof payerKinds)[number]>> = {
  hifp_pay: 'basicFund',
  cvlserv_pay: 'civilServant',
  hifes_pay: 'employerSupplement',
  hifmi_pay: 'residentSeriousIllness',
  hifob_pay: 'employeeLargeAmount',
  hifdm_pay: 'disabledSoldier',
  maf_pay: 'medicalAid',
  oth_pay: 'otherFund',
  acct_pay: 'personalAccount',
  acct_mulaid_pay: 'sharedAccount',
  cash_payamt: 'cash',
};
