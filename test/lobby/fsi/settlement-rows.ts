import { feeLines } from '../population/fees.ts';
import { sumFen, yuan } from '../population/money.ts';
import type { Insurance, Person, Visit } from '../population/person.ts';
import { amount, personColumns } from './person-rows.ts';
import type { Row } from './person-rows.ts';

function insuranceOf(person: Person, visit: Visit): Insurance | undefined {
  return person.insurances.find((i) => i.type === visit.insuranceType && i.areaCode === visit.areaCode);
}

function insuranceColumns(person: Person, visit: Visit): Row {
  const insurance = insuranceOf(person, visit);
  return {
    insutype: visit.insuranceType,
    psn_type: insurance?.psnType ?? '',
    cvlserv_flag: insurance?.civilServant ? '1' : '0',
    flxempe_flag: '0',
    nwb_flag: '0',
    insu_optins: visit.areaCode,
    emp_name: insurance?.employerName ?? '',
  };
}

/** A row of `mdtrtinfo` (5201). */
export function visitRow(person: Person, visit: Visit, nowMs: number): Row {
  const isInpatient = visit.medType === '21' || visit.medType === '52';
  return {
    mdtrt_id: visit.mdtrtId,
    ...personColumns(person, nowMs),
    ...insuranceColumns(person, visit),
    coner_name: '',
    tel: '',
    maf_psn_flag: person.identities.length > 0 ? '1' : '0',
    begntime: `${visit.admittedOn} 08:00:00`,
    endtime: visit.settledAt,
    mdtrt_cert_type: '01',
    med_type: visit.medType,
    ipt_otp_no: visit.mdtrtId.slice(-10),
    atddr_no: '',
    chfpdr_name: '',
    adm_dept_name: isInpatient ? '演示内科' : '',
    dscg_maindiag_code: visit.diagnosis.code,
    dscg_maindiag_name: visit.diagnosis.name,
    inhosp_stas: '',
    ipt_days: isInpatient ? String(dayCount(visit)) : null,
    opter_id: '',
    opter_name: '',
    opt_time: visit.settledAt,
    memo: null,
  };
}

function dayCount(visit: Visit): number {
  return Math.round((Date.parse(visit.settledAt.slice(0, 10)) - Date.parse(visit.admittedOn)) / 86_400_000);
}

/** Code of the fund that pays the basic part, by insutype. */
const BASIC_FUNDS: Readonly<Record<string, readonly [code: string, name: string]>> = {
  '310': ['310100', '职工基本医疗保险统筹基金'],
  '390': ['390100', '城乡居民基本医疗保险基金'],
  '510': ['510100', '生育基金'],
};

function fundRows(visit: Visit): Row[] {
  const { split } = visit;
  const [code, name] = BASIC_FUNDS[visit.insuranceType] ?? ['999997', '其他基金'];
  const rows: (readonly [code: string, name: string, fen: number])[] = [
    [code, name, split.basicFundFen],
    ['330100', '职工大额医疗费用补助基金', split.largeFundFen],
    ['610100', '医疗救助基金', split.assistanceFen],
    ['310200', '职工基本医疗保险个人账户', split.accountFen],
  ];
  return rows
    .filter(([, , fen]) => fen !== 0)
    .map(([fundPayType, fundName, fen]) => ({
      fund_pay_type: fundPayType,
      inscp_scp_amt: yuan(split.scopeFen),
      crt_payb_lmt_amt: null,
      fund_payamt: yuan(fen),
      fund_pay_type_name: fundName,
      setl_proc_info: '',
    }));
}

function amountColumns(visit: Visit): Row {
  const { split } = visit;
  return {
    medfee_sumamt: amount(split.totalFen),
    fulamt_ownpay_amt: amount(split.ownPayFen),
    overlmt_selfpay: 0,
    preselfpay_amt: amount(split.firstSelfPayFen),
    inscp_scp_amt: amount(split.scopeFen),
    med_sumfee: amount(split.totalFen - split.ownPayFen),
    act_pay_dedc: amount(split.deductibleFen),
    hifp_pay: amount(split.basicFundFen),
    // A ratio, not money.
    pool_prop_selfpay: split.poolPercent / 100,
    cvlserv_pay: 0,
    hifes_pay: 0,
    hifmi_pay: 0,
    hifob_pay: amount(split.largeFundFen),
    hifdm_pay: 0,
    maf_pay: amount(split.assistanceFen),
    oth_pay: 0,
    fund_pay_sumamt: amount(sumFen([split.basicFundFen, split.largeFundFen, split.assistanceFen])),
    psn_pay: amount(split.accountFen + split.cashFen),
    acct_pay: amount(split.accountFen),
    cash_payamt: amount(split.cashFen),
    balc: yuan(split.balanceAfterFen),
    acct_mulaid_pay: 0,
  };
}

/** Output of 5203: `setlinfo` and `setldetail`. */
export function settlementOutput(person: Person, visit: Visit, nowMs: number): Row {
  return {
    setlinfo: {
      mdtrt_id: visit.mdtrtId,
      setl_id: visit.setlId,
      ...personColumns(person, nowMs),
      ...insuranceColumns(person, visit),
      pay_loc: '2',
      fixmedins_code: visit.institution.code,
      fixmedins_name: visit.institution.name,
      hosp_lv: visit.institution.level,
      fixmedins_poolarea: visit.areaCode,
      begndate: visit.admittedOn,
      enddate: visit.settledAt.slice(0, 10),
      setl_time: visit.settledAt,
      mdtrt_cert_type: '01',
      med_type: visit.medType,
      clr_type: visit.medType,
      clr_way: '1',
      clr_optins: visit.areaCode,
      ...amountColumns(visit),
      medins_setl_id: `H${visit.setlId}`,
      refd_setl_flag: visit.refund ? '1' : '0',
      year: visit.settledAt.slice(0, 4),
      dise_codg: visit.diagnosis.code,
      dise_name: visit.diagnosis.name,
      invono: '',
      opter_id: '',
      opter_name: '',
      opt_time: visit.settledAt,
    },
    setldetail: fundRows(visit),
  };
}

/** Output of 5204: an array, without a node around it. */
export function feeRows(visit: Visit): Row[] {
  return feeLines(visit).map((line) => ({
    mdtrt_id: visit.mdtrtId,
    setl_id: visit.setlId,
    feedetl_sn: `${visit.setlId}${String(line.serial).padStart(3, '0')}`,
    rx_drord_no: '',
    med_type: visit.medType,
    fee_ocur_time: visit.settledAt,
    cnt: line.count,
    pric: amount(line.priceFen),
    det_item_fee_sumamt: line.serial % 2 === 0 ? yuan(line.sumFen) : amount(line.sumFen),
    pric_uplmt_amt: null,
    selfpay_prop: line.level === '03' ? 1 : line.level === '02' ? 0.1 : 0,
    fulamt_ownpay_amt: line.level === '03' ? amount(line.sumFen) : 0,
    overlmt_amt: 0,
    preselfpay_amt: 0,
    inscp_scp_amt: line.level === '03' ? 0 : amount(line.sumFen),
    chrgitm_lv: line.level,
    hilist_code: line.code,
    hilist_name: line.name,
    list_type: '101',
    med_list_codg: line.code,
    medins_list_codg: line.code.slice(-8),
    medins_list_name: line.name,
    med_chrgitm_type: '09',
    prodname: line.name,
    spec: line.spec,
    bilg_dept_name: '演示科室',
    opt_time: visit.settledAt,
  }));
}
