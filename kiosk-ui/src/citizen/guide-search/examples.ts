import { createPinyinDictionary } from '../../components/pinyin/dictionary.ts';
import { catalogueFixture } from '../../gallery/guide-fixture.ts';
import { nowhere, type Examples } from '../../gallery/example.ts';
import type { GuideSearchScreenProps } from './screen.tsx';

/** Enough for the examples, and there at once. */
const dictionary = createPinyinDictionary({ chars: { sheng: '生省声升胜圣' }, words: ['生育 sheng yu', '剩余 sheng yu'] });
const callbacks = { load: () => Promise.resolve(dictionary), onTyping: nowhere, onShowAll: nowhere, onGuide: nowhere };

/** Nothing typed, something found while letters stand, the longest names, all of it, nothing found. */
export const guideSearchExamples: Examples<GuideSearchScreenProps> = {
  empty: () => ({ typed: '', found: [], showsAll: false, ...callbacks }),
  found: () => ({
    typed: 'sy',
    found: catalogueFixture.entries.slice(4, 12),
    showsAll: false,
    start: { mode: 'pinyin', text: '', letters: 'sy' },
    ...callbacks,
  }),
  longest: () => ({
    typed: 'jf',
    found: [...catalogueFixture.entries.slice(-1), ...catalogueFixture.entries.slice(-1), ...catalogueFixture.entries.slice(-1)],
    showsAll: false,
    start: { mode: 'pinyin', text: '', letters: 'jf' },
    ...callbacks,
  }),
  all: () => ({ typed: 'sy', found: catalogueFixture.entries, showsAll: true, ...callbacks }),
  none: () => ({
    typed: '护照',
    found: [],
    showsAll: false,
    start: { mode: 'pinyin', text: '护照', letters: '' },
    ...callbacks,
  }),
};
