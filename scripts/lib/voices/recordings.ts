import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** The list a speaker reads from: a number, which names the recording, and the text. */
export const recordingList = (texts: readonly string[]): string => texts.map((text, index) => `${nameOf(index)}\t${text}\n`).join('');

/** Where each text of the list was recorded; throws with every text that is missing. */
export async function readRecordings(list: string, folder: string, texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const lines = (await readFile(list, 'utf8')).split('\n').map((line) => line.split('\t'));
  const files = new Map(lines.flatMap(([name, text]) => (name && text ? [[text, `${folder}/${name}.opus`] as const] : [])));
  const missing = texts.filter((text) => !existsSync(files.get(text) ?? ''));
  if (missing.length > 0) throw new Error(`${missing.length} texts have no recording:\n${missing.join('\n')}`);
  return files;
}

const nameOf = (index: number): string => String(index + 1).padStart(4, '0');
