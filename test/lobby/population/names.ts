import type { Prng } from './prng.ts';

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏'.split('');
const COMPOUND_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '司徒', '东方', '尉迟', '皇甫', '慕容', '令狐'];
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲建国志文海燕晓雪梅琳欣怡子涵梓轩浩宇'.split('');
/** 喆堃镕 lie in GBK, 䶮㛃 in Extension A, 𬱖𣲘 outside the basic plane (two UTF-16 units). */
const RARE = ['喆', '堃', '镕', '䶮', '㛃', '𬱖', '𣲘'];
const UYGHUR = [
  ['阿依古丽', '买买提'],
  ['古丽娜尔', '阿不都拉'],
  ['艾合买提', '吐尔逊'],
  ['热依汗', '玉素甫'],
] as const;

/** A made-up name with its GB/T 3304 nation; about one in fifty is rare, compound or written with ·. */
export function makeName(prng: Prng): { name: string; nation: string } {
  const roll = prng.next();
  const given = prng.chance(0.75) ? prng.pick(GIVEN) + prng.pick(GIVEN) : prng.pick(GIVEN);
  if (roll < 0.03) return { name: prng.pick(UYGHUR).join('·'), nation: '05' };
  if (roll < 0.06) return { name: prng.pick(COMPOUND_SURNAMES) + given, nation: '01' };
  if (roll < 0.1) return { name: prng.pick(SURNAMES) + prng.pick(GIVEN) + prng.pick(RARE), nation: '01' };
  const nation = prng.chance(0.03) ? prng.pick(['22', '11', '08', '15']) : '01';
  return { name: prng.pick(SURNAMES) + given, nation };
}
