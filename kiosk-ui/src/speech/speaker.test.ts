import { effect, signal } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';

import en from '../locales/en.json' with { type: 'json' };
import zhCN from '../locales/zh-CN.json' with { type: 'json' };
import { createEar } from './ear.ts';
import { createSpeaker, type Speaker, type Speech, type Tell } from './speaker.ts';
import { createScriptedVoice, type ScriptedVoice } from './testing/scripted-voice.ts';

const chinese: Speech = { tag: 'zh-CN', ear: createEar('zh-CN', zhCN) };
const english: Speech = { tag: 'en', ear: createEar('en', en) };
const speech = signal(chinese);
const headphones = signal(true);
const waiting: Tell = ({ say }) => say('waiting.text');
const account: Tell = ({ say, word }) => [
  ...say('account.where'),
  ...say('account.balance', { 'words.insurance': word('insurances.employeeBasic'), amount: 12_345, date: '2026-11-22' }),
  ...say('account.total', { 'words.kind': word('account.medicalCosts'), amount: 100 }),
  ...say('keys.back'),
];
let voice: ScriptedVoice;
let speaker: Speaker;
const lastSaid = (): string[] => voice.said.at(-1) ?? [];

beforeEach(() => {
  speech.value = chinese;
  headphones.value = true;
  voice = createScriptedVoice();
  speaker = createSpeaker({ voice, speech, headphones });
});

describe('a speaker that is off', () => {
  test('says nothing', () => {
    speaker.announceScreen(waiting);
    speaker.announceControl({ name: '首页' });
    expect(voice.said).toEqual([]);
    expect(speaker.spoken.value).toEqual([]);
  });
  test('says that it is on, then where one is', async () => {
    speaker.announceScreen(waiting);
    speaker.enable(true);
    expect(lastSaid()[0]).toBe('语音播报已打开。');
    await voice.finish();
    expect(lastSaid()).toEqual(['请稍候，正在向医保系统查询。']);
  });
});

describe('a speaker that is on', () => {
  beforeEach(() => speaker.enable(true));

  test('says the screen, then the control that has the focus', async () => {
    speaker.announceScreen(waiting);
    speaker.announceControl({ name: '打印参保凭证\n当场打印，马上拿走', position: { index: 2, count: 5 } }, 'after');
    expect(lastSaid()).toEqual(['请稍候，正在向医保系统查询。']);
    await voice.finish();
    expect(lastSaid()).toEqual(['打印参保凭证当场打印，马上拿走。', '第二项，共五项。']);
    await voice.finish();
    expect(speaker.speaking.value).toBe(false);
    expect(speaker.spoken.value).toEqual(['请稍候，正在向医保系统查询。', '打印参保凭证当场打印，马上拿走。', '第二项，共五项。']);
  });
  test('is interrupted by the next key, and what waited is dropped', async () => {
    speaker.announceScreen(waiting);
    speaker.announceControl({ name: '首页' }, 'after');
    speaker.announceControl({ name: '返回' });
    expect(lastSaid()).toEqual(['返回。']);
    await voice.finish();
    expect(voice.said.flat()).not.toContain('首页。');
  });
  test('tells the state of a control', () => {
    speaker.announceControl({ name: '长辈版', isPressed: true });
    expect(lastSaid()).toEqual(['长辈版。', '已选中。']);
    speaker.announceControl({ name: '打印', isDisabled: true });
    expect(lastSaid()).toEqual(['打印。', '现在不能用。']);
  });
  test('begins a new log with every screen', () => {
    speaker.announceScreen(waiting);
    speaker.announceScreen(({ say }) => say('starting.wait'));
    expect(speaker.spoken.value).toEqual(['本机正在启动，请稍候。']);
  });
  test('repeats what it said last, in the language of now', () => {
    speaker.announceScreen(waiting);
    speech.value = english;
    speaker.repeat();
    expect(lastSaid()).toEqual(['Please wait.', 'Asking the insurance system.']);
  });
  describe('a screen in sections', () => {
    const guide: Tell = ({ say }) => [
      ...say('guide.canPrint'),
      { kind: 'section' },
      ...say('guide.bring'),
      ...say('guide.bringNothing'),
      { kind: 'section' },
      ...say('guide.time'),
    ];
    const sections = [['这份指南可以打印带走。'], ['要带什么。', '不用带材料。'], ['多久办好。']];
    beforeEach(() => speaker.announceScreen(guide));

    test('is said section by section', async () => {
      await voice.finish();
      await voice.finish();
      expect(voice.said.slice(-3)).toEqual(sections);
      expect(speaker.speaking.value).toBe(true);
      await voice.finish();
      expect(speaker.speaking.value).toBe(false);
      expect(speaker.spoken.value).toEqual(sections.flat());
    });
    test('is skipped through, and goes on from there', async () => {
      speaker.skip();
      expect(lastSaid()).toEqual(sections[1]);
      await voice.finish();
      expect(lastSaid()).toEqual(sections[2]);
      speaker.skip();
      expect(lastSaid()).toEqual(sections[0]);
    });
    test('is skipped from where it was broken off', () => {
      speaker.skip();
      speaker.stop();
      speaker.skip();
      expect(lastSaid()).toEqual(sections[2]);
    });
    test('is left with the next screen', () => {
      speaker.announceScreen(waiting);
      speaker.skip();
      expect(lastSaid()).toEqual(['请稍候，正在向医保系统查询。']);
      expect(voice.said.at(-2)).toEqual(sections[0]);
    });
  });
  test('speaks while it speaks, and is silent at once when stopped', () => {
    speaker.announceScreen(waiting);
    expect(speaker.speaking.value).toBe(true);
    speaker.stop();
    expect(speaker.speaking.value).toBe(false);
    expect(voice.isTalking()).toBe(false);
  });
  test('says that it is off, and no more', async () => {
    speaker.enable(false);
    expect(lastSaid()).toEqual(['语音播报已关闭。']);
    await voice.finish();
    speaker.announceScreen(waiting);
    expect(lastSaid()).toEqual(['语音播报已关闭。']);
  });
  test('counts what nobody could say', async () => {
    await voice.finish(2);
    speaker.announceScreen(waiting);
    await voice.finish(1);
    expect(speaker.skipped.value).toBe(3);
  });
});

