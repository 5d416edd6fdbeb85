import { afterEach, describe, expect, it } from 'vitest';

import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

describe('who is not simply identified', () => {
  it.each([
    ['elsewhere', /莆田/],
    ['not-found', /没有(?:查到|找到)/],
    ['not-insured', /没有参保|未参保|没有参加/],
    ['deceased', /核实|窗口/],
    ['duplicate', /两条|多条|不止一/],
    ['pua-name', /姓名/],
    ['expired-card', /有效期|过期|到期/],
  ])('%s gets an own sentence, a phone or desk, and a next step', async (personId, sentence) => {
    visitor = await arrive();
    await visitor.start();
    await visitor.presentCard(personId);
    await visitor.sees(sentence);
    await visitor.sees(/12393|大厅导办台|\d{3,4}-\d{7,8}/);
    await visitor.picture(`refused-${personId}`);
    await visitor.touch(/知道了/);
    expect(await visitor.text()).not.toContain(visitor.kiosk.platform.person(personId).document.number);
  });

  it.each([
    ['hk', '居民'],
    ['foreigner-2017', 'certificate'],
    ['foreigner-2023', 'certificate'],
  ])('%s is identified by the own kind of card', async (personId) => {
    visitor = await arrive();
    await visitor.start();
    await visitor.presentCard(personId);
    await visitor.sees('您好');
    await visitor.touch(/参保信息/);
    await visitor.sees(/参保地/);
  });
});

describe('credentials never mix', () => {
  it('a card left on the reader identifies nobody and is asked to be taken', async () => {
    visitor = await arrive();
    const { idReader } = visitor.kiosk.devices;
    idReader.device.place(visitor.kiosk.platform.person('wang-xiaoming').document);
    await visitor.start();
    await visitor.sees(/取走/);
    expect(visitor.kiosk.platform.requests().filter(({ operation }) => operation === '1101')).toEqual([]);
    visitor.liftCard();
  });

  it('a card put down during a session of another person changes nothing', async () => {
    visitor = await arrive();
    await visitor.start();
    await visitor.presentCard('wang-xiaoming');
    await visitor.sees('您好');
    const asked = (): number => visitor.kiosk.platform.requests().filter(({ operation }) => operation === '1101').length;
    const before = asked();
    visitor.kiosk.devices.idReader.device.place(visitor.kiosk.platform.person('two-insurances').document);
    await visitor.touch(/参保信息/);
    await visitor.sees('参保地');
    await visitor.touch('首页');
    await visitor.sees(/王/);
    expect(asked()).toBe(before);
  });

  it('the next person sees nothing of the last', async () => {
    visitor = await arrive();
    await visitor.start();
    await visitor.presentCard('wang-xiaoming');
    await visitor.sees('您好');
    visitor.liftCard();
    await visitor.touch('结束');
    await visitor.sees('已从本机清除');
    await visitor.picture('ended');
    await visitor.touch('开始下一位');
    await visitor.start();
    await visitor.presentCode('two-insurances');
    await visitor.sees(/李/);
    expect(await visitor.text()).not.toContain('王');
  });
});
