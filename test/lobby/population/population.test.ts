import { describe, expect, it } from 'vitest';
import { contributionEntries, paidMonths } from './contributions.ts';
import { creditCodeCheck } from './employers.ts';
import { feeLines } from './fees.ts';
import { foreignerCheck, isMod112, mod112Check, NEVER_ISSUED_COUNTY } from './id-number.ts';
import { sumFen, yuan } from './money.ts';
import { createPopulation, featuredPeople, POPULATION_SIZE } from './population.ts';
import { HOME_AREA } from './world.ts';

const AS_OF = '2026-11-22';
const population = createPopulation({ asOf: AS_OF });
const { people, employers } = population;

describe('identity numbers', () => {
  it.each(['350102190001010015', '932682198501010017', '911124198108030024'])(
    'accepts the published %s',
    (number) => {
      expect(isMod112(number)).toBe(true);
    },
  );

  it('writes X for the check value ten', () => {
    expect(mod112Check('35059819770704773')).toBe('X');
  });

  it('of the 2017 foreigner card end in the 7-3-1 check digit', () => {
    const { number } = featuredPeople(AS_OF).find((p) => p.id === 'foreigner-2017')?.document ?? { number: '' };
    // I18 R27 L21 3 5 9 8 7 2 0 3 1 7 3 with weights 7, 3, 1: 126+81+21+21+15+9+56+21+2+0+9+1+49+9 = 420.
    expect(number).toBe('IRL359872031730');
    expect(foreignerCheck(number.slice(0, 14))).toBe('0');
  });

  it('are unique and carry valid check characters', () => {
    expect(new Set(people.map((p) => p.document.number)).size).toBe(POPULATION_SIZE);
    expect(people.filter((p) => p.document.kind !== 'foreign2017' && !isMod112(p.document.number))).toEqual(
      [],
    );
  });

  it('of residents all begin with the county that was never issued, and agree with birth and sex', () => {
    for (const { document } of people) {
      if (document.kind !== 'resident') continue;
      expect(document.number.slice(0, 6)).toBe(NEVER_ISSUED_COUNTY);
      expect(document.number.slice(6, 14)).toBe(document.birth);
      expect(Number(document.number[16]) % 2 === 1 ? '1' : '2').toBe(document.sex);
    }
  });
});

describe('the population', () => {
  it('is the same for the same seed and date', () => {
    expect(createPopulation({ asOf: AS_OF })).toEqual(population);
  });

  it('keeps every number and name in another year, and changes with the seed', () => {
    const keys = (list: typeof people): string[] =>
      list.map((p) => `${p.document.number}${p.registeredName}`);
    expect(keys(createPopulation({ asOf: '2029-02-03' }).people)).toEqual(keys(people));
    expect(keys(createPopulation({ asOf: AS_OF, seed: 2 }).people)).not.toEqual(keys(people));
  });

  it('has 2,000 people with register numbers of their own, and 60 employers', () => {
    expect(new Set(people.map((p) => p.psnNo)).size).toBe(2_000);
    expect(new Set(people.map((p) => p.id)).size).toBe(2_000);
    expect(new Set(employers.map((e) => e.name)).size).toBe(60);
    for (const { creditCode } of employers) {
      expect(creditCodeCheck(creditCode.slice(0, 17))).toBe(creditCode.charAt(17));
    }
  });

  it('fits the fields of the chip', () => {
    const limits: Readonly<Record<string, number>> = {
      name: 15,
      address: 35,
      issuer: 15,
      englishName: 46,
      number: 18,
    };
    const tooLong = people.filter(({ document }) =>
      Object.entries(document).some(([field, value]) => value.length > (limits[field] ?? value.length)),
    );
    expect(tooLong.map((p) => p.id)).toEqual([]);
  });

  it('pays every settlement in full and splits it among those who pay', () => {
    for (const { split } of people.flatMap((p) => p.visits)) {
      const funds = split.basicFundFen + split.largeFundFen + split.assistanceFen;
      expect(funds + split.accountFen + split.cashFen).toBe(split.totalFen);
      expect(split.ownPayFen + split.firstSelfPayFen + split.scopeFen).toBe(split.totalFen);
    }
  });

  it('bills exactly the total of a visit', () => {
    for (const visit of people
      .slice(0, 100)
      .flatMap((p) => p.visits)
      .filter((v) => !v.refund)) {
      expect(sumFen(feeLines(visit).map((line) => line.sumFen))).toBe(visit.split.totalFen);
    }
  });

  it('holds no event of the future, whatever the day of the month', () => {
    for (const asOf of ['2026-11-03', AS_OF, '2027-01-01']) {
      for (const person of createPopulation({ asOf }).people) {
        expect(person.visits.every((v) => v.settledAt.slice(0, 10) <= asOf)).toBe(true);
        expect(contributionEntries(person).every((e) => e.arrivedOn === null || e.arrivedOn <= asOf)).toBe(
          true,
        );
      }
    }
  });
});

