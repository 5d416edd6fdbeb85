import { customPinyin, pinyin } from 'pinyin-pro';

import { cardinal } from '../../../kiosk-ui/src/speech/numbers/chinese.ts';

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
};
customPinyin(exceptions);

/** Letters inside Chinese, as they are called in China. */
const letters: Readonly<Record<string, string>> = { X: 'ai4 ke4 si1' };

const pauses: Readonly<Record<string, string>> = { '。': '. ', '！': '! ', '？': '? ', '，': ', ', '、': ', ', '；': '; ', '：': ', ' };

/** Syllables with their tones as numbers, 5 for none: what espeak-ng reads under `cmn-latn-pinyin`. */
export function pinyinOf(text: string): string {
  const inWords = text.replaceAll(/\d+/g, (number) => cardinal(Number(number)).join(''));
  const syllables = pinyin(inWords, { toneType: 'num', type: 'array', v: true, nonZh: 'consecutive' });
  return syllables.map(spellingOf).join(' ').replaceAll(/\s+([.,;!?])/g, '$1').replaceAll(/\s+/g, ' ').trim();
}

function spellingOf(syllable: string): string {
  if (/^[a-z]+[0-4]$/.test(syllable)) return syllable.replace(/0$/, '5');
  return [...syllable].map((character) => characterOf(character, syllable)).join('');
}

function characterOf(character: string, context: string): string {
  if (/[\p{Script=Han}a-z]/u.test(character)) throw new Error(`Nobody said how to read "${context}"`);
  return letters[character] ?? pauses[character] ?? ' ';
}
