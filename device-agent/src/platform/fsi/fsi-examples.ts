import * as v from 'valibot';

import { fsiConfigSchema } from '../config.ts';
import type { FsiConfig, PlatformConfig } from '../config.ts';

/** Examples for tests: a terminal, an institution and a person that exist nowhere. */
export const terminal: PlatformConfig['terminal'] = {
  number: 'KIOSK01',
  name: '自助终端01',
  mac: '00-00-00-00-00-01',
  ip: '10.0.0.1',
};

/** A complete configuration of the FSI end. */
export function fsiConfig(change: Partial<v.InferInput<typeof fsiConfigSchema>> = {}): FsiConfig {
  return v.parse(fsiConfigSchema, {
    baseUrl: 'http://127.0.0.1:9/gateway',
    signing: { kind: 'xTif', paasId: 'test', token: { value: 'TESTTOKEN' } },
    areaCode: '350500',
    institution: { code: 'H35050000001', name: '测试机构' },
    receiverSystem: 'YBXT',
    medicalCode: {
      orgId: 'ORG1',
      businessType: '09999',
      operatorId: 'OP1',
      operatorName: '自助',
      officeId: 'OF1',
      officeName: '大厅',
    },
    ...change,
  });
}

/** `baseinfo` of 1101. */
export const baseInfo = {
  psn_no: '35050000000000000001',
  psn_cert_type: '01',
  certno: '350598199001010012',
  psn_name: '王小明',
  gend: '1',
  age: 36.9,
};

/** A row of `insuinfo`, active in 泉州市本级. */
export const insuInfo = {
  insutype: '310',
  psn_type: '11',
  psn_insu_stas: '1',
  psn_insu_date: '2012-07-01',
  paus_insu_date: '',
  insuplc_admdvs: '350599',
  emp_name: '泉州演示机械有限公司',
  balc: 3580.42,
};

/** `setlinfo` of 5203. */
export const setlInfo = {
  mdtrt_id: 'M1',
  setl_id: 'S1',
  psn_no: baseInfo.psn_no,
  certno: baseInfo.certno,
  insutype: '310',
  med_type: '21',
  setl_time: '2026-11-10 10:21:07',
  fixmedins_name: '泉州演示第一医院',
  refd_setl_flag: '0',
  medfee_sumamt: '1000.00',
  inscp_scp_amt: 900,
  fund_pay_sumamt: 600.5,
  psn_pay: '399.50',
  act_pay_dedc: null,
  hifp_pay: '600.50',
  pool_prop_selfpay: '0.85',
  acct_pay: 300,
  cash_payamt: '99.50',
  hifmi_pay: '0.00',
  balc: '3280.42',
};
