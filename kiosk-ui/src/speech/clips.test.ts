import { expect, test } from 'vitest';

import { createClipShelf } from './clips.ts';

const pack = { tag: 'en', madeBy: 'a person', licence: 'CC0-1.0', clips: { Home: { file: 'home.opus', sha256: 'a'.repeat(64) } } };
const answering = (...answers: (() => Response)[]): { get: typeof fetch; asked: unknown[] } => {
  const asked: unknown[] = [];
  return {
    asked,
    get: (url) => {
      asked.push(url);
      const answer = answers.shift();
      return answer ? Promise.resolve(answer()) : Promise.reject(new Error('no more answers'));
    },
  };
};

test('a pack is asked for once, and names where each text lies', async () => {
  const { get, asked } = answering(() => Response.json(pack));
  const shelf = createClipShelf({ get });
  expect((await shelf('en'))('Home')).toBe('/voices/en/home.opus');
  expect((await shelf('en'))('Elsewhere')).toBeNull();
  expect(asked).toEqual(['/voices/en/pack.json']);
});

test.each([
  ['no pack', () => new Response('', { status: 404 })],
  ['a page instead of a pack', () => new Response('<html>')],
  ['a pack that is none', () => Response.json({ clips: {} })],
])('%s leaves the terminal without clips, until there is one', async (_what, answer) => {
  const shelf = createClipShelf(answering(answer, () => Response.json(pack)));
  expect((await shelf('en'))('Home')).toBeNull();
  expect((await shelf('en'))('Home')).toBe('/voices/en/home.opus');
});

test('the pack of content is asked for where content is to be said, whichever language is spoken', async () => {
  const guides = { ...pack, tag: 'zh-CN', clips: { 申请: { file: 'apply.opus', sha256: 'b'.repeat(64) } } };
  const { get, asked } = answering(() => Response.json(pack), () => Response.json(guides));
  const shelf = createClipShelf({ get });
  expect((await shelf('en'))('申请')).toBeNull();
  expect(asked).toHaveLength(1);
  const clips = await shelf('en', true);
  expect([clips('Home'), clips('申请')]).toEqual(['/voices/en/home.opus', '/voices/zh-CN/guides/apply.opus']);
  expect((await shelf('en', true))('申请')).not.toBeNull();
  expect(asked).toEqual(['/voices/en/pack.json', '/voices/zh-CN/guides/pack.json']);
});

test('what must be heard without the agent is fetched with the pack, once', async () => {
  const { get, asked } = answering(() => Response.json(pack), () => new Response('a clip'));
  const shelf = createClipShelf({ get, kept: () => ['Home', 'Elsewhere'] });
  await shelf('en');
  await shelf('en');
  expect(asked).toEqual(['/voices/en/pack.json', '/voices/en/home.opus']);
});
