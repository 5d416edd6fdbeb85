import { afterEach, describe, expect, it } from 'vitest';

import { paperQrTexts, paperText } from '../lobby/devices/printer/paper.ts';
import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

/** The paper the lobby's printer made of the bytes it got, as lines of text. */
function lastPaper(): { text: string; qr: readonly string[] } {
  const { device } = visitor.kiosk.devices.printer;
  const paper = device.papers().at(-1);
  if (!paper) throw new Error('no paper came out');
  expect(device.unknownCommands()).toEqual([]);
  return { text: paperText(paper).join('\n'), qr: paperQrTexts(paper) };
}

async function printCertificate(): Promise<void> {
  await visitor.touch(/打印参保凭证/);
  await visitor.sees('打印出来就是这样');
  await visitor.touch(/^打印$/);
  await visitor.sees('打印完成');
}

describe('《参保凭证》', () => {
  it('comes out of the printer after an identity card, with everything the platform certifies', async () => {
    visitor = await arrive();
    await visitor.sees('点击开始');
    await visitor.picture('attract');
    await visitor.start();
    await visitor.sees('把证件平放在读卡区');
    await visitor.picture('identify');
    await visitor.presentCard('wang-xiaoming');
    await visitor.sees('您好');
    await visitor.picture('home');
    visitor.liftCard();
    await visitor.touch(/打印参保凭证/);
    await visitor.sees('打印出来就是这样');
    await visitor.picture('certificate-preview');
    expect(await visitor.text()).not.toContain('王小明');
    await visitor.touch(/^打印$/);
    await visitor.sees('打印完成');
    await visitor.picture('printed');

    const { text, qr } = lastPaper();
    const issued = visitor.kiosk.platform.certificates()[0];
    const person = visitor.kiosk.platform.person('wang-xiaoming');
    expect(visitor.kiosk.platform.certificates()).toHaveLength(1);
    expect(text).toContain('基本医疗保险参保凭证');
    expect(text).toContain('王小明');
    expect(text).toContain(person.document.number);
    expect(text).toContain('职工基本医疗保险');
    expect(text).toContain(issued?.number ?? 'no number was issued');
    expect(text).toMatch(/累计.*缴费.*\d+/);
    expect(qr).toEqual([issued?.verifyUrl]);
    expect(qr[0]).not.toContain(person.document.number);
  });

  it('comes out after a 医保码, and the code is not used twice', async () => {
    visitor = await arrive();
    await visitor.start();
    await visitor.presentCode('wang-xiaoming');
    await visitor.sees('您好');
    await printCertificate();
    expect(lastPaper().text).toContain('王小明');
    const decoded = visitor.kiosk.platform.requests().filter(({ operation }) => operation === '1162');
    expect(decoded).toHaveLength(1);
  });

  it('lets a person with two insurances choose', async () => {
    visitor = await arrive();
    await visitor.start();
    await visitor.presentCard('two-insurances');
    await visitor.sees('您好');
    await visitor.touch(/打印参保凭证/);
    await visitor.sees('请选择要打印哪一项');
    await visitor.picture('certificate-choice');
    await visitor.touch(/城乡居民基本医疗保险/);
    await visitor.sees('打印出来就是这样');
    await visitor.touch(/^打印$/);
    await visitor.sees('打印完成');
    expect(lastPaper().text).toContain('城乡居民基本医疗保险');
  });

  it('carries a rare name exactly, drawn where the printer has no such character', async () => {
    visitor = await arrive();
    await visitor.start();
    await visitor.presentCard('yan-rare');
    await visitor.sees('您好');
    await printCertificate();
    const paper = visitor.kiosk.devices.printer.device.papers().at(-1);
    const name = visitor.kiosk.platform.person('yan-rare').document;
    expect('name' in name && name.name).toContain('䶮');
    expect(paper?.elements.some((element) => element.kind === 'raster')).toBe(true);
    expect(lastPaper().text).not.toContain('?');
  });

  it('is titled a query result where the platform authorises no form, and no number is issued', async () => {
    visitor = await arrive();
    await visitor.start();
    await visitor.presentCard('no-certificate');
    await visitor.sees('您好');
    await visitor.touch(/打印参保凭证/);
    await visitor.sees(/参保信息查询结果/);
    await visitor.touch(/^打印$/);
    await visitor.sees('打印完成');
    expect(lastPaper().text).toContain('参保信息查询结果');
    expect(visitor.kiosk.platform.certificates()).toEqual([]);
  });

  it('costs no number when the printer has no paper, and says what to do', async () => {
    visitor = await arrive();
    visitor.kiosk.devices.printer.device.setFault({ paper: 'end' });
    await visitor.start();
    await visitor.presentCard('wang-xiaoming');
    await visitor.sees('您好');
    await visitor.touch(/打印参保凭证/);
    await visitor.sees('打印出来就是这样');
    await visitor.sees('现在不能打印');
    await visitor.picture('no-paper');
    expect(visitor.kiosk.platform.certificates()).toEqual([]);
    expect(visitor.kiosk.devices.printer.device.papers()).toEqual([]);
  });
});
