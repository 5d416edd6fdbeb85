import { NEVER_ISSUED_COUNTY } from './id-number.ts';
import type { Employer } from './person.ts';
import type { Prng } from './prng.ts';

// GB 32100: weights 3^i mod 31 over the first 17 characters; I, O, S, V and Z are not used.
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character of a 统一社会信用代码. */
export function creditCodeCheck(first17: string): string {
  const sum = CREDIT_WEIGHTS.reduce((t, w, i) => t + w * CREDIT_CHARACTERS.indexOf(first17.charAt(i)), 0);
  return CREDIT_CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

const PLACES = ['泉州', '鲤城', '丰泽', '晋江', '石狮', '南安'];
const TRADES = ['机械', '石材', '鞋业', '纺织', '茶业', '陶瓷', '物流', '软件', '食品', '建筑'];
/** 医保区划 of the employers: the city's own pool and its districts and counties. */
const AREAS = ['350599', '350502', '350503', '350582', '350581', '350583'];

/** How many employers there are. */
const EMPLOYER_COUNT = 60;

/** The employers: every pair of place and trade once, each marked 演示. */
export function createEmployers(prng: Prng): Employer[] {
  return Array.from({ length: EMPLOYER_COUNT }, (_, i) => {
    const place = PLACES[i % PLACES.length] ?? '';
    const trade = TRADES[Math.floor(i / PLACES.length)] ?? '';
    const first17 = `91${NEVER_ISSUED_COUNTY}MA${String(i + 1).padStart(7, '0')}`;
    return {
      id: `employer-${i + 1}`,
      name: `${place}演示${trade}有限公司`,
      creditCode: `${first17}${creditCodeCheck(first17)}`,
      areaCode: i === 0 ? '350599' : prng.pick(AREAS),
    };
  });
}
