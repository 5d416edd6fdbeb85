import type { PersonDraft } from './assemble.ts';
import { foreigner2017, foreigner2023, permit, residentCard } from './documents.ts';
import type { ResidentFacts } from './documents.ts';
import { employment, residency } from './membership.ts';
import { adultCard, employerName } from './world.ts';
import type { World } from './world.ts';

type NameStory = Pick<PersonDraft, 'id' | 'label' | 'story'> & { card: Omit<ResidentFacts, 'validFrom'> };

/** Residents whose name is the story; their insurance is ordinary. */
const NAME_STORIES: readonly NameStory[] = [
  {
    id: 'yan-rare',
    label: '刘䶮 · 生僻字',
    story: '“䶮”在 GBK 里曾是自造字 U+E863，今在扩展 A 区，许多打印机没有。',
    card: { name: '刘䶮', birth: '1986-09-09', sequence: 231 },
  },
  {
    id: 'rare-extension',
    label: '陈㛃 · 扩展A区',
    story: '“㛃”在扩展 A 区，GBK 字库里没有。',
    card: { name: '陈㛃', birth: '1997-01-30', sequence: 246 },
  },
  {
    id: 'rare-supplementary',
    label: '赵𬱖𣲘 · 增补平面',
    story: '两个字都在基本平面之外，各占两个 UTF-16 单元。',
    card: { name: '赵𬱖𣲘', birth: '1993-03-21', sequence: 257 },
  },
  {
    id: 'rare-gbk',
    label: '陶喆堃 · 字库有',
    story: '喆、堃、镕少见，但在 GBK 里，不应走图形打印。',
    card: { name: '陶喆堃镕', birth: '1981-10-10', sequence: 373 },
  },
  {
    id: 'compound-surname',
    label: '欧阳静怡 · 复姓',
    story: '复姓，遮盖姓名时姓是两个字。',
    card: { name: '欧阳静怡', birth: '1991-12-12', sequence: 288 },
  },
  {
    id: 'ethnic-name',
    label: '阿依古丽·买买提',
    story: '维吾尔族，姓名带间隔号。',
    card: { name: '阿依古丽·买买提', nation: '05', birth: '1990-07-19', sequence: 504 },
  },
  {
    id: 'long-name',
    label: '十五个字的姓名',
    story: '姓名正好十五个字，占满芯片的姓名栏。',
    card: { name: '迪丽努尔·阿卜杜热合曼·买买提', nation: '05', birth: '1987-02-11', sequence: 606 },
  },
];

function nameStory(world: World, story: NameStory, index: number): PersonDraft {
  const { card, ...texts } = story;
  return {
    ...texts,
    document: residentCard({ ...card, ...adultCard(world) }),
    memberships: [
      employment(world, {
        from: '2014-04',
        baseFen: 450_000,
        employerName: employerName(world, 5 + index),
        balanceFen: 150_000 + index,
      }),
    ],
    visits: { count: 4 },
  };
}

function puaName(world: World): PersonDraft {
  return {
    id: 'pua-name',
    label: '旧证自造字',
    story: '旧身份证的姓名里有专用区字符 U+E863，登记姓名是“林䶮”；应请到窗口。',
    document: residentCard({
      name: '林\u{E863}',
      birth: '1968-05-05',
      sequence: 159,
      validFrom: '2007-11-11',
    }),
    registeredName: '林䶮',
    memberships: [
      employment(world, {
        from: '2001-01',
        baseFen: 180_000,
        employerName: employerName(world, 9),
        balanceFen: 66_600,
      }),
    ],
    visits: { count: 3 },
  };
}

function fiveYears(world: World): { validFrom: string; validTo: string } {
  return { validFrom: `${world.year - 2}-04-01`, validTo: `${world.year + 3}-04-01` };
}

function hongKong(world: World): PersonDraft {
  return {
    id: 'hk',
    label: '陈嘉豪 · 香港',
    story: '香港居民，持港澳台居民居住证，在泉州就业参保。',
    document: permit({
      name: '陈嘉豪',
      birth: '1984-04-04',
      sequence: 997,
      region: '810000',
      passNumber: 'H99999901',
      ...fiveYears(world),
    }),
    memberships: [
      employment(world, {
        from: '2020-06',
        baseFen: 900_000,
        employerName: employerName(world, 33),
        balanceFen: 301_127,
      }),
    ],
    visits: { count: 3 },
  };
}

function taiwan(world: World): PersonDraft {
  return {
    id: 'taiwan',
    label: '林淑芬 · 台湾',
    story: '台湾居民，持港澳台居民居住证，参加居民医保。',
    document: permit({
      name: '林淑芬',
      birth: '1975-10-25',
      sequence: 998,
      region: '830000',
      passNumber: '999999902',
      ...fiveYears(world),
    }),
    memberships: [residency(world, { fromYear: 2021 })],
    visits: { count: 2 },
  };
}

function tenYears(world: World): { validFrom: string; validTo: string } {
  return { validFrom: `${world.year - 3}-09-01`, validTo: `${world.year + 7}-09-01` };
}

function oldForeigner(world: World): PersonDraft {
  return {
    id: 'foreigner-2017',
    label: "John O'Brien-Smith · 旧版",
    story: '外国人，2017 版永久居留证（I），没有中文姓名，姓名带撇号和连字符。',
    document: foreigner2017({
      englishName: "O'BRIEN-SMITH, JOHN",
      chineseName: '',
      birth: '1972-03-17',
      sequence: 993,
      country: { alpha3: 'IRL', numeric3: '372' },
      ...tenYears(world),
    }),
    memberships: [
      employment(world, {
        from: '2019-01',
        baseFen: 1_500_000,
        employerName: employerName(world, 40),
        balanceFen: 910_055,
      }),
    ],
    visits: { count: 3 },
  };
}

function newForeigner(world: World): PersonDraft {
  return {
    id: 'foreigner-2023',
    label: 'Maria Fernandez · 新版',
    story: '外国人，2023 版五星卡（Y），18 位以 9 开头的号码，有中文姓名。',
    document: foreigner2023({
      englishName: 'FERNANDEZ GARCIA, MARIA DE LOS ANGELES',
      chineseName: '马丽亚',
      birth: '1983-08-15',
      sequence: 996,
      country: { alpha3: 'ESP', numeric3: '724' },
      validFrom: `${world.year}-01-15`,
      validTo: `${world.year + 10}-01-15`,
    }),
    memberships: [
      employment(world, {
        from: '2022-10',
        baseFen: 1_100_000,
        employerName: employerName(world, 41),
        balanceFen: 240_300,
      }),
    ],
    visits: { count: 2 },
  };
}

/** People whose name or card is the story. */
export const CARD_STORIES: readonly ((world: World) => PersonDraft)[] = [
  ...NAME_STORIES.map((story, i) => (world: World) => nameStory(world, story, i)),
  puaName,
  hongKong,
  taiwan,
  oldForeigner,
  newForeigner,
];
