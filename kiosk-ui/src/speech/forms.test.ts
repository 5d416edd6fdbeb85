import { errorCodes } from '@yibao-kiosk/shared/errors/registry.ts';
import { describe, expect, test } from 'vitest';

import { noPlaces } from '../components/no-places.ts';
import { screenExhibits } from '../gallery/catalogue.tsx';
import en from '../locales/en.json' with { type: 'json' };
import zhCN from '../locales/zh-CN.json' with { type: 'json' };
import { createEar, type Ear } from './ear.ts';
import { formsOf } from './forms.ts';
import { sentencesOf, type SpokenPart, voiceTags } from './parts.ts';
import { contentScreens, spokenScreens } from './screens/screens.ts';
import { phrasesOf, slotsOf } from './template.ts';

const ears = { 'zh-CN': createEar('zh-CN', zhCN), en: createEar('en', en) } as const;
type Say = (ear: Ear, props: object) => SpokenPart[];
const screens = spokenScreens as unknown as Readonly<Record<string, Say>>;
const examples = screenExhibits.flatMap(({ screen, examples: names, draw }) =>
  names.map((name) => ({ screen, name, props: draw(name).props as object })),
);

describe('the spoken forms', () => {
  const chinese = formsOf('zh-CN');
  const english = formsOf('en');
  test('are the same in both languages', () =>
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted()));
  test.each([...chinese.keys()])('%s has the same slots in both languages, and the same is private', (key) => {
    const privateSlots = (form = ''): string[] => [...form.matchAll(/\[\[(.*?)\]\]/g)].flatMap(([span]) => slotsOf(span)).toSorted();
    expect(slotsOf(english.get(key) ?? '').toSorted()).toEqual(slotsOf(chinese.get(key) ?? '').toSorted());
    expect(privateSlots(english.get(key))).toEqual(privateSlots(chinese.get(key)));
  });
  test.each([...chinese.keys()].filter((key) => key.startsWith('unsaid.')))('%s is one clip in both languages', (key) =>
    expect([chinese, english].map((forms) => phrasesOf(forms.get(key) ?? '').length)).toEqual([1, 1]));
  test('exist for every failure', () => {
    const told = [...chinese.keys()].filter((key) => key.startsWith('errors.')).map((key) => key.slice('errors.'.length));
    expect(told.toSorted()).toEqual([...errorCodes].toSorted());
  });
  test('exist for every screen', () =>
    expect(screenExhibits.map(({ screen }) => screen).filter((screen) => !(screen in screens))).toEqual([]));
});

describe.each(voiceTags)('every example is told in %s', (tag) => {
  test.each(examples)('$screen, $name', ({ screen, props }) => {
    const sentences = sentencesOf(screens[screen]?.(ears[tag], props) ?? [], tag);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.join(' ')).not.toMatch(/\{\{|\[\[|\]\]|undefined|NaN|\[object/);
  });
});

/** Facts of the hall, the length of a paper, and content: values that everybody may hear. */
const publicValues = new Set(['attract', 'refused', 'privacy', 'help', 'outage', 'slip', 'certificate-preview', 'printing', ...contentScreens]);

describe('on the loudspeaker', () => {
  test.each(examples.filter(({ screen }) => !publicValues.has(screen)))('$screen, $name tells no value', ({ screen, props }) => {
    const aloud = (screens[screen]?.(ears['zh-CN'], props) ?? []).filter(({ isPrivate }) => !isPrivate);
    expect(aloud.filter(({ kind }) => kind !== 'phrase' && kind !== 'stop')).toEqual([]);
  });
  const ofContent = examples.filter(({ screen }) => contentScreens.has(screen));
  test.each(ofContent)('$screen, $name keeps nothing for headphones', ({ screen, props }) =>
    expect((screens[screen]?.(ears['zh-CN'], props) ?? []).filter(({ isPrivate }) => isPrivate)).toEqual([]));
  test('the number of a certificate is not told', () => {
    const parts = spokenScreens.printing(ears['zh-CN'], { state: 'printed', errorCode: null, certificateNumber: '351', secondsLeft: null, places: noPlaces });
    expect(parts.filter(({ kind }) => kind === 'digits')).toEqual([{ kind: 'digits', text: '351', isPrivate: true }]);
  });
});
