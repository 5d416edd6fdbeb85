/**
 * How refusals are told apart when the configuration says nothing else. FSI has no national error table, only
 * the text of `err_msg` for people, so every list here is a guess to be replaced by the bureau's own words.
 */
export const defaultRefusalPatterns = {
  signInExpired: ['sign_?no', '签到(编号|流水|号)?.{0,8}(失效|过期|无效|不存在|错误)', '(未|请先?|重新)签到'],
  clockWrong: [
    '(timestamp|时间戳).{0,12}(expired|invalid|过期|失效|超时|偏差|不一致|错误)',
    '时钟偏差',
    'CLOCK_SKEW',
  ],
  // 500159 = not an e-voucher code
  notMedicalCode: ['(^|\\D)500159(\\D|$)', '(不是|非|无效的?)(医保|电子凭证|二维)'],
  deceased: ['死亡|身故|已故|去世'],
  duplicate: [
    '(多条|多个|重复).{0,8}(人员|参保|记录|信息|身份)',
    '(人员|参保|身份).{0,8}(多条|多个|重复|不唯一)',
  ],
  notFound: [
    '(未|没有|无法)(查询?到?|找到?|获取到?).{0,12}(人员|参保人|个人)',
    '(人员|参保人).{0,8}不存在',
    '查无此人',
    '姓名.{0,10}(不一致|不符|不匹配)',
    '无此人员',
  ],
  notInsured: ['未参保|无(有效)?参保|(没有|未查询?到|未找到).{0,8}参保(信息|记录|关系)'],
} as const;
