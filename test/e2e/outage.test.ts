import { afterEach, describe, expect, it } from 'vitest';

import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

async function atHome(): Promise<void> {
  await visitor.start();
  await visitor.presentCard('wang-xiaoming');
  await visitor.sees('您好');
  visitor.liftCard();
}

describe('when something fails', () => {
  it('the page wipes itself at once when the agent dies, and says what still works', async () => {
    visitor = await arrive();
    await atHome();
    visitor.agent.child.kill('SIGKILL');
    await visitor.sees('暂停服务');
    await visitor.picture('outage');
    expect(await visitor.text()).not.toMatch(/王|350598/);
    expect(await visitor.text()).toContain('12393');
  });

  it('a reload with the agent down still shows a sentence', async () => {
    visitor = await arrive();
    await visitor.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await visitor.page.reload();
    await visitor.sees(/点击开始/);
    visitor.agent.child.kill('SIGKILL');
    await visitor.agent.exited;
    await visitor.page.reload();
    await visitor.sees('暂停服务');
  });

  it('a kill during printing leaves an unknown job that is said and not reprinted', async () => {
    visitor = await arrive({ printer: { speedMmPerSecond: 15 } });
    await atHome();
    await visitor.touch(/打印参保凭证/);
    await visitor.sees('打印出来就是这样');
    await visitor.touch(/^打印$/);
    await visitor.sees('正在打印');
    visitor.agent.child.kill('SIGKILL');
    await visitor.agent.exited;
    await visitor.sees('暂停服务');
    await visitor.kiosk.startAgent();
    await visitor.sees(/可能没有打印完整|不能确定/);
    await visitor.picture('unknown-print');
    const bytes = visitor.kiosk.devices.frames
      .recent()
      .filter(({ device, direction }) => device === 'printer' && direction === 'toDevice');
    const starts = bytes.filter(({ bytes: [first, second] }) => first === 0x1b && second === 0x40);
    expect(starts.length).toBeLessThanOrEqual(2);
    expect(visitor.kiosk.platform.certificates()).toHaveLength(1);
  });

  it('the platform being down is said with a way out, and the start screen stays', async () => {
    visitor = await arrive();
    visitor.kiosk.platform.setFault({ kind: 'down' });
    await visitor.start();
    await visitor.presentCard('wang-xiaoming');
    await visitor.sees(/12393|大厅导办台/);
    await visitor.sees(/医保系统/);
    await visitor.picture('platform-down');
  });

  it('the start screen says which device does not work and what still does', async () => {
    visitor = await arrive();
    await visitor.kiosk.devices.idReader.wire.unplug();
    await visitor.sees(/扫手机上的医保码|读卡/);
    await visitor.start();
    await visitor.presentCode('wang-xiaoming');
    await visitor.sees('您好');
  });

  it('an idle citizen is asked, can stay, and is forgotten otherwise', async () => {
    visitor = await arrive();
    await visitor.page.clock.install();
    await visitor.page.reload();
    await atHome();
    await visitor.page.clock.fastForward(61_000);
    await visitor.sees('您还在吗');
    await visitor.picture('idle');
    await visitor.touch(/我还在/);
    // The tap is answered after a paint; time that is moved before would still be the question's.
    await visitor.page.getByText('您还在吗').waitFor({ state: 'hidden' });
    await visitor.sees('您好');
    await visitor.page.clock.fastForward(61_000);
    await visitor.sees('您还在吗');
    await visitor.page.clock.runFor(31_000);
    await visitor.sees('已自动结束');
    expect(await visitor.text()).not.toContain('王');
  });
});
