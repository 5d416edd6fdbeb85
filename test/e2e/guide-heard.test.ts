import { afterEach, describe, expect, it } from 'vitest';

import { paperText } from '../lobby/devices/printer/paper.ts';
import { has } from '../support/requirements.ts';
import { byKeys } from './by-keys.ts';
import { heardOn, listen } from './heard.ts';
import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

const { press, confirm, hears, heardOf, coloursShown } = byKeys(() => visitor.page);

/** The way to the printed guide as it sounds; a control is heard with each step that the keys go over it. */
const way = [
  '语音播报已打开。',
  '这里是医疗保障自助查询终端。',
  '办事指南，',
  '无障碍',
  '关闭屏幕画面',
  '画面已关闭。',
  // Down from the last control is the heading, which says the screen again.
  '这里是医疗保障自助查询终端。',
  '办事指南，',
  '泉州市',
  '不用证件，可以听，也可以打印带走。',
  '常办的，共',
  '按身份找，有',
  '项，请选您要办的事。',
  '城乡居民参保登记',
  '办事指南，',
  '城乡居民参保登记',
  '这件事不在本机办，下面告诉您怎么办。',
  '按确定键，跳到下一段。',
  '要打印，请按上下键找到打印这份指南，再按确定键。',
  '打印这份指南',
  '打印完成。',
];

describe.skipIf(!has('chromium'))('a guide by keys and speech alone', () => {
  it('is found, skipped through, heard and printed on a dark screen, without a card', async () => {
    visitor = await arrive();
    await listen(visitor.page);
    await visitor.sees('点击开始');
    await press('ArrowDown');
    await hears('这里是医疗保障自助查询终端。');
    await confirm(/无障碍/);
    await confirm(/关闭屏幕画面/);
    await hears('画面已关闭。');
    await expect.poll(coloursShown).toBe(1);
    await confirm(/办事指南/);
    await hears('按身份找，有');
    await confirm(/^常办$/);
    await hears('项，请选您要办的事。');
    await confirm(/城乡居民参保登记/);
    await hears('要打印，请按上下键找到打印这份指南，再按确定键。');
    // The heading has the focus: confirm goes on to the next section.
    const titles = ['要带什么。', '多久办好。', '怎么办。', '在哪儿办。', '什么时间。', '打什么电话。'];
    for (const title of titles) {
      await press('Enter');
      await hears(title);
    }
    await hears('投诉电话，');
    await hears('未提供。');
    expect(await heardOf(titles)).toEqual(titles);
    await confirm(/打印这份指南/);
    await hears('打印完成。');
    expect(await heardOf(way)).toEqual(way);
    expect(await coloursShown()).toBe(1);
    const papers = visitor.kiosk.devices.printer.device.papers().map((paper) => paperText(paper).join(''));
    expect(papers).toHaveLength(1);
    expect(papers[0]).toContain('城乡居民参保登记');
    expect((await heardOn(visitor.page)).filter((heard) => heard.startsWith('no text for'))).toEqual([]);
  });
});
