import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import { capitalAmount } from './capital-amount.ts';
import { englishAmount } from './english-amount.ts';

/** Every character of an amount in capitals that the two scripts write differently. */
const traditional: Readonly<Record<string, string>> = { 贰: '貳', 叁: '參', 陆: '陸', 万: '萬', 亿: '億', 负: '負' };

/** An amount in the words that guard it against change, in the language of a paper; null where that has none here. */
export function amountInWords(amountFen: number, locale: Locale): string | null {
  if (locale === 'zh-CN') return capitalAmount(amountFen);
  if (locale === 'zh-Hant') return [...capitalAmount(amountFen)].map((one) => traditional[one] ?? one).join('');
  return locale === 'en' ? englishAmount(amountFen) : null;
}
