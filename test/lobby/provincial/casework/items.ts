/** The links of a case by their printed words (001, 003: 申请—受理—审核—办结 …). */
type Chain = readonly string[];

/** An item whose progress a terminal shows. */
export type CaseItem = {
  /** Number in the national list of thirty items; 8 and 30 are one matter under two numbers. */
  no: string;
  /** 子项编码, or the agreed name of an item without one. */
  code: string;
  name: string;
  chain: Chain;
  /** Working days from acceptance; 0: at once. */
  limitDays: number;
  /** What is printed once it is approved (审核通过，打印相关信息). */
  resultTitle: string | null;
};

const QUERY: Chain = ['申请', '受理', '办结'];
const REGISTRATION: Chain = ['申请', '受理', '审核', '办结'];
const MONEY: Chain = ['申请', '受理', '审核', '拨付', '办结'];

const query = { chain: QUERY, limitDays: 0, resultTitle: null };
const maternity = { chain: MONEY, limitDays: 20, resultTitle: null };
const registration = (resultTitle: string, limitDays = 0) => ({ chain: REGISTRATION, limitDays, resultTitle });

/** All fifteen items of the national list that promise 自助机查询, in its order. */
export const CASE_ITEMS: readonly CaseItem[] = [
  { no: '1', code: '002036001001', name: '单位参保登记', ...registration('单位参保登记信息') },
  { no: '2', code: '002036001002', name: '职工参保登记', ...registration('职工参保登记信息', 5) },
  { no: '3', code: '002036001003', name: '城乡居民参保登记', ...registration('城乡居民参保登记信息') },
  { no: '4', code: '002036001004', name: '单位参保信息变更登记', ...registration('单位参保信息变更登记信息') },
  { no: '5', code: '002036001005', name: '职工参保信息变更登记', ...registration('职工参保信息变更登记信息') },
  { no: '6', code: '002036001006', name: '城乡居民参保信息变更登记', ...registration('城乡居民参保信息变更登记信息') },
  { no: '8', code: '002036002002', name: '参保人员参保信息查询', ...query },
  { no: '9', code: '002036002003', name: '参保人员个人账户一次性支取', chain: MONEY, limitDays: 5, resultTitle: null },
  { no: '10', code: 'certificate', name: '出具《参保凭证》', ...query },
  { no: '19', code: '002036007001', name: '产前检查费支付', ...maternity },
  { no: '20', code: '002036007002', name: '生育医疗费支付', ...maternity },
  { no: '21', code: '002036007003', name: '计划生育医疗费支付', ...maternity },
  { no: '22', code: '002036007004', name: '生育津贴支付', ...maternity },
  {
    no: '23',
    code: '002036008001',
    name: '符合资助条件的救助对象参加城乡居民基本医疗保险个人缴费补贴',
    chain: MONEY,
    limitDays: 15,
    resultTitle: null,
  },
  { no: '30', code: '002036002002', name: '参保人员参保信息查询', ...query },
];

/** The item with this code. */
export function caseItem(code: string): CaseItem | undefined {
  return CASE_ITEMS.find((item) => item.code === code);
}

/** Items of a unit, and items that pay the person. */
export const UNIT_ITEMS: readonly string[] = ['002036001001', '002036001004'];
export const MATERNITY_ITEMS: readonly string[] = ['002036007001', '002036007002', '002036007003', '002036007004'];
/** What a terminal takes applications for. */
export const APPLICABLE_ITEMS: readonly string[] = [...UNIT_ITEMS, '002036001005', ...MATERNITY_ITEMS];
