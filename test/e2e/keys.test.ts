import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';
import { afterEach, describe, expect, it } from 'vitest';

import { has } from '../support/requirements.ts';
import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

/** The five keys under a hand, as a keypad sends them. */
const press = (key: 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Escape' | 'F1'): Promise<void> => visitor.page.keyboard.press(key);

const chosen = (): Promise<string> => visitor.page.evaluate(() => document.activeElement?.textContent ?? '');

/** Down until the control of this name is chosen, then confirm. */
async function confirm(name: RegExp): Promise<void> {
  await visitor.page.getByRole('button', { name }).or(visitor.page.getByRole('switch', { name })).first().waitFor({ state: 'attached' });
  for (let step = 0; step < 40; step += 1) {
    await press('ArrowDown');
    if (name.test(await chosen())) break;
  }
  expect(await chosen()).toMatch(name);
  // A hand that has just heard the screen change needs longer than the guard against double taps.
  await visitor.page.waitForTimeout(designLimits.repeatGuardMs);
  await press('Enter');
}

describe.skipIf(!has('chromium'))('by keys alone', () => {
  it('a citizen prints the certificate on a dark screen', async () => {
    visitor = await arrive();
    await visitor.sees('点击开始');
    await confirm(/无障碍/);
    await confirm(/关闭屏幕画面/);
    const seen = await visitor.page.screenshot();
    expect(await coloursOf(seen)).toBe(1);
    await confirm(/点击开始/);
    await visitor.presentCard('wang-xiaoming');
    await confirm(/打印参保凭证/);
    await confirm(/^打印$/);
    await visitor.page.getByText('打印完成').first().waitFor({ state: 'attached' });
    expect(visitor.kiosk.platform.certificates()).toHaveLength(1);
    expect(await coloursOf(await visitor.page.screenshot())).toBe(1);
  });
});

/** How many colours a picture has, counted by the browser that drew it. */
function coloursOf(picture: Buffer): Promise<number> {
  return visitor.page.evaluate(async (data) => {
    const image = new Image();
    image.src = data;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0));
    return new Set(pixels).size;
  }, `data:image/png;base64,${picture.toString('base64')}`);
}
