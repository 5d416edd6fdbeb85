import type { Visit } from './person.ts';
import { createPrng } from './prng.ts';

/** One line of a bill (FSI 5204), amounts in 分; the lines of a visit sum up to its total. */
export type FeeLine = {
  serial: number;
  code: string;
  name: string;
  spec: string;
  /** 甲 01, 乙 02, 自费 03. */
  level: '01' | '02' | '03';
  count: number;
  priceFen: number;
  sumFen: number;
};

const ITEMS = [
  { code: 'XC07ABM033A001010178401', name: '美托洛尔缓释片', spec: '47.5mg*28片' },
  { code: 'XA10BAE046A001010102357', name: '二甲双胍片', spec: '0.5g*60片' },
  { code: '001102000010000-110200001', name: '普通门诊诊查费', spec: '次' },
  { code: '002502000010000-250101015', name: '血细胞分析', spec: '次' },
  { code: '002203010010000-220301001', name: '彩色多普勒超声常规检查', spec: '部位' },
  { code: 'XJ01DCT066B001010104231', name: '头孢呋辛酯片', spec: '0.25g*12片' },
  { code: 'C08030612300000', name: '一次性使用静脉输液针', spec: '支' },
] as const;

/** The bill of a visit, computed on demand from its key. */
export function feeLines(visit: Visit): FeeLine[] {
  const prng = createPrng(`fees/${visit.setlId}`);
  const lineCount = visit.split.totalFen > 300_000 ? 40 : prng.int(2, 7);
  let rest = visit.split.totalFen;
  return Array.from({ length: lineCount }, (_, i) => {
    const isLast = i === lineCount - 1;
    const share = isLast ? rest : Math.floor((rest / (lineCount - i)) * (0.5 + prng.next() * 0.5));
    const count = isLast ? 1 : prng.int(1, 3);
    const priceFen = isLast ? rest : Math.floor(share / count);
    rest -= priceFen * count;
    const item = prng.pick(ITEMS);
    const level = prng.pick(['01', '01', '02', '03'] as const);
    return { serial: i + 1, ...item, level, count, priceFen, sumFen: priceFen * count };
  });
}
