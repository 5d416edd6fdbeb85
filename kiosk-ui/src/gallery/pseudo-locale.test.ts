import { afterEach, expect, test } from 'vitest';

import { dateText } from '../i18n/format.ts';
import { locale, sentenceOf, setLocale, t } from '../i18n/i18n.ts';
import { accent, addPseudoLocales, turnAround } from './pseudo-locale.ts';

afterEach(() => setLocale('zh-CN'));

test('an accented wording is a third longer and keeps what is filled in', () => {
  expect(accent('Print')).toBe('[Þŕîñţ]');
  expect(accent('Your data has been cleared.')).toBe('[Ýöûŕ ďàţà ĥàš ƀééñ çļéàŕéď. öñé ţŵö]');
  expect(accent('Page {{page}} of {{pages}}')).toMatch(/^\[Þàĝé {{page}} öƒ {{pages}}.*\]$/);
});

test('a turned wording is of the same length and keeps what is filled in', () => {
  expect(turnAround('Call {{phone}}')).toBe('גאלל {{phone}}');
});

test('both can be put on the screen, and the document runs as they do', async () => {
  await addPseudoLocales();
  await setLocale('en-XA');
  expect(t('footer.home')).toBe(accent('Home'));
  expect(document.documentElement.dir).toBe('ltr');
  await setLocale('ar-XB');
  expect(t('footer.home')).toBe(turnAround('Home'));
  expect(sentenceOf('TRM_CLOSED', { phone: '12393' }).next).toContain('12393');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar-XB', 'rtl']);
  expect(locale.value).toBe('ar-XB');
  expect(dateText('2026-11-22')).toContain('2026');
});
