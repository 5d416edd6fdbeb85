import type { PersonDraft } from './assemble.ts';
import type { DateText } from './calendar.ts';
import { foreigner2023, permit, residentCard } from './documents.ts';
import type { ResidentFacts } from './documents.ts';
import type { IdentityDocument } from './identity-document.ts';
import { employment, maternity, residency } from './membership.ts';
import type { Membership } from './membership.ts';
import { makeName } from './names.ts';
import { nameOnDocument } from './person.ts';
import { createPrng } from './prng.ts';
import type { Prng } from './prng.ts';
import { employerName, monthsAgo } from './world.ts';
import type { World } from './world.ts';

/** Hands out sequence numbers so that no two people share birth date and sequence. */
export type SequenceBook = (birth: DateText) => number;

/** A book that starts after the sequences the featured people use by hand. */
export function createSequenceBook(taken: ReadonlySet<string>): SequenceBook {
  const used = new Set(taken);
  return (birth) => {
    for (let sequence = 10; sequence < 990; sequence++) {
      const key = `${birth}/${sequence}`;
      if (used.has(key)) continue;
      used.add(key);
      return sequence;
    }
    throw new Error('no sequence left for a birth date');
  };
}

type Kind =
  'employee' | 'resident' | 'minor' | 'retired' | 'interrupted' | 'maternity' | 'permit' | 'foreigner';

const SHARES: readonly (readonly [Kind, number])[] = [
  ['employee', 0.5],
  ['resident', 0.2],
  ['minor', 0.1],
  ['retired', 0.1],
  ['interrupted', 0.05],
  ['maternity', 0.02],
  ['permit', 0.02],
  ['foreigner', 0.01],
];

function drawKind(prng: Prng): Kind {
  let roll = prng.next();
  for (const [kind, share] of SHARES) {
    if (roll < share) return kind;
    roll -= share;
  }
  return 'employee';
}

/** Years of birth by kind; fixed, so that numbers stay the same in every year the lobby runs. */
const BIRTH_YEARS: Readonly<Record<Kind, readonly [number, number]>> = {
  employee: [1970, 2003],
  resident: [1955, 2000],
  minor: [2012, 2024],
  retired: [1938, 1963],
  interrupted: [1970, 1998],
  maternity: [1988, 2000],
  permit: [1965, 2000],
  foreigner: [1965, 1995],
};

function drawBirth(prng: Prng, kind: Kind): DateText {
  const [first, last] = BIRTH_YEARS[kind];
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${prng.int(first, last)}-${two(prng.int(1, 12))}-${two(prng.int(1, 28))}`;
}

function cardPeriod(world: World, prng: Prng, kind: Kind): Pick<ResidentFacts, 'validFrom' | 'validTo'> {
  const start = world.year - prng.int(1, 4);
  if (kind === 'retired') return { validFrom: `${start - 5}-05-20` };
  const years = kind === 'minor' || kind === 'permit' ? 5 : 20;
  return { validFrom: `${start}-05-20`, validTo: `${start + years}-05-20` };
}

/** First character of a pass number by region. */
const PASS_LETTERS = { '810000': 'H', '820000': 'M', '830000': '9' } as const;

type DocumentInput = { kind: Kind; birth: DateText; sequence: number };

function makeDocument(world: World, prng: Prng, input: DocumentInput): IdentityDocument {
  const { kind, birth, sequence } = input;
  const period = cardPeriod(world, prng, kind);
  const { name, nation } = makeName(prng);
  const address = `福建省泉州市演示区${prng.pick(['示例路', '样例街', '试验巷'])}${prng.int(1, 400)}号`;
  if (kind === 'permit') {
    const region = prng.pick(['810000', '820000', '830000'] as const);
    const passNumber = `${PASS_LETTERS[region]}${prng.int(10_000_000, 99_999_999)}`;
    return permit({ name, birth, sequence, address, region, passNumber, ...period });
  }
  if (kind === 'foreigner') {
    const country = prng.pick([
      { alpha3: 'GBR', numeric3: '826' },
      { alpha3: 'KOR', numeric3: '410' },
    ]);
    const validTo = `${world.year + 6}-05-20`;
    const englishName = `DEMO, ${prng.pick(['ALEX', 'KIM', 'ROBIN', 'SASHA'])} ${sequence}`;
    return foreigner2023({
      englishName,
      chineseName: name,
      birth,
      sequence,
      country,
      validFrom: period.validFrom,
      validTo,
    });
  }
  return residentCard({ name, nation, birth, sequence, address, ...period });
}

function makeJob(world: World, prng: Prng, kind: Kind): Membership {
  const fromYear = prng.int(2001, 2024);
  const facts = {
    from: `${fromYear}-${String(prng.int(1, 12)).padStart(2, '0')}`,
    baseFen: prng.int(2_000, 9_000) * 100,
    employerName: employerName(world, prng.int(0, world.employers.length - 1)),
    balanceFen: prng.chance(0.02) ? -prng.int(100, 20_000) : prng.chance(0.04) ? 0 : prng.int(500, 1_200_000),
  };
  if (kind === 'retired')
    return employment(world, { ...facts, from: '1999-05', to: '2013-08', retired: true });
  if (kind === 'interrupted') return employment(world, { ...facts, to: monthsAgo(world, prng.int(1, 20)) });
  return employment(world, facts);
}

function makeMemberships(world: World, prng: Prng, kind: Kind): Membership[] {
  if (kind === 'resident') return [residency(world, { fromYear: prng.int(2010, 2024) })];
  if (kind === 'minor') return [residency(world, { fromYear: 2025, psnType: '1403' })];
  const job = makeJob(world, prng, kind);
  if (kind === 'maternity') return [job, maternity(job)];
  return prng.chance(0.15) ? [residency(world, { fromYear: 2010, toYear: 2014 }), job] : [job];
}

/** The n-th ordinary person; depends on the seed and n only. */
export function ordinaryPerson(world: World, index: number, book: SequenceBook): PersonDraft {
  const prng = createPrng(`${world.seed}/person/${index}`);
  const kind = drawKind(prng);
  const birth = drawBirth(prng, kind);
  const document = makeDocument(world, prng, { kind, birth, sequence: book(birth) });
  return {
    id: `person-${index}`,
    label: nameOnDocument(document),
    story: '合成人口中的普通人。',
    document,
    memberships: makeMemberships(world, prng, kind),
    visits: {
      count: prng.chance(0.1) ? 0 : prng.int(1, 12),
      medTypes: kind === 'retired' ? ['11', '14', '21'] : ['11', '11', '41'],
    },
    certificateForms: prng.chance(0.02) ? [] : prng.chance(0.2) ? ['thermal'] : ['thermal', 'sealedFile'],
  };
}
