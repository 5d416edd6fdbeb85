import { signal } from '@preact/signals';

import { browserClock } from '../../clock.ts';
import type { Speaker } from '../speaker.ts';

/** The speaker of a page that holds nothing else, for a test in a real browser. */
export type SpeechPage = { speaker: Speaker; locale: { value: string }; headphones: { value: boolean } };

const locale = signal('zh-CN');
const headphones = signal(true);
const { openSpeech } = await import('../speech.ts');
const speaker = await openSpeech({ locale, headphones, clock: browserClock });
const speech: SpeechPage = { speaker, locale, headphones };
Object.assign(globalThis, { speech });
