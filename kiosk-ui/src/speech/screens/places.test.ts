import { describe, expect, test } from 'vitest';

import { noPlaces } from '../../components/no-places.ts';
import { endedExamples } from '../../citizen/ended/examples.ts';
import { identifyExamples } from '../../citizen/identify/examples.ts';
import { printingExamples } from '../../citizen/printing/examples.ts';
import { refusedExamples } from '../../citizen/refused/examples.ts';
import zhCN from '../../locales/zh-CN.json' with { type: 'json' };
import { createEar } from '../ear.ts';
import { sentencesOf, type SpokenPart } from '../parts.ts';
import { sayEnded, sayIdentify, sayRefused } from './entrance.ts';
import { sayPrinting } from './printing.ts';

const ear = createEar('zh-CN', zhCN);
const said = (parts: SpokenPart[]): string => sentencesOf(parts, 'zh-CN').join('');
const places = { idCard: 'right', scanner: 'belowCentre', printer: 'belowLeft' } as const;

const identify = { step: 'armed', methods: ['idCard', 'medicalCode', 'socialCard'], hint: null, places } as const;
const refused = (errorCode: 'CARD_READ_FAILED' | 'QR_REFUSED' | 'IDN_NOT_FOUND'): string =>
  said(sayRefused(ear, { failure: { errorCode, facts: {} }, phone: '12393', places }));
const printing = (state: 'queued' | 'sending' | 'printed' | 'failed' | 'unknown'): string =>
  said(sayPrinting(ear, { state, errorCode: null, certificateNumber: null, secondsLeft: null, places }));

describe('where a device is', () => {
  test('is said with each way to be known', () => {
    expect(said(sayIdentify(ear, identify))).toContain('身份证，请平放在读卡区。在屏幕右边。医保码');
    expect(said(sayIdentify(ear, identify))).toContain('对准扫码窗口。在屏幕正下方。社保卡');
  });
  test('is said with a hint about it', () =>
    expect(said(sayIdentify(ear, { ...identify, hint: 'CARD_LEFT_ON_READER' }))).toMatch(/读卡区。在屏幕右边。$/));
  test('is said with a refusal that is about it, and with no other', () => {
    expect(refused('CARD_READ_FAILED')).toContain('读卡区。在屏幕右边。');
    expect(refused('QR_REFUSED')).toContain('扫码窗口。在屏幕正下方。');
    expect(refused('IDN_NOT_FOUND')).not.toContain('在屏幕');
  });
  test('is said of the paper as soon as there may be one', () => {
    for (const state of ['sending', 'printed', 'unknown'] as const) expect(printing(state)).toContain('纸从屏幕左下方出来。');
    for (const state of ['queued', 'failed'] as const) expect(printing(state)).not.toContain('纸从');
  });
  test('is said at the end of what may lie there, and of nothing else', () => {
    const ended = (method: 'idCard' | 'socialCard' | 'medicalCode', hasPaper: boolean): string =>
      said(sayEnded(ear, { reason: 'left', left: { method, hasPaper }, places }));
    expect(ended('idCard', true)).toMatch(/读卡区。在屏幕右边。纸从屏幕左下方出来。$/);
    expect(ended('socialCard', false)).not.toContain('屏幕');
    expect(ended('medicalCode', true)).not.toContain('读卡区');
  });
  test('is not said where nobody told', () => {
    const all = [
      ...Object.values(identifyExamples).map((example) => sayIdentify(ear, { ...example(), places: noPlaces })),
      ...Object.values(refusedExamples).map((example) => sayRefused(ear, { ...example(), places: noPlaces })),
      ...Object.values(printingExamples).map((example) => sayPrinting(ear, { ...example(), places: noPlaces })),
      ...Object.values(endedExamples).map((example) => sayEnded(ear, { ...example(), places: noPlaces })),
    ];
    expect(all.map(said).filter((one) => /在屏幕|从屏幕/.test(one))).toEqual([]);
  });
});
