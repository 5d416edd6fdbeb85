/** Examples for tests, as docs/provincial-service.md gives them; the person exists nowhere. */
export const entry = {
  insuranceType: '310',
  from: '2026-09',
  to: '2026-09',
  months: 1,
  base: '5200.00',
  personal: '104.00',
  employer: '364.00',
  subsidy: '0.00',
  toAccount: '104.00',
  arrived: true,
  arrivedOn: '2026-09-18',
  employerName: '泉州演示机械有限公司',
};

/** A row of the list of settlements. */
export const settled = {
  mdtrtId: 'M1',
  setlId: 'S1',
  settledAt: '2026-11-10T10:21:07+08:00',
  institutionCode: 'H35059800001',
  institutionName: '泉州演示第一医院',
  medType: '11',
  insuranceType: '310',
  total: '326.80',
  fundPay: '181.30',
  accountPay: '145.50',
  cashPay: '0.00',
  refund: false,
};

/** What preview and issue share. */
export const content = {
  demonstration: true,
  person: {
    name: '王小明',
    idNumber: '350598199001010012',
    medicalInsuranceNumber: '3505000000000000000012',
    householdPlace: '福建省泉州市丰泽区',
    householdType: '城镇',
  },
  insurance: {
    type: '310',
    typeName: '职工基本医疗保险',
    from: '2012-07',
    to: null,
    paidMonths: 171,
    accountBalance: '3580.42',
  },
  agency: {
    name: '泉州市医疗保障基金中心（演示）',
    areaCode: '350500',
    phone: '0595-12393',
    address: '福建省泉州市丰泽区演示路1号',
    postcode: '362000',
  },
};

/** A seal of 16 × 2 dots. */
export const seal = { widthDots: 16, heightDots: 2, data: '/wD/AA==' };

/** The answer of issue, for a request id. */
export const issued = (requestId: string) => ({
  ...content,
  asOf: undefined,
  requestId,
  issuedAt: '2026-11-22T09:00:00+08:00',
  number: '350500202600000001',
  verifyUrl: 'http://127.0.0.1:5870/verify/q1nG0mZ4cWfT8yRk2LxPvA',
  forms: [
    { kind: 'thermal', seal },
    { kind: 'sealedFile', mediaType: 'application/pdf', sha256: '9f', data: 'JVBERi0=' },
  ],
});
