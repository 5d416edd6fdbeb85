import { searchGuides } from '@yibao-kiosk/shared/content/guide/search.ts';
import { describe, expect, it } from 'vitest';

import { soundsOf } from './sounds.ts';

const found = (name: string, typed: string): boolean =>
  searchGuides([{ id: 'one', search: { name: { text: name, sounds: soundsOf(name) }, words: [] } }], typed, []).length === 1;

describe('the sounds of names', () => {
  it.each([
    ['异地长期居住人员备案', 'yidichangqijuzhurenyuanbeian'],
    ['参保单位参保信息查询', 'canbaodanweicanbaoxinxichaxun'],
    ['转移接续手续办理', 'zhuanyijiexushouxubanli'],
    ['计划生育医疗费支付', 'jihuashengyuyiliaofeizhifu'],
    ['伤残军人', 'shangcanjunren'],
    ['出具《参保凭证》', 'chujucanbaopingzheng'],
    ['基本医疗保险定点零售药店费用结算', 'jibenyiliaobaoxiandingdianlingshouyaodianfeiyongjiesuan'],
    ['女职工', 'nvzhigong'],
    ['看病', 'kanbing'],
    ['调动工作', 'diaodonggongzuo'],
    ['重大疾病', 'zhongdajibing'],
    ['城乡居民医保缴费', 'chengxiangjuminyibaojiaofei'],
  ])('%s is typed %s, whole and by initials', (name, whole) => {
    expect(soundsOf(name).join('')).toBe(whole);
    expect(found(name, whole)).toBe(true);
    const initials = soundsOf(name).map((sound) => sound.slice(0, 1));
    expect(found(name, initials.join(''))).toBe(true);
  });

  it('are one for each character, whatever stands between', () => {
    expect(soundsOf('门诊（含 VIP）䶮1次')).toEqual(['men', 'zhen', '', 'han', '', 'v', 'i', 'p', '', 'yan', '1', 'ci']);
  });
});
