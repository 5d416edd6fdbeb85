import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { type Kiosk, setUpKiosk } from '../support/kiosk.ts';

let kiosk: Kiosk;
beforeEach(async () => {
  kiosk = await setUpKiosk();
});
afterEach(() => kiosk.close());

function pack(tag: string, files: Readonly<Record<string, string>>): void {
  // Beside kiosk.yaml, as on a terminal.
  const folder = join(dirname(kiosk.dataFolder), 'languages', tag);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

const manifest = (tag: string, direction = 'ltr'): string => `tag: ${tag}\nname: Own name\ndirection: ${direction}\nfallback: en\n`;

it('a half and a hostile language pack: the agent starts, offers what is usable, and says what is missing', async () => {
  pack('ug', {
    'language.yaml': manifest('ug', 'rtl'),
    'screen.json': JSON.stringify({ footer: { home: 'باش بەت', back: '{{stolen}}' }, attract: { title: '$t(footer.home)' } }),
  });
  pack('mn', { 'language.yaml': manifest('mn'), 'screen.json': `{"footer":${'['.repeat(100_000)}` });
  pack('en', { 'language.yaml': manifest('en'), 'screen.json': '{"footer":{"home":"Pwned"}}' });
  pack('..evil', { 'language.yaml': 'tag: ../../etc\n' });
  const agent = await kiosk.startAgent();
  const page = await agent.page();
  const attached = await page.call('Terminal.Attach', { locale: 'ug' });
  expect(attached.payload).toMatchObject({
    terminal: {
      languages: [
        { tag: 'zh-CN', name: '简体中文', direction: 'ltr' },
        { tag: 'zh-Hant', name: '繁體中文', direction: 'ltr' },
        { tag: 'en', name: 'English', direction: 'ltr' },
        { tag: 'ug', name: 'Own name', direction: 'rtl' },
      ],
    },
  });
  const answer = await fetch(`${agent.origin}/languages/ug.json`);
  expect(answer.headers.get('cache-control')).toBe('no-cache');
  expect(await answer.json()).toMatchObject({ tag: 'ug', screen: { footer: { home: 'باش بەت' }, attract: {} } });
  for (const tag of ['mn', 'en', '..evil', 'zh-CN'])
    expect((await fetch(`${agent.origin}/languages/${encodeURIComponent(tag)}.json`)).status).toBe(404);
  const told = agent
    .log()
    .split('\n')
    .filter((line) => line.includes('"language"') || line.includes('"reason"'));
  expect(told.join('\n')).toMatch(/"language":"ug","missing":\d+,"refused":2,"unknown":0/);
  expect(told.join('\n')).toContain('"language":"mn","reason":"screen"');
  expect(told.join('\n')).toContain('"language":"en","reason":"ships"');
});
