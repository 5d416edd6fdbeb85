import { beforeEach, describe, expect, test } from 'vitest';

import { createManualScreenClock } from '../clock.ts';
import type { ClipPlayer } from './audio-player.ts';
import type { SpokenPart } from './parts.ts';
import type { PieceEnd } from './port.ts';
import zhCN from './spoken.zh-CN.json' with { type: 'json' };
import type { SystemVoice } from './system-voice.ts';
import { createVoice } from './voice.ts';

const clips: Record<string, string> = { 您好: '/hello', 十: '/ten', 元: '/yuan', 零: '/zero', '请稍候。': '/wait' };
const unsaid = { place: zhCN.unsaid.place, words: zhCN.unsaid.words, again: zhCN.unsaid.again };
const clock = createManualScreenClock();
let sounds: string[];
let hasSystemVoice: boolean;
let hasOnlyEnglish: boolean;
let end: ((end: PieceEnd) => void) | null;
let failing: Set<string>;

/** Ends at once, but for `/wait`, which waits for the test or an abort. */
const player: ClipPlayer = {
  prepare: () => undefined,
  play(url, signal) {
    sounds.push(url);
    if (failing.has(url)) return Promise.resolve('failed');
    if (url !== '/wait') return Promise.resolve('ended');
    return new Promise((resolve) => {
      end = resolve;
      signal.addEventListener('abort', () => resolve('ended'));
    });
  },
  setRate: (factor) => sounds.push(`rate ${factor}`),
  setVolume: (volume) => sounds.push(`volume ${volume}`),
};
const system: SystemVoice = {
  canSay: (tag, isPrivate) => hasSystemVoice && !isPrivate && !(tag === 'zh-CN' && hasOnlyEnglish),
  say: (text, { tag }) => {
    sounds.push(`system ${text}${tag === 'zh-CN' ? '' : ` in ${tag}`}`);
    return Promise.resolve(failing.has(text) ? 'failed' : 'ended');
  },
  setRate: () => undefined,
  setVolume: () => undefined,
};
const voice = createVoice({ shelf: () => Promise.resolve((text) => clips[text] ?? null), player, system, clock });
const hello: SpokenPart = { kind: 'phrase', text: '您好' };
const place: SpokenPart = { kind: 'text', text: '临海市' };
const wait: SpokenPart = { kind: 'phrase', text: '请稍候。' };

beforeEach(() => {
  sounds = [];
  hasSystemVoice = true;
  hasOnlyEnglish = false;
  end = null;
  for (const text of Object.values(unsaid)) delete clips[text];
  failing = new Set();
});

describe('a voice', () => {
  test('joins values of their clips', async () => {
    expect(await voice.say([hello, { kind: 'amount', fen: 1000 }], 'zh-CN')).toEqual({ ended: 'finished', skipped: 0 });
    expect(sounds).toEqual(['/hello', '/ten', '/yuan']);
  });
  test('gives what has no clip to the voice of the system', async () => {
    await voice.say([hello, place], 'zh-CN');
    expect(sounds).toEqual(['/hello', 'system 临海市']);
  });
  test('leaves out and counts what nobody can say and no clip names', async () => {
    hasSystemVoice = false;
    expect(await voice.say([place, hello], 'zh-CN')).toEqual({ ended: 'finished', skipped: 1 });
    expect(sounds).toEqual(['/hello']);
  });
  test('gives nothing private to a voice that may not have it', async () => {
    expect((await voice.say([{ ...place, isPrivate: true }], 'zh-CN')).skipped).toBe(1);
    expect(sounds).toEqual([]);
  });
  describe('where words stand that nobody can say', () => {
    beforeEach(() => Object.assign(clips, { [unsaid.place]: '/a place', [unsaid.words]: '/words', [unsaid.again]: '/again' }));
    test('says so instead of a gap', async () => {
      hasSystemVoice = false;
      expect(await voice.say([{ ...place, of: 'place' }, hello], 'zh-CN')).toEqual({ ended: 'finished', skipped: 0 });
      expect(sounds).toEqual(['/a place', '/hello']);
    });
    test('says it once of words in a row, and shorter when they come again', async () => {
      hasSystemVoice = false;
      await voice.say([place, place, hello, place, hello, place], 'zh-CN');
      expect(sounds).toEqual(['/words', '/hello', '/again', '/hello', '/again']);
      await voice.say([place], 'zh-CN');
      expect(sounds.at(-1)).toBe('/words');
    });
    test('says it once of a text in several sentences, with one breath', async () => {
      hasSystemVoice = false;
      const said = voice.say([place, { kind: 'stop' }, place, { kind: 'stop' }, hello], 'zh-CN');
      await expect.poll(() => clock.pending()).toBe(1);
      expect(sounds).toEqual(['/words']);
      clock.advance(250);
      expect(await said).toEqual({ ended: 'finished', skipped: 0 });
      expect(sounds).toEqual(['/words', '/hello']);
    });
    test('says it of what is private and no voice of this machine can say', async () => {
      await voice.say([{ ...place, isPrivate: true }], 'zh-CN');
      expect(sounds).toEqual(['/words']);
    });
    test('says it when the voice of the system fails', async () => {
      failing.add('临海市');
      expect((await voice.say([place, hello], 'zh-CN')).skipped).toBe(0);
      expect(sounds).toEqual(['system 临海市', '/words', '/hello']);
    });
    test('counts a clip of it that cannot be played', async () => {
      hasSystemVoice = false;
      failing.add('/words');
      expect((await voice.say([place], 'zh-CN')).skipped).toBe(1);
    });
  });
  test('gives Chinese words to a Chinese voice, whichever language is spoken', async () => {
    await voice.say([place, { kind: 'text', text: 'Linhai' }], 'en');
    expect(sounds).toEqual(['system 临海市', 'system Linhai in en']);
    hasOnlyEnglish = true;
    expect((await voice.say([place], 'en')).skipped).toBe(1);
  });
  test('goes on after a clip that cannot be played, and counts it', async () => {
    failing.add('/hello');
    expect(await voice.say([hello, { kind: 'digits', text: '0' }], 'zh-CN')).toEqual({ ended: 'finished', skipped: 1 });
    expect(sounds).toEqual(['/hello', '/zero']);
  });
  test('is silent at once when stopped', async () => {
    const said = voice.say([wait, hello], 'zh-CN');
    await expect.poll(() => end).not.toBeNull();
    voice.stop();
    expect(await said).toEqual({ ended: 'interrupted', skipped: 0 });
    expect(sounds).toEqual(['/wait']);
  });
  test('drops the old for the new', async () => {
    const old = voice.say([wait, hello], 'zh-CN');
    await expect.poll(() => end).not.toBeNull();
    await voice.say([{ kind: 'digits', text: '0' }], 'zh-CN');
    expect((await old).ended).toBe('interrupted');
    expect(sounds).toEqual(['/wait', '/zero']);
  });
  test('takes a breath after a sentence that ends with a value', async () => {
    const said = voice.say([{ kind: 'digits', text: '0' }, { kind: 'stop' }, hello], 'zh-CN');
    await expect.poll(() => clock.pending()).toBe(1);
    expect(sounds).toEqual(['/zero']);
    clock.advance(250);
    await said;
    expect(sounds).toEqual(['/zero', '/hello']);
  });
  test('is slowed and turned down at once', () => {
    voice.setRate('slow');
    voice.setVolume(0.3);
    expect(sounds).toEqual(['rate 0.75', 'volume 0.3']);
  });
});