describe('rate and volume', () => {
  beforeEach(async () => {
    speaker.enable(true);
    await voice.finish();
  });
  test('change by steps to their ends, and say so', () => {
    speaker.slower();
    expect(lastSaid()).toEqual(['语速，慢。']);
    speaker.slower();
    expect(voice.rates.at(-1)).toBe('slow');
    for (let step = 0; step < 9; step += 1) speaker.louder();
    expect(voice.volumes.at(-1)).toBe(1);
    for (let step = 0; step < 9; step += 1) speaker.quieter();
    expect(voice.volumes.at(-1)).toBe(0.15);
  });
  test('change what is being said without breaking it off', () => {
    speaker.announceScreen(waiting);
    speaker.faster();
    expect(voice.rates.at(-1)).toBe('fast');
    expect(lastSaid()).toEqual(['请稍候，正在向医保系统查询。']);
  });
  test('are back for the next person, who hears nothing of the last', () => {
    speaker.announceScreen(account);
    speaker.slower();
    speaker.louder();
    speaker.reset();
    expect([voice.rates.at(-1), voice.volumes.at(-1)]).toEqual(['normal', 0.5]);
    expect(speaker.spoken.value).toEqual([]);
    const before = voice.said.length;
    speaker.repeat();
    expect(voice.said).toHaveLength(before);
  });
});

describe('what is personal', () => {
  beforeEach(() => speaker.enable(true));

  test('is said in the headphones', () => {
    speaker.announceScreen(account);
    expect(lastSaid()).toEqual([
      '个人账户。',
      '职工基本医疗保险账户余额一百二十三元四角五分截至二零二六年十一月二十二日。',
      '医疗费用一元。',
      '按返回键后退，按帮助键找人。',
    ]);
  });
  test('is not said aloud; once the person is told why', () => {
    headphones.value = false;
    speaker.repeat();
    speaker.announceScreen(account);
    expect(lastSaid()).toEqual(['个人账户。', '请插上耳机，听取您的个人信息。', '按返回键后退，按帮助键找人。']);
  });
  test.each([
    ['职工基本医疗保险\n临海市海州区\n正常参保', ['请插上耳机，听取您的个人信息。']],
    ['看收费项目（12 项）', ['看收费项目项。']],
    ['市第一人民医院\n2026年3月5日 · 门诊\n总费用\n￥1,234.50', ['总费用。']],
  ])('on the control %j is kept from the loudspeaker', (name, said) => {
    headphones.value = false;
    speaker.repeat();
    speaker.announceControl({ name });
    expect(lastSaid()).toEqual(said);
  });
  test('on a control of content nothing is kept from it', () => {
    headphones.value = false;
    speaker.repeat();
    speaker.announceControl({ name: '生育医疗费支付（含顺产）\n另看：省清单\n12 项', isOfContent: true });
    expect(lastSaid()).toEqual(['生育医疗费支付（含顺产）另看省清单十二项。']);
  });
  test('stops at once when the headphones are pulled out, and nothing more is said until somebody asks', () => {
    speaker.announceScreen(account);
    headphones.value = false;
    expect(voice.isTalking()).toBe(false);
    expect(speaker.speaking.value).toBe(false);
    const before = voice.said.length;
    speaker.announceScreen(waiting);
    speaker.announceControl({ name: '首页' });
    expect(voice.said).toHaveLength(before);
    speaker.announceScreen(account);
    speaker.repeat();
    expect(lastSaid()).toContain('请插上耳机，听取您的个人信息。');
    expect(lastSaid().join()).not.toMatch(/元/);
  });
  test('is said once headphones are plugged in: that is what was asked for', () => {
    headphones.value = false;
    speaker.announceScreen(account);
    headphones.value = true;
    expect(lastSaid().join()).toContain('元');
  });
  test('stays hushed where an effect turns speech on and off', () => {
    const mode = signal(false);
    effect(() => speaker.enable(mode.value));
    mode.value = true;
    speaker.announceScreen(account);
    headphones.value = false;
    const before = voice.said.length;
    speaker.announceScreen(waiting);
    expect(voice.said).toHaveLength(before);
  });
});
