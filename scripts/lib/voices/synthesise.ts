import { execFile, spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';

import { pinyinOf } from './pinyin.ts';
import { normalise, readWave, trimSilence, writeWave } from './wave.ts';

/** Words a minute of espeak-ng; Chinese counts a syllable as a word. */
const speeds = { mandarin: '195', english: '170' } as const;

/**
 * 11 kbit/s in 60 ms frames is enough for one artificial voice; the fixed serial number and the missing comments make
 * the same sound the same file.
 */
const opusOptions = ['--quiet', '--bitrate', '11', '--framesize', '60', '--speech', '--serial', '1', '--padding', '0', '--discard-comments', '--discard-pictures'];

/** Names and versions of the programs, for the pack; throws where one is missing. */
export async function makers(): Promise<string> {
  const run = promisify(execFile);
  const [espeak, opus] = await Promise.all([run('espeak-ng', ['--version']), run('opusenc', ['--version'])]);
  const version = (text: string): string => /\d+\.\d+(?:\.\d+)?/.exec(text)?.[0] ?? '';
  return `espeak-ng ${version(espeak.stdout)} (generated), opus-tools ${version(opus.stdout)}`;
}

/** One text as an Opus clip: Chinese by its pinyin, anything else as English. */
export async function synthesise(text: string): Promise<Uint8Array> {
  const isChinese = /\p{Script=Han}/u.test(text);
  const voice = isChinese ? 'cmn-latn-pinyin' : 'en-gb';
  const speed = isChinese ? speeds.mandarin : speeds.english;
  const wave = await pipe('espeak-ng', ['-v', voice, '-s', speed, '--stdout'], new TextEncoder().encode(isChinese ? pinyinOf(text) : text));
  const sound = normalise(trimSilence(readWave(wave)));
  if (sound.samples.length === 0) throw new Error(`espeak-ng said nothing for "${text}"`);
  return pipe('opusenc', [...opusOptions, '-', '-'], writeWave(sound));
}

async function pipe(command: string, args: readonly string[], input: Uint8Array): Promise<Uint8Array> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  child.stdin.end(input);
  const [output, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  return new Uint8Array(output);
}
