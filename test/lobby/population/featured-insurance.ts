import type { PersonDraft } from './assemble.ts';
import { residentCard } from './documents.ts';
import { employment, maternity, residency } from './membership.ts';
import { adultCard, employerName, monthsAgo } from './world.ts';
import type { World } from './world.ts';

function wangXiaoming(world: World): PersonDraft {
  return {
    id: 'wang-xiaoming',
    label: '王小明 · 在职',
    story: '在职职工，一切正常；本月缴费未到账。',
    document: residentCard({
      name: '王小明',
      birth: '1990-01-01',
      sequence: 1,
      address: '福建省泉州市演示区丰泽街1号',
      ...adultCard(world),
    }),
    memberships: [
      employment(world, {
        from: '2012-07',
        baseFen: 420_000,
        employerName: employerName(world, 0),
        balanceFen: 358_042,
        lastPending: true,
      }),
    ],
    visits: { count: 9, medTypes: ['11', '11', '41', '21'], refundNewest: true },
  };
}

function twoInsurances(world: World): PersonDraft {
  const job = employment(world, {
    from: `${world.year - 3}-03`,
    baseFen: 500_000,
    employerName: employerName(world, 7),
    balanceFen: 121_650,
  });
  return {
    id: 'two-insurances',
    label: '李秀英 · 两种保险',
    story: '先参加居民医保，就业后参加职工医保；打印凭证时要选一种。',
    document: residentCard({ name: '李秀英', birth: '1985-06-12', sequence: 226, ...adultCard(world) }),
    memberships: [residency(world, { fromYear: 2010, toYear: world.year - 4 }), job],
    visits: { count: 6 },
  };
}

function maternityCase(world: World): PersonDraft {
  const job = employment(world, {
    from: '2018-09',
    baseFen: 610_000,
    employerName: employerName(world, 12),
    balanceFen: 96_420,
  });
  return {
    id: 'maternity',
    label: '陈静 · 生育',
    story: '职工医保和生育保险都有，最近有一次生育住院结算。',
    document: residentCard({ name: '陈静', birth: '1994-11-03', sequence: 348, ...adultCard(world) }),
    memberships: [job, maternity(job)],
    visits: { count: 3, withinDays: 200, medTypes: ['52', '11'] },
  };
}

function retired(world: World): PersonDraft {
  return {
    id: 'retired',
    label: '林国华 · 退休',
    story: '退休人员，长期有效的身份证，两个门诊慢特病备案，就诊多。',
    document: residentCard({ name: '林国华', birth: '1952-04-18', sequence: 551, validFrom: '2006-08-20' }),
    memberships: [
      employment(world, {
        from: '1998-10',
        to: '2012-04',
        baseFen: 110_000,
        employerName: employerName(world, 3),
        balanceFen: 812_377,
        retired: true,
      }),
    ],
    visits: { count: 46, medTypes: ['14', '11', '41', '21'] },
    chronic: [
      { code: 'M03900', name: '高血压', from: '2015-02-01', to: '2099-12-31' },
      { code: 'M01600', name: '糖尿病', from: '2018-07-15', to: '2099-12-31' },
    ],
  };
}

function negativeBalance(world: World): PersonDraft {
  return {
    id: 'negative-balance',
    label: '张勇 · 账户为负',
    story: '单位退费后个人账户余额为负数。',
    document: residentCard({ name: '张勇', birth: '1979-12-25', sequence: 113, ...adultCard(world) }),
    memberships: [
      employment(world, {
        from: '2004-02',
        baseFen: 230_000,
        employerName: employerName(world, 21),
        balanceFen: -8_645,
      }),
    ],
    visits: { count: 4 },
  };
}

function zeroBalance(world: World): PersonDraft {
  return {
    id: 'zero-balance',
    label: '黄丽 · 账户为零',
    story: '个人账户余额正好是 0.00，不应显示为“无账户”。',
    document: residentCard({ name: '黄丽', birth: '1988-03-08', sequence: 662, ...adultCard(world) }),
    memberships: [
      employment(world, {
        from: '2015-05',
        baseFen: 480_000,
        employerName: employerName(world, 30),
        balanceFen: 0,
      }),
    ],
    visits: { count: 5 },
  };
}

