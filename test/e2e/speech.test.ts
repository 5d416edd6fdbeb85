import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { RunningServer } from '@yibao-kiosk/device-agent/server/server.ts';
import { buildSpeechPage } from '@yibao-kiosk/kiosk-ui/speech/testing/build-page.ts';
import type { SpeechPage } from '@yibao-kiosk/kiosk-ui/speech/testing/page.ts';
import { hashedClipFile } from '@yibao-kiosk/shared/content/voice-pack.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startServer } from '../security/support.ts';
import { openScreen, type Screen } from '../support/browser.ts';

/** What the page's audio elements did, in order. */
type Heard = { event: string; file: string; atSeconds: number; rate: number; volume: number };

declare global {
  var speech: SpeechPage;
  var heard: Heard[];
}

const voices = fileURLToPath(new URL('../../config/voices/', import.meta.url));
let folder: string;
let server: RunningServer;
let screen: Screen;
let asked: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-speech-'));
  await buildSpeechPage(folder);
  server = await startServer([], {
    uiFolder: folder,
    content: [{ prefix: '/voices/', folders: [voices], hashed: hashedClipFile }],
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  screen = await openScreen('about:blank');
  asked = [];
  screen.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await screen.page.addInitScript(listenToAudio);
  await screen.page.goto(`${server.origin}/`);
  await screen.page.getByRole('button').tap();
  await screen.page.waitForFunction(() => 'speech' in globalThis);
});
afterEach(() => screen.close());

/** Runs in the page before its own scripts: its elements stand in no document, so each is listened to when it plays. */
function listenToAudio(): void {
  globalThis.heard = [];
  const known = new WeakSet<HTMLMediaElement>();
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function listened(this: HTMLMediaElement) {
    const write = ({ type }: Event): void => {
      const file = new URL(this.currentSrc).pathname;
      const { currentTime: atSeconds, playbackRate: rate, volume } = this;
      globalThis.heard.push({ event: type, file, atSeconds, rate, volume });
    };
    // Before the page's own listeners, which give the element its next clip.
    if (!known.has(this)) for (const type of ['playing', 'ended', 'error']) this.addEventListener(type, write, { capture: true });
    known.add(this);
    return play.call(this);
  };
}

/** Turns speech on and lets it say one short sentence. */
const begin = (): Promise<void> =>
  screen.page.evaluate(() => {
    const { speaker } = globalThis.speech;
    speaker.enable(true);
    speaker.announceScreen(({ say }) => say('attract.start'));
  });
const heard = (): Promise<Heard[]> => screen.page.evaluate(() => globalThis.heard);
const silence = (): Promise<unknown> => screen.page.waitForFunction(() => !globalThis.speech.speaker.speaking.value);
const firstSound = (): Promise<unknown> => screen.page.waitForFunction(() => globalThis.heard.some(({ event }) => event === 'playing'));

describe('speech in a browser', () => {
  it('plays sentence and joined sum to their ends, one clip after the other', async () => {
    await screen.page.evaluate(() => {
      const { speaker } = globalThis.speech;
      speaker.enable(true);
      speaker.announceScreen(({ say }) => say('contributions.personal', { amount: 1050 }));
    });
    await silence();
    const events = await heard();
    const ends = events.filter(({ event }) => event === 'ended');
    expect(ends).toHaveLength(4);
    expect(ends.every(({ atSeconds }) => atSeconds > 0.1)).toBe(true);
    expect(events.filter(({ event }) => event === 'error')).toEqual([]);
    expect(await screen.page.evaluate(() => [globalThis.speech.speaker.spoken.value, globalThis.speech.speaker.skipped.value])).toEqual([
      ['个人缴纳十元五角。'],
      0,
    ]);
  });

  it('fetches the clips it says, and not the pack', async () => {
    await begin();
    await silence();
    const fetched = asked.filter((path) => path.startsWith('/voices/'));
    expect(fetched[0]).toBe('/voices/zh-CN/pack.json');
    expect(new Set(fetched).size).toBeLessThan(4);
  });

  it('is silent at once when it is interrupted', async () => {
    await begin();
    await firstSound();
    const isTalking = await screen.page.evaluate(() => {
      globalThis.speech.speaker.stop();
      return globalThis.speech.speaker.speaking.value;
    });
    expect(isTalking).toBe(false);
    await screen.page.evaluate(() => globalThis.speech.speaker.announceControl({ name: '首页' }));
    await silence();
    const events = await heard();
    // The sentence that was broken off never ends; of its fellows none is heard.
    expect(events.map(({ event }) => event)).toEqual(['playing', 'playing', 'ended']);
    expect(events[1]?.file).not.toBe(events[0]?.file);
  });

  it('is silent at once when the headphones are pulled out', async () => {
    await begin();
    await firstSound();
    await screen.page.evaluate(() => {
      globalThis.speech.headphones.value = false;
      globalThis.speech.speaker.announceScreen(({ say }) => say('waiting.text'));
    });
    expect((await heard()).map(({ event }) => event)).toEqual(['playing']);
  });

  it('can be slowed and turned down while it speaks, and is as before for the next person', async () => {
    await begin();
    await firstSound();
    await screen.page.evaluate(() => {
      globalThis.speech.speaker.slower();
      globalThis.speech.speaker.quieter();
    });
    await silence();
    expect((await heard()).at(-1)).toMatchObject({ event: 'ended', rate: 0.75, volume: 0.3 });
    await screen.page.evaluate(() => {
      globalThis.speech.speaker.reset();
      globalThis.speech.speaker.announceControl({ name: '首页' });
    });
    await silence();
    expect((await heard()).at(-1)).toMatchObject({ event: 'ended', rate: 1, volume: 0.5 });
  });

  it('changes its language with the screen', async () => {
    await screen.page.evaluate(() => void (globalThis.speech.locale.value = 'en'));
    await screen.page.waitForFunction(() => {
      const { speaker } = globalThis.speech;
      speaker.enable(true);
      speaker.announceScreen(({ say }) => say('attract.start'));
      return speaker.spoken.value.at(-1) === 'Press confirm to start.';
    });
    await silence();
    expect((await heard()).some(({ event, file }) => event === 'ended' && file.startsWith('/voices/en/'))).toBe(true);
  });
});
