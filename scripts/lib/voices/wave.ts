/** Mono 16-bit sound. */
export type Sound = { rate: number; samples: Int16Array };

const headerBytes = 44;
const fullScale = 32768;

/** What espeak-ng writes: one header, then samples; over a pipe the length in the header means nothing. */
export function readWave(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getUint32(0) !== 0x52494646) throw new Error('no RIFF wave');
  const samples = new Int16Array(Math.floor((bytes.length - headerBytes) / 2));
  for (let index = 0; index < samples.length; index += 1) samples[index] = view.getInt16(headerBytes + index * 2, true);
  return { rate: view.getUint32(24, true), samples };
}

/** The same as a file. */
export function writeWave({ rate, samples }: Sound): Uint8Array {
  const bytes = new Uint8Array(headerBytes + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (offset: number, word: string): void => [...word].forEach((letter, index) => view.setUint8(offset + index, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, index) => view.setInt16(headerBytes + index * 2, sample, true));
  return bytes;
}

/** Cuts the silence off both ends but for a breath, so that clips can be joined to a number or a sentence. */
export function trimSilence({ rate, samples }: Sound, { floor = 0.01, breathMs = 20 } = {}): Sound {
  const isLoud = (sample: number): boolean => Math.abs(sample) > floor * fullScale;
  const first = samples.findIndex(isLoud);
  if (first === -1) return { rate, samples: new Int16Array(0) };
  const breath = Math.round((rate * breathMs) / 1000);
  return { rate, samples: samples.slice(Math.max(0, first - breath), samples.findLastIndex(isLoud) + 1 + breath) };
}

/** Makes the loudest moment of every clip as loud. */
export function normalise({ rate, samples }: Sound, peak = 0.8): Sound {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  if (loudest === 0) return { rate, samples };
  return { rate, samples: samples.map((sample) => Math.round((sample * peak * fullScale) / loudest)) };
}
