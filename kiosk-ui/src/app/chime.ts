/** Tones one after the other, again with each stroke. */
type Chime = { tonesHz: readonly number[]; strokes: number; loudness: number };

export const chimes = {
  /** Ding, dong: a falling third that carries through a hall and is nobody's telephone. */
  hall: { tonesHz: [880, 698], strokes: 3, loudness: 0.8 },
  /** A soft rising fifth for who stands at the terminal. */
  reminder: { tonesHz: [523, 784], strokes: 1, loudness: 0.25 },
} as const satisfies Record<string, Chime>;

const toneS = 0.9;
const strokeS = 2.2;

/** Plays a chime. Without a loudspeaker nothing happens; it says nothing of anybody. */
export async function playChime(chime: Chime, open: () => AudioContext = () => new AudioContext()): Promise<void> {
  const { tonesHz, strokes, loudness } = chime;
  const context = open();
  const ended: Promise<void>[] = [];
  for (let stroke = 0; stroke < strokes; stroke += 1)
    tonesHz.forEach((hz, index) => {
      ended.push(strike(context, { hz, atS: context.currentTime + stroke * strokeS + index * toneS * 0.6, loudness }));
    });
  await Promise.all(ended);
  await context.close();
}

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
