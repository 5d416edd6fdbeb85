import { type Drawings, nowhere } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { createPinyinDictionary } from './pinyin/dictionary.ts';
import { emptyTyping, type Typing } from './pinyin/typing.ts';
import { PinyinKeyboard } from './pinyin-keyboard.tsx';

/** Enough for the examples, and there at once. */
const dictionary = createPinyinDictionary({
  chars: { yan: '研严验演言眼烟沿延盐炎燕岩宴艳颜殷彦掩淹䶮', ti: '提题体替' },
  words: ['医保 yi bao', '医疗保险 yi liao bao xian', '医保电子凭证 yi bao dian zi ping zheng', '月报 yue bao'],
});

const at = (start: Typing) => (
  <PinyinKeyboard
    label={t('home.more')}
    confirmLabel={t('keypad.confirm')}
    start={start}
    load={() => Promise.resolve(dictionary)}
    onConfirm={nowhere}
  />
);

/** Empty, characters to choose from, words by initials, Latin, no such reading, no dictionary. */
export const pinyinKeyboardExamples: Drawings = {
  empty: () => at(emptyTyping),
  characters: () => at({ mode: 'pinyin', text: '王', letters: 'yan' }),
  words: () => at({ mode: 'pinyin', text: '', letters: 'yb' }),
  name: () => at({ mode: 'pinyin', text: '阿依古丽·买买', letters: 'ti' }),
  long: () => at({ mode: 'pinyin', text: '城乡居民基本医疗保险参保登记办理流程和材料', letters: 'yibaodzpz' }),
  latin: () => at({ mode: 'latin', text: "O'Brien", letters: '' }),
  noneFound: () => at({ mode: 'pinyin', text: '医保', letters: 'vv' }),
  noDictionary: () => (
    <PinyinKeyboard
      label={t('home.more')}
      confirmLabel={t('keypad.confirm')}
      load={() => Promise.reject(new Error('not there'))}
      onConfirm={nowhere}
    />
  ),
};
