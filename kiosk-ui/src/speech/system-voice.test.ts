import { beforeEach, describe, expect, test } from 'vitest';

import { createManualScreenClock } from '../clock.ts';
import { createSystemVoice, type SpeechEngine } from './system-voice.ts';

const clock = createManualScreenClock();
const voiceOf = (lang: string, localService: boolean): SpeechSynthesisVoice => ({
  lang,
  localService,
  default: false,
  name: lang,
  voiceURI: lang,
});
let voices: SpeechSynthesisVoice[];
let spoken: SpeechSynthesisUtterance[];
let cancels: number;
const engine: SpeechEngine = {
  synthesis: {
    getVoices: () => voices,
    speak: (utterance) => void spoken.push(utterance),
    cancel: () => void (cancels += 1),
  },
  createUtterance: (text) => Object.assign(new EventTarget(), { text }) as SpeechSynthesisUtterance,
};
const voice = createSystemVoice(engine, clock);
const say = (signal = new AbortController().signal): Promise<string> =>
  voice.say('临海市', { tag: 'zh-CN', isPrivate: true, signal });

beforeEach(() => {
  voices = [voiceOf('zh_CN', true)];
  spoken = [];
  cancels = 0;
});

describe('the voice of the system', () => {
  test.each([
    ['a local voice of the language', [voiceOf('zh-CN', true)], true, true],
    ['the same as some engines write it', [voiceOf('zh_CN', true)], true, true],
    ['Cantonese for Mandarin', [voiceOf('yue-HK', true)], false, false],
    ['another language', [voiceOf('de-DE', true)], false, false],
    ['a voice that asks a server', [voiceOf('zh-CN', false)], true, false],
    ['none', [], false, false],
  ])('%s', (_what, there, publicly, privately) => {
    voices = there;
    expect([voice.canSay('zh-CN', false), voice.canSay('zh-CN', true)]).toEqual([publicly, privately]);
  });
  test('without an engine says nothing', async () => {
    const none = createSystemVoice(null, clock);
    expect(none.canSay('en', false)).toBe(false);
    expect(await none.say('Linhai', { tag: 'en', isPrivate: false, signal: new AbortController().signal })).toBe('failed');
  });
  test('speaks to the end, as slow and as loud as is wanted', async () => {
    voice.setRate(0.75);
    voice.setVolume(0.3);
    const said = say();
    const [utterance] = spoken;
    expect(utterance).toMatchObject({ text: '临海市', lang: 'zh_CN', rate: 0.75, volume: 0.3 });
    utterance?.dispatchEvent(new Event('end'));
    expect(await said).toBe('ended');
    expect(clock.pending()).toBe(0);
  });
  test('is silenced at once', async () => {
    const stop = new AbortController();
    const said = say(stop.signal);
    stop.abort();
    expect(await said).toBe('ended');
    expect(cancels).toBe(1);
  });
  test('that never tells its end is given up', async () => {
    const said = say();
    clock.advance(10_000);
    expect(await said).toBe('failed');
    expect(cancels).toBe(1);
  });
});
