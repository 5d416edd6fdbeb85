import type { ScreenClock } from '../clock.ts';
import type { Link } from '../link/link.ts';

/** Tones one after the other, again with each stroke. */
type Chime = { tonesHz: readonly number[]; strokes: number; loudness: number };

const chimes = {
  /** Ding, dong: a falling third that carries through a hall and is nobody's telephone. */
  hall: { tonesHz: [880, 698], strokes: 3, loudness: 0.8 },
  /** A soft rising fifth for who stands at the terminal. */
  reminder: { tonesHz: [523, 784], strokes: 1, loudness: 0.25 },
} as const satisfies Record<string, Chime>;

const toneS = 0.9;
const strokeS = 2.2;

const reportMs = 10_000;

/** Chimes for the hall, and tells the agent whether it plays: the call by sound stands or falls with it. */
export async function ring({ link, clock }: { link: Pick<Link, 'send'>; clock: ScreenClock }, sinceIso: string, open?: OpenSound): Promise<void> {
  const sounded = await playChime(chimes.hall, clock, open);
  await link.send('Terminal.ReportChime', { sinceIso, sounded }, { timeoutMs: reportMs });
}

/** Chimes as the idle question comes. */
export const remind = (clock: ScreenClock, open?: OpenSound): Promise<boolean> => playChime(chimes.reminder, clock, open);

type OpenSound = () => AudioContext;

/** A browser that lets a sound begin does so in less; one that wants a touch first never answers. */
const longestStartMs = 1000;

/**
 * Plays a chime, which says nothing of anybody. Answers as soon as it plays, or that no sound can begin: no sound card, or
 * a browser that wants a touch first.
 */
async function playChime(chime: Chime, clock: ScreenClock, open: OpenSound = () => new AudioContext()): Promise<boolean> {
  const context = opened(open);
  if (!context) return false;
  if (!(await runs(context, clock))) {
    void close(context);
    return false;
  }
  const { tonesHz, strokes, loudness } = chime;
  const ended: Promise<void>[] = [];
  for (let stroke = 0; stroke < strokes; stroke += 1)
    tonesHz.forEach((hz, index) => {
      ended.push(strike(context, { hz, atS: context.currentTime + stroke * strokeS + index * toneS * 0.6, loudness }));
    });
  void Promise.all(ended).then(() => close(context));
  return true;
}

function opened(open: OpenSound): AudioContext | null {
  try {
    return open();
  } catch {
    return null;
  }
}

function runs(context: AudioContext, clock: ScreenClock): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = clock.after(longestStartMs, () => resolve(false));
    const settle = (): void => {
      cancel();
      resolve(context.state === 'running');
    };
    context.resume().then(settle, settle);
  });
}

/** The sound card is given back; a context that is closed already is as well. */
const close = (context: AudioContext): Promise<void> => context.close().catch(() => undefined);

function strike(context: AudioContext, { hz, atS, loudness }: { hz: number; atS: number; loudness: number }): Promise<void> {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hz;
  volume.gain.setValueAtTime(loudness, atS);
  volume.gain.exponentialRampToValueAtTime(0.001, atS + toneS);
  tone.connect(volume).connect(context.destination);
  return new Promise((resolve) => {
    tone.addEventListener('ended', () => resolve(), { once: true });
    tone.start(atS);
    tone.stop(atS + toneS);
  });
}
