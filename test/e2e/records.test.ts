import { afterEach, describe, expect, it } from 'vitest';

import { paperText } from '../lobby/devices/printer/paper.ts';
import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

async function identified(personId: string): Promise<void> {
  visitor = await arrive();
  await visitor.start();
  await visitor.presentCard(personId);
  await visitor.sees('您好');
}

async function printSlip(open: string | RegExp): Promise<string> {
  await visitor.touch(open);
  await visitor.sees('打印出来就是这样');
  await visitor.touch(/^打印$/);
  await visitor.sees('打印完成');
  const paper = visitor.kiosk.devices.printer.device.papers().at(-1);
  if (!paper) throw new Error('no paper came out');
  return paperText(paper).join('\n');
}

describe('the own records', () => {
  it('show every insurance, and print as a slip that hides the number', async () => {
    await identified('two-insurances');
    await visitor.touch(/参保信息/);
    await visitor.sees('职工基本医疗保险');
    await visitor.sees('城乡居民基本医疗保险');
    await visitor.picture('enrolments');
    const slip = await printSlip('打印这些内容');
    expect(slip).toContain('职工基本医疗保险');
    expect(slip).not.toContain(visitor.kiosk.platform.person('two-insurances').document.number);
  });

  it('show contributions by year and month, and print a year', async () => {
    await identified('many-months');
    await visitor.touch(/缴费记录/);
    await visitor.sees(/\d{4} 年合计/);
    await visitor.picture('contributions');
    await visitor.touch('上一年');
    const slip = await printSlip(/^打印 \d{4} 年/);
    expect(slip).toMatch(/合\s*计/);
  });

  it('show the account with the time it was true', async () => {
    await identified('negative-balance');
    await visitor.touch(/个人账户/);
    await visitor.sees(/截至/);
    await visitor.picture('account');
    expect(await visitor.text()).toMatch(/-￥|￥-|−￥/);
    expect(await printSlip('打印这些内容')).toContain('个人账户');
  });

  it('show settled visits and one of them in detail', async () => {
    await identified('wang-xiaoming');
    await visitor.touch(/就医结算记录/);
    await visitor.sees('总费用');
    await visitor.picture('visits');
    await visitor.touch(/^(?!.*已退费).*总费用/s);
    await visitor.sees('医保基金付');
    await visitor.picture('settlement');
    expect(await printSlip('打印这些内容')).toMatch(/现金|基金/);
  });

  it('say so in a sentence when there is nothing', async () => {
    await identified('no-records');
    await visitor.touch(/就医结算记录/);
    await visitor.sees('没有结算记录');
  });

  it('show name and number for five seconds when asked, and masked otherwise', async () => {
    await identified('wang-xiaoming');
    const { number } = visitor.kiosk.platform.person('wang-xiaoming').document;
    expect(await visitor.text()).not.toContain(number);
    await visitor.touch(/显示完整信息/);
    await visitor.sees(number);
    await visitor.page.getByText(number).first().waitFor({ state: 'hidden', timeout: 8000 });
    expect(await visitor.text()).not.toContain('王小明');
  });

  it('are there in English from the first screen on', async () => {
    visitor = await arrive();
    await visitor.touch('English');
    await visitor.page.getByRole('dialog').locator('[lang="en"]').tap();
    await visitor.touch(/start/i);
    await visitor.presentCard('wang-xiaoming');
    await visitor.page.getByRole('button', { name: /certificate/i }).first().waitFor();
    await visitor.picture('home-english');
    expect(await visitor.text()).not.toMatch(/打印参保凭证/);
  });
});
