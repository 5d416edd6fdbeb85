import type { Person } from '../population/person.ts';

/** A refusal of the platform: infcode with err_msg. */
export type Refusal = { infcode: string; errMsg: string };

function refuse(errMsg: string): Refusal {
  return { infcode: '-1', errMsg };
}

/**
 * Every err_msg of the simulated platform. There is no national table of them; these follow the manner of
 * live ones, which often carry names and numbers, so a client must read the class from them and forget the
 * text.
 */
export const REFUSALS = {
  badEnvelope: (detail: string) => refuse(`报文格式错误：${detail}`),
  unknownInfno: (infno: string) => refuse(`交易编号[${infno}]不存在或未开通`),
  serviceMismatch: () => refuse('交易编号与服务地址不符'),
  duplicateMsgid: (msgid: string) => refuse(`发送方报文ID重复[${msgid}]`),
  notSignedIn: () => refuse('未签到，请先签到'),
  signNoExpired: (signNo: string) => refuse(`签到编号无效或已失效[${signNo}]，请重新签到`),
  missingInput: (field: string) => refuse(`输入参数[${field}]不能为空`),
  missingInsuplc: () => refuse('参保地医保区划[insuplc_admdvs]不能为空'),
  insuplcMismatch: (person: Person, area: string) =>
    refuse(`参保地医保区划[${area}]与人员[${person.registeredName}]参保信息不一致`),
  personNotFound: (number: string) => refuse(`未查询到人员基本信息，证件号码[${number}]`),
  unknownPsnNo: (psnNo: string) => refuse(`人员编号[${psnNo}]不存在`),
  nameMismatch: (person: Person) =>
    refuse(`姓名与登记信息不一致：证件号码[${person.document.number}]登记姓名[${person.registeredName}]`),
  deceased: (person: Person) => refuse(`人员[${person.registeredName}]生存状态为死亡，不能办理业务`),
  duplicatePerson: (person: Person) =>
    refuse(
      `证件号码[${person.document.number}]存在多条人员信息：${person.psnNo}、${person.psnNo}9，请先合并`,
    ),
  notEcCode: () => ({ infcode: '500159', errMsg: '500159：二维码不是医保电子凭证' }),
  ecCodeExpired: () => refuse('电子凭证二维码已失效，请刷新后重试'),
  ecTokenInvalid: (token: string) => refuse(`电子凭证令牌[${token}]无效或已过期`),
  noSettlement: (setlId: string) => refuse(`未查询到结算信息[${setlId}]`),
  busy: (person: Person | undefined) =>
    refuse(`业务处理失败，人员[${person?.registeredName ?? ''}]证件号码[${person?.document.number ?? ''}]`),
} as const;
