import type { LanguagePack } from '@yibao-kiosk/shared/kiosk/language.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { clockText, dateText, dayText, money, monthOfYear, monthText } from './format.ts';
import { loadLocale, locale, sentenceOf, setLocale, t } from './i18n.ts';
import { wearFaces } from './packs.ts';

/** Half a language, right to left, whose other words are English. */
const half: LanguagePack = {
  tag: 'ug',
  name: 'ئۇيغۇرچە',
  direction: 'rtl',
  fallback: 'en',
  screen: { footer: { home: 'باش بەت' } },
  sentences: { TRM_CLOSED: { title: 'تاقالدى' } },
};

/** What the agent answers, by path; `hold` keeps an answer back until it is called. */
const answers = new Map<string, () => Promise<Response>>();
const asked: string[] = [];

beforeEach(() => {
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return answers.get(path)?.() ?? Promise.resolve(new Response(null, { status: 404 }));
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  answers.clear();
  asked.length = 0;
  await setLocale('zh-CN');
});

const answer = (pack: LanguagePack) => answers.set(`/languages/${pack.tag}.json`, () => Promise.resolve(Response.json(pack)));

describe('a language that is content', () => {
  test('comes from the agent once, with its direction', async () => {
    answer(half);
    await setLocale('ug');
    expect(t('footer.home')).toBe('باش بەت');
    expect([locale.value, document.documentElement.lang, document.documentElement.dir]).toEqual(['ug', 'ug', 'rtl']);
    await setLocale('zh-CN');
    expect(document.documentElement.dir).toBe('ltr');
    await setLocale('ug');
    expect(asked).toEqual(['/languages/ug.json']);
  });

  test('falls back key by key to the language that it names', async () => {
    answer({ ...half, tag: 'kk', name: 'قازاقشا' });
    await setLocale('kk');
    expect(t('footer.back')).toBe('Back');
    expect(t('common.pageOf', { page: 1, pages: 2 })).toBe('Page 1 of 2');
    const { title, next } = sentenceOf('TRM_CLOSED', { phone: '12393' });
    expect(title).toBe('تاقالدى');
    expect(next).toContain('12393');
  });

  test('falls back to Chinese where it names nothing else', async () => {
    answer({ ...half, tag: 'za', direction: 'ltr', fallback: 'zh-CN' });
    await setLocale('za');
    expect(t('footer.back')).toBe('返回');
  });

  test('leaves the screen as it is when the agent has no such language', async () => {
    await setLocale('en');
    await setLocale('xx');
    expect([locale.value, document.documentElement.lang, t('footer.back')]).toEqual(['en', 'en', 'Back']);
    await expect(loadLocale('xx')).rejects.toThrow('xx');
  });

  test('leaves the screen as it is when its answer is no language', async () => {
    answers.set('/languages/yy.json', () => Promise.resolve(new Response('<html>')));
    await setLocale('yy');
    expect(locale.value).toBe('zh-CN');
  });

  test('does not turn up late, before the next citizen', async () => {
    let arrive = (): void => undefined;
    const late = { ...half, tag: 'bo', direction: 'ltr' as const };
    answers.set(
      '/languages/bo.json',
      () => new Promise((resolve) => void (arrive = () => resolve(Response.json(late)))),
    );
    const asking = setLocale('bo');
    await vi.waitFor(() => expect(asked).toEqual(['/languages/bo.json']));
    await setLocale('zh-CN');
    arrive();
    await asking;
    expect([locale.value, document.documentElement.lang]).toEqual(['zh-CN', 'zh-CN']);
  });
});

describe('the face of a language', () => {
  const worn: string[] = [];
  /** What the page makes of a family and a source. */
  function KnownFace(family: string, source: string): void {
    worn.push(`${family} ${source}`);
  }

  beforeEach(() => {
    vi.stubGlobal('FontFace', KnownFace);
    Object.defineProperty(document, 'fonts', { value: { add: () => undefined }, configurable: true });
  });
  afterEach(() => {
    Reflect.deleteProperty(document, 'fonts');
    document.documentElement.style.removeProperty('--font');
  });

  test('stands behind the shipped one, once', async () => {
    answer({ ...half, tag: 'ckb', face: '/languages/ckb.ttf' });
    await setLocale('ckb');
    wearFaces([{ tag: 'ckb', face: '/languages/ckb.ttf' }, { tag: 'en' }]);
    expect(worn).toEqual(['Kiosk ckb url(/languages/ckb.ttf)']);
    expect(document.documentElement.style.getPropertyValue('--font')).toBe("'Kiosk Sans', 'Kiosk ckb', sans-serif");
  });
});

describe('dates', () => {
  const morning = Date.UTC(2026, 10, 22, 1, 5);

  test.each([
    ['zh-CN', '2026年11月22日', '2026年11月', '11月'],
    ['zh-Hant', '2026年11月22日', '2026年11月', '11月'],
    ['en', '22 Nov 2026', 'Nov 2026', 'Nov'],
  ])('are right in %s', async (tag, date, month, ofYear) => {
    await setLocale(tag);
    expect([dateText('2026-11-22'), monthText('2026-11'), monthOfYear('2026-11')]).toEqual([date, month, ofYear]);
  });

  test('name the weekday as Taiwan and Hong Kong write it', async () => {
    await setLocale('zh-Hant');
    expect(dayText(morning)).toBe('11月22日星期日');
    expect(clockText(morning)).toBe('09:05');
  });

  test('keep the years and figures of the papers in a language with others', async () => {
    answer({ ...half, tag: 'th', direction: 'ltr' });
    await setLocale('th');
    expect(dateText('2026-11-22')).toContain('2026');
    answer({ ...half, tag: 'fa' });
    await setLocale('fa');
    expect(dateText('2026-11-22')).toMatch(/^22 .* 2026$/);
  });

  test('are those of the fallback where the browser does not know the language', async () => {
    answer({ ...half, tag: 'tlh' });
    await setLocale('tlh');
    expect(dateText('2026-11-22')).toBe('22 Nov 2026');
  });
});

describe('what is filled in', () => {
  test('runs its own way in a language from right to left', async () => {
    answer({ ...half, tag: 'ks' });
    await setLocale('ks');
    expect(t('help.terminal')).not.toContain('\u2068');
    expect(t('privacy.rightsText', { phone: '0591-12393' })).toContain('\u20680591-12393\u2069');
    expect(money(-4200)).toBe('\u2068-￥42.00\u2069');
  });

  test('has no marks where everything runs from left to right', async () => {
    await setLocale('en');
    expect(t('privacy.rightsText', { phone: '12393' })).not.toMatch(/[\u2066-\u2069]/);
    expect(money(123_450)).toBe('￥1,234.50');
  });
});
