import { type ReadonlySignal, signal } from '@preact/signals';
import { builtInLocales } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import type { ScreenClock } from '../clock.ts';
import { loadPack } from '../i18n/packs.ts';
import zhCN from '../locales/zh-CN.json' with { type: 'json' };
import { createAudioPlayer } from './audio-player.ts';
import { createClipShelf } from './clips.ts';
import { createEar } from './ear.ts';
import type { HeadphoneSensor } from './headphones.ts';
import { voiceTagOf } from './parts.ts';
import { outageTexts } from './outage-texts.ts';
import { createSpeaker, type Speaker, type Speech } from './speaker.ts';
import { browserEngine, createSystemVoice } from './system-voice.ts';
import { createVoice } from './voice.ts';

export { controlOf } from './control.ts';
export { spokenDialogs } from './screens/dialogs.ts';
export { contentScreens, spokenScreens } from './screens/screens.ts';

export type SpeechSurroundings = {
  locale: ReadonlySignal<Locale>;
  headphones: HeadphoneSensor;
  clock: ScreenClock;
  /** An outage is to be heard too: its clips are fetched with the first word. */
  keepsOutage?: boolean;
};

/** Everything that talks, as one part that is fetched when the first person asks for it. */
export async function openSpeech({ locale, headphones, clock, keepsOutage = false }: SpeechSurroundings): Promise<Speaker> {
  const speech = signal<Speech>(await loadSpeech(locale.peek()));
  locale.subscribe((wanted) => {
    void loadSpeech(wanted).then((loaded) => {
      // Of several changes the last one counts.
      if (locale.peek() === wanted) speech.value = loaded;
    });
  });
  const system = createSystemVoice(browserEngine(), clock);
  const voice = createVoice({ shelf: createClipShelf(keepsOutage ? { kept: outageTexts } : {}), player: createAudioPlayer(clock), system, clock });
  return createSpeaker({ voice, speech, headphones });
}

/** The ear for a language; one that is content is told in the language it falls back on. */
async function loadSpeech(locale: Locale): Promise<Speech> {
  const pack = builtInLocales.some((own) => own === locale) ? null : await loadPack(locale).catch(() => null);
  const tag = voiceTagOf(pack?.fallback ?? locale);
  const spoken = tag === 'en' ? (await import('../locales/en.json')).default : zhCN;
  const shown = locale === 'zh-Hant' ? (await import('../locales/zh-Hant.json')).default : (pack?.screen ?? spoken);
  return { tag, ear: createEar(tag, spoken, shown) };
}
