import { afterEach, describe, expect, it } from 'vitest';

import { giveOwnContent, type OwnContent } from '../support/own-content.ts';
import { has } from '../support/requirements.ts';
import { arrive, type Visitor } from './visitor.ts';

const today = new Date().toISOString().slice(0, 10);
const nextYear = `${new Date().getUTCFullYear() + 1}-12-31`;

const notice = (key: string, words: { title: string; text: string; from?: string; until?: string; urgent?: boolean }): string =>
  `key: ${key}
title: ${words.title}
text: [${words.text}]
from: ${words.from ?? '2020-01-01'}
until: ${words.until ?? nextYear}
urgent: ${words.urgent ?? false}
`;

const files = {
  flood: { title: '台风停办通知', text: '今天下午窗口停止办理。', urgent: true },
  rest: { title: '国庆节服务时间', text: '10月1日至3日窗口休息。' },
  over: { title: '去年的通知', text: '已经过去了。', until: '2020-12-31', urgent: true },
} as const;

let visitor: Visitor;
let content: OwnContent;
afterEach(() => visitor.leave());

const write = (key: keyof typeof files, words: Parameters<typeof notice>[1] = files[key]): void =>
  content.write(`content/quanzhou/notices/${key}.yaml`, notice(key, words));

async function stand(): Promise<void> {
  visitor = await arrive({
    prepare: (kiosk) => {
      content = giveOwnContent(kiosk);
      for (const key of ['flood', 'rest', 'over'] as const) write(key);
    },
  });
  await visitor.sees('点击开始');
}

describe.skipIf(!has('chromium'))('notices', () => {
  it('that cannot wait stand on the start screen, the others with the guides', async () => {
    await stand();
    await visitor.sees('台风停办通知');
    await visitor.sees('今天下午窗口停止办理。');
    expect(await visitor.text()).not.toMatch(/国庆节服务时间|去年的通知/);
    await visitor.touch('办事指南');
    await visitor.touch('公告 2 条');
    await visitor.sees('国庆节服务时间');
    const titles = await visitor.page.locator('.notice-page h2').allTextContents();
    expect(titles).toEqual(['台风停办通知', '国庆节服务时间']);
  });

  it('change on the start screen without a touch, and are gone when they are taken back', async () => {
    await stand();
    await visitor.sees('台风停办通知');
    write('flood', { ...files.flood, title: '台风停办延长到明天', from: today });
    visitor.agent.child.kill('SIGHUP');
    await visitor.sees('台风停办延长到明天');
    content.remove('content/quanzhou/notices/flood.yaml');
    visitor.agent.child.kill('SIGHUP');
    await visitor.page.getByText('台风停办延长到明天').waitFor({ state: 'detached' });
  });
});
