/** Ding, dong: a falling third that carries through a hall and is nobody's telephone. */
const tonesHz = [880, 698] as const;
const toneS = 0.9;
const strokes = 3;
const strokeS = 2.2;
const loudness = 0.8;

/** Plays the chime for the hall. Without a loudspeaker nothing happens; it says nothing of anybody. */
export async function playChime(open: () => AudioContext = () => new AudioContext()): Promise<void> {
  const context = open();
  const ended: Promise<void>[] = [];
  for (let stroke = 0; stroke < strokes; stroke += 1)
    tonesHz.forEach((hz, index) => {
      ended.push(strike(context, hz, context.currentTime + stroke * strokeS + index * toneS * 0.6));
    });
  await Promise.all(ended);
  await context.close();
}

function strike(context: AudioContext, hz: number, atS: number): Promise<void> {
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
