import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { paperText } from '../lobby/devices/printer/paper.ts';
import { openScreen } from '../support/browser.ts';
import { setUpKiosk } from '../support/kiosk.ts';
import { arrive, type Visitor } from './visitor.ts';

const leaving: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave();
});

/** Opens the chooser and takes a language by its own name. */
async function choose({ page }: Pick<Visitor, 'page'>, tag: string): Promise<void> {
  // The document shows its footer before the scripts that make it live.
  await page.locator('.start').waitFor();
  await page.locator('.footer__button', { hasText: /English|中文/ }).tap();
  await page.getByRole('dialog').locator(`[lang="${tag}"]`).tap();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, tag);
}

describe('languages', () => {
  it('繁體中文: from the first screen to the slip', async () => {
    const visitor = await arrive();
    leaving.push(() => visitor.leave());
    const { kiosk } = visitor;
    await choose(visitor, 'zh-Hant');
    await visitor.touch('點這裡開始');
    await visitor.sees('把居住證或身份證平放在讀卡區');
    kiosk.devices.idReader.device.place(kiosk.platform.person('wang-xiaoming').document);
    await visitor.touch(/參保資料/);
    await visitor.picture('enrolments-traditional');
    await visitor.touch('列印這些內容');
    await visitor.sees('列印出來就是這樣');
    await visitor.touch(/^列印$/);
    await visitor.sees('列印完成');
    const paper = kiosk.devices.printer.device.papers().at(-1);
    const slip = paper ? paperText(paper).join('\n') : '';
    expect(slip).toContain('參保資料查詢結果');
    expect(slip).toContain('職工基本醫療保險');
    expect(slip).toContain('感熱紙字跡會褪色，請勿長期保存。');
  });

  it('one that is content, from right to left: its own words, the fallback’s where it has none', async () => {
    const kiosk = await setUpKiosk({ readDelayMs: 0 });
    leaving.push(() => kiosk.close());
    const folder = join(dirname(kiosk.dataFolder), 'languages/ug');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'language.yaml'), 'tag: ug\nname: ئۇيغۇرچە\ndirection: rtl\nfallback: en\n');
    writeFileSync(join(folder, 'screen.json'), JSON.stringify({ attract: { start: 'باشلاش' } }));
    const { origin } = await kiosk.startAgent();
    const { page, close } = await openScreen(`${origin}/`);
    leaving.unshift(close);
    await choose({ page }, 'ug');
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await page.getByRole('button', { name: 'باشلاش' }).waitFor();
    await page.getByText('What you can do').waitFor();
    const { x, width } = (await page.locator('.header__place').boundingBox()) ?? { x: 0, width: 0 };
    expect(x + width / 2).toBeGreaterThan(540);
  });
});