function interrupted(world: World): PersonDraft {
  return {
    id: 'interrupted',
    label: '刘强 · 中断',
    story: '缴费中断过十一个月，现在又暂停；起止时间不等于缴费月数。',
    document: residentCard({ name: '刘强', birth: '1983-08-30', sequence: 417, ...adultCard(world) }),
    memberships: [
      employment(world, {
        from: '2009-03',
        to: monthsAgo(world, 5),
        gap: { from: '2016-02', to: '2016-12' },
        baseFen: 300_000,
        employerName: employerName(world, 44),
        balanceFen: 45_190,
      }),
    ],
    visits: { count: 2, withinDays: 900 },
  };
}

function manyMonths(world: World): PersonDraft {
  return {
    id: 'many-months',
    label: '吴建国 · 三百多个月',
    story: '1996 年起从未中断，缴费记录三百多个月；机关单位，有公务员补助。',
    document: residentCard({ name: '吴建国', birth: '1970-10-01', sequence: 779, ...adultCard(world) }),
    memberships: [
      employment(world, {
        from: '1996-01',
        baseFen: 90_000,
        employerName: '泉州演示区机关事务中心',
        balanceFen: 2_660_918,
        civilServant: true,
      }),
    ],
    visits: { count: 30, medTypes: ['11', '21', '41'] },
  };
}

function noRecords(world: World): PersonDraft {
  return {
    id: 'no-records',
    label: '郑雪 · 没有就诊',
    story: '刚参保，没有任何就诊、慢特病和累计记录。',
    document: residentCard({ name: '郑雪', birth: '2002-02-14', sequence: 884, ...adultCard(world) }),
    memberships: [
      employment(world, {
        from: monthsAgo(world, 2),
        baseFen: 400_000,
        employerName: employerName(world, 50),
        balanceFen: 16_000,
      }),
    ],
  };
}

function inHospital(world: World): PersonDraft {
  return {
    id: 'in-hospital',
    label: '何桂英 · 住院中',
    story: '居民医保、低保对象，正在住院，有医疗救助。',
    document: residentCard({ name: '何桂英', birth: '1961-07-07', sequence: 960, validFrom: '2011-09-01' }),
    memberships: [residency(world, { fromYear: 2012, psnType: '16' })],
    visits: { count: 7, medTypes: ['21', '11', '14'] },
    chronic: [{ code: 'M07800', name: '恶性肿瘤门诊治疗', from: '2024-03-01', to: '2099-12-31' }],
    admittedDaysAgo: 6,
    assisted: true,
    household: { place: '福建省泉州市演示区示例村', type: '农村' },
  };
}

function noCertificate(world: World): PersonDraft {
  return {
    id: 'no-certificate',
    label: '许明 · 不能出凭证',
    story: '平台没有授权在终端出具参保凭证，只能打印查询结果。',
    document: residentCard({ name: '许明', birth: '1992-05-20', sequence: 135, ...adultCard(world) }),
    memberships: [
      employment(world, {
        from: '2016-08',
        baseFen: 520_000,
        employerName: employerName(world, 17),
        balanceFen: 77_303,
      }),
    ],
    visits: { count: 3 },
    certificateForms: [],
  };
}

function minor(world: World): PersonDraft {
  return {
    id: 'minor',
    label: '苏子涵 · 小学生',
    story: '未成年人，参加居民医保，五年期身份证。',
    document: residentCard({
      name: '苏子涵',
      birth: '2017-06-01',
      sequence: 522,
      validFrom: `${world.year - 1}-06-10`,
      validTo: `${world.year + 4}-06-10`,
    }),
    memberships: [residency(world, { fromYear: 2018, psnType: '1403' })],
    visits: { count: 4, medTypes: ['11'] },
  };
}

/** People whose insurance is the story. */
export const INSURANCE_STORIES: readonly ((world: World) => PersonDraft)[] = [
  wangXiaoming,
  twoInsurances,
  maternityCase,
  retired,
  negativeBalance,
  zeroBalance,
  interrupted,
  manyMonths,
  noRecords,
  inHospital,
  noCertificate,
  minor,
];