describe('featured people', () => {
  const featured = featuredPeople(AS_OF);
  const of = (id: string): (typeof featured)[number] => {
    const person = featured.find((p) => p.id === id);
    if (!person) throw new Error(`nobody is called ${id}`);
    return person;
  };
  const valid = (id: string): string => ('validTo' in of(id).document ? of(id).document.validTo : '');

  it('open the population', () => {
    expect(people.slice(0, featured.length)).toEqual(featured);
    expect(featured.every((p) => p.story.length > 0 && p.label.length > 0 && p.label.length <= 26)).toBe(
      true,
    );
  });

  it.each([
    ['not-found', 'notFound'],
    ['deceased', 'deceased'],
    ['duplicate', 'duplicate'],
    ['not-insured', 'registered'],
  ])('%s stands as %s', (id, standing) => {
    expect(of(id).standing).toBe(standing);
  });

  it('not-insured has no insurance, elsewhere is insured in 莆田', () => {
    expect(of('not-insured').insurances).toEqual([]);
    expect(of('elsewhere').insurances.map((i) => i.areaCode)).toEqual(['350399']);
    expect(of('wang-xiaoming').insurances.map((i) => i.areaCode)).toEqual([HOME_AREA]);
  });

  it('have the accounts their stories tell', () => {
    expect(yuan(of('negative-balance').insurances[0]?.balanceFen ?? 0)).toBe('-86.45');
    expect(yuan(of('zero-balance').insurances[0]?.balanceFen ?? 1)).toBe('0.00');
  });

  it('have the insurances their stories tell', () => {
    expect(of('two-insurances').insurances.map((i) => [i.type, i.status])).toEqual([
      ['390', '4'],
      ['310', '1'],
    ]);
    expect(of('maternity').insurances.map((i) => i.type)).toEqual(['310', '510']);
    expect(of('maternity').visits.some((v) => v.medType === '52')).toBe(true);
    expect(of('retired').insurances[0]).toMatchObject({ psnType: '12', status: '1', employerName: null });
    expect(of('interrupted').insurances[0]?.status).toBe('2');
    expect(of('minor').insurances[0]?.psnType).toBe('1403');
  });

  it('count paid months without the gap and without the month that has not arrived', () => {
    // 2009-03 … 2026-06 is 208 months, 11 of them unpaid.
    expect(paidMonths(of('interrupted'), '310', HOME_AREA)).toBe(197);
    expect(contributionEntries(of('wang-xiaoming'))[0]).toMatchObject({ from: '2026-11', arrivedOn: null });
    expect(paidMonths(of('many-months'), '310', HOME_AREA)).toBeGreaterThan(300);
  });

  it('have the cards their stories tell', () => {
    expect(of('hk').document.number).toMatch(/^810000/);
    expect(of('foreigner-2017').document).toMatchObject({ kind: 'foreign2017', chineseName: '' });
    expect(of('foreigner-2017').document.number).toMatch(/^IRL[0-9]{12}$/);
    expect(of('foreigner-2023').document.number).toMatch(/^935724[0-9]{11}[0-9X]$/);
    expect(valid('expired-card') < '20261122').toBe(true);
    expect(valid('retired')).toBe('长期');
  });

  it('have the names their stories tell', () => {
    const nameOf = (id: string): string =>
      'name' in of(id).document ? (of(id).document as { name: string }).name : '';
    expect(nameOf('long-name')).toHaveLength(15);
    expect(nameOf('pua-name')).toMatch(/[\u{E000}-\u{F8FF}]/u);
    expect(of('pua-name').registeredName).toBe('林䶮');
    expect([...nameOf('rare-supplementary')]).toHaveLength(3);
    expect(nameOf('rare-supplementary')).toHaveLength(5);
    expect(nameOf('ethnic-name')).toContain('·');
    expect(nameOf('compound-surname')).toMatch(/^欧阳/);
  });

  it('no-records has no visits, no-certificate no form, in-hospital a stay', () => {
    expect(of('no-records').visits).toEqual([]);
    expect(of('no-certificate').certificateForms).toEqual([]);
    expect(of('in-hospital').inHospital?.since).toBe('2026-11-16');
  });

  it('marker shares no text with anybody', () => {
    const { document } = of('marker');
    const texts = [document.number, '犇骉羴', '探针巷7734号鱻灥阁', '羴鱻标记'];
    const others = JSON.stringify(people.filter((p) => p.id !== 'marker'));
    expect(texts.filter((text) => others.includes(text))).toEqual([]);
    expect(texts.filter((text) => !JSON.stringify(of('marker')).includes(text))).toEqual([]);
  });
});
