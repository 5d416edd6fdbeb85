import { type ReadonlySignal, signal } from '@preact/signals';
import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import type { ScreenClock } from '../clock.ts';
import { loadPack } from '../i18n/packs.ts';
import zhCN from '../locales/zh-CN.json' with { type: 'json' };
import { createAudioPlayer } from './audio-player.ts';
import { createClipShelf } from './clips.ts';
import { createEar } from './ear.ts';
import type { HeadphoneSensor } from './headphones.ts';
import { voiceTagOf } from './parts.ts';
import { createSpeaker, type Speaker, type Speech } from './speaker.ts';
import { browserEngine, createSystemVoice } from './system-voice.ts';
import { createVoice } from './voice.ts';

export { controlOf } from './control.ts';
export { spokenDialogs } from './screens/dialogs.ts';
export { spokenScreens } from './screens/screens.ts';

export type SpeechSurroundings = { locale: ReadonlySignal<Locale>; headphones: HeadphoneSensor; clock: ScreenClock };

/** Everything that talks, as one part that is fetched when the first person asks for it. */
export async function openSpeech({ locale, headphones, clock }: SpeechSurroundings): Promise<Speaker> {
  const speech = signal<Speech>(await loadSpeech(locale.peek()));
  locale.subscribe((wanted) => {
    void loadSpeech(wanted).then((loaded) => {
      // Of several changes the last one counts.
      if (locale.peek() === wanted) speech.value = loaded;
    });
  });
  const system = createSystemVoice(browserEngine(), clock);
  const voice = createVoice({ shelf: createClipShelf(), player: createAudioPlayer(clock), system, clock });
  return createSpeaker({ voice, speech, headphones });
}

async function loadSpeech(locale: Locale): Promise<Speech> {
  const tag = voiceTagOf(locale);
  const spoken = tag === 'en' ? (await import('../locales/en.json')).default : zhCN;
  return { tag, ear: createEar(tag, spoken, await shownWordings(locale, spoken)) };
}

/** The words on the screen, where they are not the spoken ones. A language that cannot be had is not on the screen. */
async function shownWordings(locale: Locale, spoken: WordingTree): Promise<WordingTree> {
  if (locale === 'zh-Hant') return (await import('../locales/zh-Hant.json')).default;
  if (locale === 'zh-CN' || locale === 'en') return spoken;
  return loadPack(locale).then(
    ({ screen }) => screen,
    () => spoken,
  );
}
