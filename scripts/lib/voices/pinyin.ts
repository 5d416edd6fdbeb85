import { customPinyin, pinyin } from 'pinyin-pro';

import { inWords } from './spoken-marks.ts';

/** Readings that the library gets wrong, by the words of this terminal. */
const exceptions: Readonly<Record<string, string>> = {
  还款: 'huán kuǎn',
  重打: 'chóng dǎ',
  只打印: 'zhǐ dǎ yìn',
  只用: 'zhǐ yòng',
  只对: 'zhǐ duì',
  开得: 'kāi de',
  按得: 'àn de',
  等得: 'děng de',
  看得: 'kàn de',
  提供给: 'tí gōng gěi',
  提供: 'tí gōng',
  人参加: 'rén cān jiā',
  变更: 'biàn gēng',
  进行业务: 'jìn xíng yè wù',
  行政: 'xíng zhèng',
  户口簿: 'hù kǒu bù',
  厦医保: 'xià yī bǎo',
  调出: 'diào chū',
  仍为: 'réng wéi',
  记为: 'jì wéi',
  转为: 'zhuǎn wéi',
  津贴为: 'jīn tiē wéi',
  鼓励将: 'gǔ lì jiāng',
  应提供: 'yīng tí gōng',
  应提交: 'yīng tí jiāo',
  应填写: 'yīng tián xiě',
  应由: 'yīng yóu',
  应在: 'yīng zài',
  应按: 'yīng àn',
};
customPinyin(exceptions);

/** Letters inside Chinese, as they are called in China. */
const letters: Readonly<Record<string, string>> = {
  A: 'ei1', B: 'bi4', C: 'xi1', D: 'di4', E: 'yi4', F: 'ai4 fu5', G: 'ji4', H: 'ei1 qu1', I: 'ai4', J: 'zhei4', K: 'kai4', L: 'ai4 lou5',
  M: 'ai4 mu5', N: 'en1', O: 'ou1', P: 'pi4', Q: 'kou4', R: 'a4', S: 'ai4 si1', T: 'ti4', U: 'you1', V: 'wei1', W: 'da2 bu5 liu5',
  X: 'ai4 ke4 si1', Y: 'wai4', Z: 'zei4',
}; // prettier-ignore

const pauses: Readonly<Record<string, string>> = {
  '。': '. ', '！': '! ', '？': '? ', '，': ', ', '、': ', ', '；': '; ', '：': ', ', '（': ', ', '）': ', ', '—': ', ', '.': ', ',
}; // prettier-ignore

/** Syllables with their tones as numbers, 5 for none: what espeak-ng reads under `cmn-latn-pinyin`. */
export function pinyinOf(text: string): string {
  const syllables = pinyin(inWords(text), { toneType: 'num', type: 'array', v: true, nonZh: 'consecutive' });
  const spoken = syllables.map(spellingOf).join(' ').replaceAll(/\s+/g, ' ');
  // Of several marks in a row the first is a pause; before the first word there is none.
  return spoken.replaceAll(/\s*([.,;!?])(?:\s*[.,;!?])*/g, '$1').replace(/^[.,;!?\s]+/, '').trim();
}

function spellingOf(syllable: string): string {
  if (/^[a-z]+[0-4]$/.test(syllable)) return syllable.replace(/0$/, '5');
  return [...syllable].map((character) => characterOf(character, syllable)).join(' ');
}

function characterOf(character: string, context: string): string {
  if (/[\p{Script=Han}a-z]/u.test(character)) throw new Error(`Nobody said how to read "${context}"`);
  return letters[character] ?? pauses[character] ?? ' ';
}
