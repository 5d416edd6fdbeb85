import { expect, test } from 'vitest';

import { pinyinOf } from './pinyin.ts';

test.each([
  ['重庆', 'chong2 qing4'],
  ['还款', 'huan2 kuan3'],
  ['还没有', 'hai2 mei2 you3'],
  ['长辈版', 'zhang3 bei4 ban3'],
  ['纸长约', 'zhi3 chang2 yue1'],
  ['长期护理', 'chang2 qi1 hu4 li3'],
  ['参保', 'can1 bao3'],
  ['缴费', 'jiao3 fei4'],
  ['个人缴纳', 'ge4 ren2 jiao3 na4'],
  ['重打', 'chong2 da3'],
  ['重新开始', 'chong2 xin1 kai1 shi3'],
  ['重要', 'zhong4 yao4'],
  ['补打', 'bu3 da3'],
  ['读卡区', 'du2 ka3 qu1'],
  ['切断', 'qie1 duan4'],
  ['降温', 'jiang4 wen1'],
  ['只打印了一部分', 'zhi3 da3 yin4 le5 yi2 bu4 fen5'],
  ['拿开得太早了', 'na2 kai1 de5 tai4 zao3 le5'],
  ['看得到', 'kan4 de5 dao4'],
  ['可提供给', 'ke3 ti2 gong1 gei3'],
  ['再打一次', 'zai4 da3 yi2 ci4'],
  ['十一月', 'shi2 yi1 yue4'],
  ['一月', 'yi1 yue4'],
  ['一百', 'yi4 bai3'],
  ['不能用', 'bu4 neng2 yong4'],
  ['不是', 'bu2 shi4'],
  ['绿', 'lv4'],
  ['显示 5 秒', 'xian3 shi4 wu3 miao3'],
  ['字母 X', 'zi4 mu3 ai4 ke4 si1'],
  ['好了，再见。', 'hao3 le5, zai4 jian4.'],
  ['繁體中文', 'fan2 ti3 zhong1 wen2'],
])('%s is read %s', (text, syllables) => expect(pinyinOf(text)).toBe(syllables));

test('a text that would be read wrongly is refused', () => expect(() => pinyinOf('请输入 yibao')).toThrow('yibao'));
