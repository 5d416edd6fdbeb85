import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';
import { afterEach, describe, expect, it } from 'vitest';

import { has } from '../support/requirements.ts';
import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
const broken: string[] = [];
afterEach(async () => {
  await visitor.leave();
  broken.length = 0;
});

type Finger = { x: number; y: number; id: number };

/** Numbers from 0 to 1, the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function come(): Promise<void> {
  visitor = await arrive();
  visitor.page.on('pageerror', (error) => broken.push(error.message));
}

/** Ten fingers anywhere on the glass, pressed, dragged and lifted, `times` over. */
async function mash(times: number): Promise<void> {
  const session = await visitor.page.context().newCDPSession(visitor.page);
  const random = createRandom(20_261_125);
  const anywhere = (id: number): Finger => ({ x: Math.floor(random() * 1080), y: Math.floor(random() * 1920), id });
  for (let round = 0; round < times; round += 1) {
    const fingers = Array.from({ length: 10 }, (_, id) => anywhere(id));
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers });
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers.map(({ id }) => anywhere(id)) });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    const { x, y } = anywhere(0);
    await visitor.page.touchscreen.tap(x, y);
  }
}

describe.skipIf(!has('chromium'))('rough hands', () => {
  it('ten fingers mashing the glass break nothing, and the next citizen is served', async () => {
    await come();
    await visitor.start();
    await visitor.presentCard('wang-xiaoming');
    await visitor.sees('您好');
    await mash(60);
    expect(broken).toEqual([]);
    expect(await visitor.page.evaluate(() => [visualViewport?.scale, getSelection()?.toString(), history.length])).toEqual([1, '', 2]);
    visitor.liftCard();
    await visitor.page.reload();
    await visitor.start();
    await visitor.presentCard('two-insurances');
    await visitor.sees('您好');
    expect(await visitor.text()).not.toContain('王');
  });

  it('a hand that hits 打印 again and again gets one paper', async () => {
    await come();
    await visitor.start();
    await visitor.presentCard('wang-xiaoming');
    await visitor.touch(/打印参保凭证/);
    await visitor.sees('打印出来就是这样');
    const box = await visitor.page.getByRole('button', { name: /^打印$/ }).boundingBox();
    if (!box) throw new Error('no place to press');
    // The touch that opened this screen has ended, as for a person who looks at the paper first.
    await visitor.page.waitForTimeout(designLimits.repeatGuardMs);
    for (let tap = 0; tap < 6; tap += 1) await visitor.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await visitor.sees('打印完成');
    expect(visitor.kiosk.platform.certificates()).toHaveLength(1);
    expect(visitor.kiosk.devices.printer.device.papers()).toHaveLength(1);
  });

  it('a stuck key goes one step and no further', async () => {
    await come();
    await visitor.sees('点击开始');
    const { keyboard } = visitor.page;
    // From the heading to the start button, which is pressed once.
    for (const key of ['ArrowDown', 'Enter']) for (let repeat = 0; repeat < 100; repeat += 1) await keyboard.down(key);
    await visitor.sees('请出示证件');
    await keyboard.up('ArrowDown');
    await keyboard.down('ArrowDown');
    expect(await visitor.page.evaluate(() => document.activeElement?.textContent)).toContain('不办了');
    for (let repeat = 0; repeat < 100; repeat += 1) await keyboard.down('Enter');
    await visitor.sees('请出示证件');
    expect(broken).toEqual([]);
  });
});
