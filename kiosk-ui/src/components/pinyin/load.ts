import { createPinyinDictionary, type PinyinData, type PinyinDictionary } from './dictionary.ts';

const address = new URL('../../../generated/pinyin/dictionary.json', import.meta.url);

/** Brings the baked dictionary; only who writes Chinese pays for it. */
export async function loadPinyin(): Promise<PinyinDictionary> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The pinyin dictionary is not there (${response.status})`);
  return createPinyinDictionary((await response.json()) as PinyinData);
}
