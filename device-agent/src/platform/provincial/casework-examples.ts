/** Examples for tests, as docs/provincial-service.md §5–8 gives them; nobody of them exists. */
export const row = {
  caseId: 'QZ20261109000017',
  caseNo: '3505202611090017',
  itemCode: '002036001005',
  itemName: '职工参保信息变更登记',
  alsoItemNames: ['生育津贴支付'],
  areaCode: '350599',
  channel: 'terminal',
  role: 'applicant',
  unitName: null,
  state: 'supplement',
  filedAt: '2026-11-09T10:12:00+08:00',
  updatedAt: '2026-11-10T15:40:00+08:00',
  dueOn: null,
  resultAvailable: false,
};

const agency = {
  name: '泉州市医疗保障基金中心（演示）',
  phone: '0595-12393',
  address: '福建省泉州市演示区示例路12号',
};

/** A case that waits for a paper. */
export const detail = {
  ...row,
  steps: [
    { name: '申请', doneAt: '2026-11-09T10:12:00+08:00' },
    { name: '受理', doneAt: '2026-11-10T09:00:00+08:00' },
    { name: '审核', doneAt: null },
  ],
  countedFrom: '2026-11-09',
  reason: null,
  missing: [{ name: '户口簿', note: '变更姓名须提供户口簿变更页', copies: 1, original: false }],
  supplementBy: '2026-12-10',
  agency,
};

/** The paper of an approved case. */
export const paper = {
  caseId: row.caseId,
  itemCode: row.itemCode,
  itemName: row.itemName,
  caseNo: row.caseNo,
  title: '职工参保信息变更登记信息',
  decidedOn: '2026-11-20',
  demonstration: true,
  rows: [
    { label: '姓名', value: '王小明', mask: 'name' },
    { label: '银行账号', value: '6217000000000000000', mask: 'account' },
    { label: '办理结果', value: '审核通过', mask: null },
  ],
  agency,
};

/** Somebody may apply. */
export const eligible = {
  asOf: '2026-11-22T09:00:00+08:00',
  standing: 'open',
  notice: null,
  caseId: null,
  known: { 'person.name': '陈静', 'account.bank': '演示银行泉州支行' },
  heldMaterials: ['birth-registration'],
};

/** An application was taken. */
export const taken = (requestId: string) => ({
  requestId,
  caseId: 'QZ20261120000042',
  caseNo: '3505202611200042',
  state: 'received',
  filedAt: '2026-11-20T16:58:41+08:00',
  dueOn: '2026-12-18',
  agency,
  demonstration: true,
});

/** The reasons of a rating. */
export const options = {
  version: '2026-1',
  reasonRequired: true,
  options: [{ code: '201', level: 2, text: '等得太久' }],
};
