import type { PersonDraft } from './assemble.ts';
import { residentCard } from './documents.ts';
import { employment, maternity, residency } from './membership.ts';
import { adultCard, employerName } from './world.ts';
import type { World } from './world.ts';

function elsewhere(world: World): PersonDraft {
  return {
    id: 'elsewhere',
    label: '朱志明 · 莆田参保',
    story: '住在泉州，参保地是莆田；应说明去哪里办。',
    document: residentCard({ name: '朱志明', birth: '1989-09-17', sequence: 311, ...adultCard(world) }),
    memberships: [
      employment(world, {
        from: '2013-03',
        baseFen: 410_000,
        employerName: '莆田演示鞋业有限公司',
        balanceFen: 188_201,
        areaCode: '350399',
      }),
    ],
    visits: { count: 4 },
  };
}

function notFound(world: World): PersonDraft {
  return {
    id: 'not-found',
    label: '马超 · 查无此人',
    story: '平台没有这个人的任何登记。',
    document: residentCard({ name: '马超', birth: '1998-08-08', sequence: 437, ...adultCard(world) }),
    standing: 'notFound',
    memberships: [],
  };
}

function notInsured(world: World): PersonDraft {
  return {
    id: 'not-insured',
    label: '高洋 · 未参保',
    story: '平台有人员登记，但从未参加任何保险。',
    document: residentCard({ name: '高洋', birth: '2001-04-26', sequence: 455, ...adultCard(world) }),
    memberships: [],
  };
}

function deceased(world: World): PersonDraft {
  return {
    id: 'deceased',
    label: '梁玉兰 · 已登记死亡',
    story: '平台登记为已死亡，证件却在使用；话要说得体面。',
    document: residentCard({ name: '梁玉兰', birth: '1943-01-22', sequence: 488, validFrom: '2005-05-05' }),
    standing: 'deceased',
    memberships: [residency(world, { fromYear: 2010, toYear: world.year - 1, psnType: '16' })],
  };
}

function duplicate(world: World): PersonDraft {
  return {
    id: 'duplicate',
    label: '宋杰 · 两条登记',
    story: '同一证件号码在平台有两条人员登记，须到窗口合并。',
    document: residentCard({ name: '宋杰', birth: '1977-11-11', sequence: 519, ...adultCard(world) }),
    standing: 'duplicate',
    memberships: [
      employment(world, {
        from: '2006-06',
        baseFen: 260_000,
        employerName: employerName(world, 26),
        balanceFen: 12_000,
      }),
    ],
  };
}

function expiredCard(world: World): PersonDraft {
  return {
    id: 'expired-card',
    label: '谢平 · 证件过期',
    story: '身份证去年到期，参保正常。',
    document: residentCard({
      name: '谢平',
      birth: '1980-02-28',
      sequence: 533,
      validFrom: `${world.year - 21}-06-01`,
      validTo: `${world.year - 1}-06-01`,
    }),
    memberships: [
      employment(world, {
        from: '2003-07',
        baseFen: 210_000,
        employerName: employerName(world, 28),
        balanceFen: 203_377,
      }),
    ],
    visits: { count: 5 },
  };
}

/** The person whose traces the privacy probe looks for: every text of hers occurs nowhere else. */
function marker(world: World): PersonDraft {
  return {
    id: 'marker',
    label: '犇骉羴 · 标记人',
    story: '隐私探针：姓名、号码和地址别处都不出现，结束后不得留下任何痕迹。',
    document: residentCard({
      name: '犇骉羴',
      birth: '1977-07-04',
      sequence: 773,
      address: '福建省泉州市演示区探针巷7734号鱻灥阁',
      ...adultCard(world),
    }),
    memberships: [
      employment(world, {
        from: '2007-07',
        baseFen: 277_300,
        employerName: '泉州演示羴鱻标记有限公司',
        balanceFen: 773_477,
      }),
    ],
    visits: { count: 5, medTypes: ['11', '21'] },
  };
}

function xiamen(world: World): PersonDraft {
  const job = employment(world, {
    from: '2014-06',
    baseFen: 660_000,
    employerName: '厦门演示软件有限公司',
    balanceFen: 301_155,
    areaCode: '350299',
  });
  return {
    id: 'xiamen',
    label: '叶晓燕 · 厦门参保',
    story: '参保地是厦门：登记类事项由税务部门办理，生育津贴免申即享；给设在厦门的终端。',
    document: residentCard({ name: '叶晓燕', birth: '1993-10-09', sequence: 552, ...adultCard(world) }),
    memberships: [job, maternity(job)],
    visits: { count: 3, withinDays: 300, medTypes: ['52', '11'] },
  };
}

/** People whom the register answers in an unusual way, and the marker. */
export const STANDING_STORIES: readonly ((world: World) => PersonDraft)[] = [
  elsewhere,
  notFound,
  notInsured,
  deceased,
  duplicate,
  expiredCard,
  marker,
  xiamen,
];
