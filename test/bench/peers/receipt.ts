/** The receipt that every encoder prints in the bench: a title, 31 rows on 48 columns, a QR code, a cut. */
export const receipt = {
  title: '参保信息查询结果',
  rows: Array.from({ length: 31 }, (_, index) => ({
    label: ['姓名', '身份证号码', '险种', '参保状态', '参保单位', '缴费月份', '个人缴费', '单位缴费'][index % 8] ?? '',
    value: ['王小明', '350***********0015', '职工基本医疗保险', '正常参保', '泉州市演示纺织有限公司', '2026年10月', '￥412.50', '￥1,237.50'][index % 8] ?? '',
  })),
  qr: 'https://ybj.example.gov.cn/v/3f9a1c5be04d4a7f9b6de21f00c7a4d1',
} as const;
