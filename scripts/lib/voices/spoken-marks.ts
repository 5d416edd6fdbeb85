import { cardinal, spelled } from '../../../kiosk-ui/src/speech/numbers/chinese.ts';

/** Years, numbers that are read digit by digit, spans and signs as they are said in Chinese; what is left is counted. */
const readings: readonly (readonly [RegExp, (match: string) => string])[] = [
  [/(?<!\d)(?:19|20)\d{2}(?=[年〕])/gu, (year) => spelled(year).join('').replaceAll('幺', '一')],
  [/(?<=\d)-(?=\d+号)/gu, () => '到'],
  [/\d{5,}|\d+(?=开头)/gu, (number) => spelled(number).join('')],
  [/(?<![\d.])2(?=[个次份张条名位种项本])/gu, () => '两'],
  [/[①-⑩]/gu, (mark) => `${cardinal((mark.codePointAt(0) ?? 0) - 0x245f).join('')}、`],
  [/\d+/gu, (number) => cardinal(Number(number)).join('')],
  [/\+/gu, () => '加'],
];

/** A text without a figure in it. */
export function inWords(text: string): string {
  return readings.reduce((words, [find, say]) => words.replaceAll(find, say), text);
}
