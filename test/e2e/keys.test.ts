import { afterEach, describe, expect, it } from 'vitest';

import { has } from '../support/requirements.ts';
import { byKeys } from './by-keys.ts';
import { heardOn, hurry, listen } from './heard.ts';
import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

/** What a jack sends when headphones go in (F15) and come out (F16): config/lobby.yaml. */
async function jackSends(key: 'F15' | 'F16'): Promise<void> {
  const browser = await visitor.page.context().newCDPSession(visitor.page);
  for (const type of ['rawKeyDown', 'keyUp'] as const) await browser.send('Input.dispatchKeyEvent', { type, key, code: key });
}

const { press, confirm, hears, heardOf, coloursShown } = byKeys(() => visitor.page);

/** The way to the paper as it sounds. */
const way = [
  '语音播报已打开。',
  '这里是医疗保障自助查询终端。',
  '无障碍',
  '怎样用着更方便。',
  '关闭屏幕画面',
  '画面已关闭。',
  // Down from the last control is the heading, which says the screen again.
  '这里是医疗保障自助查询终端。',
  '点击开始',
  '请出示证件，选一种方式就行。',
  '您好。',
  '打印参保凭证。',
  '参保凭证，打印前确认。',
  '打印',
  '打印完成。',
];

/** The certificate as its first page sounds, in its order. */
const firstPage = [
  '参保凭证，打印前确认。',
  '按上下键找到打印，再按确定键，就开始打印。',
  '纸上写着。',
  '基本医疗保险参保凭证。',
  '姓名，',
  '身份证号码，',
  '基本医疗保障类型，',
  '职工基本医疗保险',
  '参保起止时间，',
  '累计实际缴费，',
  '要听下一页，请按上下键找到往下看，再按确定键。',
];

describe.skipIf(!has('chromium'))('by keys and speech alone', () => {
  it('a citizen prints the certificate on a dark screen', async () => {
    visitor = await arrive();
    await listen(visitor.page);
    await visitor.sees('点击开始');
    await press('ArrowDown');
    await hears('这里是医疗保障自助查询终端。');
    await confirm(/无障碍/);
    await hears('怎样用着更方便。');
    await confirm(/关闭屏幕画面/);
    await hears('画面已关闭。');
    await expect.poll(coloursShown).toBe(1);
    await confirm(/点击开始/);
    await hears('请出示证件，选一种方式就行。');
    await visitor.presentCard('wang-xiaoming');
    await hears('您好。');
    await confirm(/打印参保凭证/);
    await hears('参保凭证，打印前确认。');
    await confirm(/^打印$/);
    await hears('打印完成。');
    expect(await heardOf(way)).toEqual(way);
    expect(visitor.kiosk.platform.certificates()).toHaveLength(1);
    expect(await coloursShown()).toBe(1);
  });

  it('a citizen hears what stands on the certificate, page by page, before it is printed', async () => {
    visitor = await arrive();
    await listen(visitor.page);
    await hurry(visitor.page);
    await visitor.sees('点击开始');
    await press('ArrowDown');
    await hears('语音播报已打开。');
    await visitor.touch(/点击开始/);
    await visitor.presentCard('wang-xiaoming');
    // Nobody here can say a name: that there is one is heard instead.
    await hears('这里写着您的姓名，机器念不出来，屏幕上看得到。');
    await visitor.touch(/打印参保凭证/);
    await hears('要听下一页，请按上下键找到往下看，再按确定键。');
    expect(await heardOf(firstPage)).toEqual(firstPage);
    const before = (await heardOn(visitor.page)).length;
    await visitor.touch(/往下看/);
    await hears('开具日期，');
    const since = (await heardOn(visitor.page)).slice(before);
    expect(since.slice(since.indexOf('第'), since.indexOf('第') + 3)).toEqual(['第', '二', '页，共']);
    expect(since).not.toContain('姓名，');
  });

  it('nothing personal is heard where the hall would hear it too', async () => {
    visitor = await arrive({ hearing: 'public' });
    await listen(visitor.page);
    await hurry(visitor.page);
    await visitor.sees('点击开始');
    await press('ArrowDown');
    await hears('语音播报已打开。');
    await visitor.touch(/点击开始/);
    await visitor.presentCard('wang-xiaoming');
    await hears('请插上耳机，听取您的个人信息。');
    expect(await heardOn(visitor.page)).not.toContain('您好。');
    await visitor.touch(/打印参保凭证/);
    await hears('要听下一页，请按上下键找到往下看，再按确定键。');
    expect(await heardOn(visitor.page)).not.toContain('姓名，');
    await visitor.touch(/返回/);
    await visitor.touch(/个人账户/);
    await hears('个人账户。');
    // Amounts end with 元, 角 or 分; not one of them was said.
    expect((await heardOn(visitor.page)).filter((word) => /^[元角分]$/.test(word))).toEqual([]);
  });

  it('headphones that are plugged in hear it; pulled out, they leave silence behind', async () => {
    visitor = await arrive({ hearing: 'public' });
    await listen(visitor.page);
    await visitor.sees('点击开始');
    await jackSends('F15');
    await hears('语音播报已打开。');
    await visitor.touch(/点击开始/);
    await visitor.presentCard('wang-xiaoming');
    await hears('您好。');
    await jackSends('F16');
    const before = (await heardOn(visitor.page)).length;
    await visitor.touch(/个人账户/);
    await jackSends('F15');
    await hears('元');
    const since = (await heardOn(visitor.page)).slice(before);
    expect(since.filter((sentence) => sentence === '个人账户。')).toHaveLength(1);
  });

  it('the next person hears nothing of it', async () => {
    visitor = await arrive();
    await listen(visitor.page);
    await visitor.sees('点击开始');
    await press('ArrowDown');
    await visitor.start();
    await visitor.presentCard('wang-xiaoming');
    await hears('您好。');
    await visitor.touch('结束');
    await hears('语音播报已关闭。');
    const before = (await heardOn(visitor.page)).length;
    await visitor.start();
    expect((await heardOn(visitor.page)).slice(before)).toEqual([]);
  });
});
