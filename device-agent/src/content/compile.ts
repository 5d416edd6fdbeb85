/**
 * Reads and compiles content for a region: `node device-agent/src/content/compile.ts <folder> <region>`. Writes what it came to as JSON on
 * standard output. A program of its own, because YAML and readings take seconds and a hundred megabytes, and a hostile file
 * must not take the agent with it.
 */
import { compileContent, type Compiled } from './compiled.ts';
import { readContent } from './read-content.ts';
import type { ContentProblem } from './read-files.ts';
import { soundsOf } from './sounds.ts';

export type CompileResult =
  | { readonly kind: 'done'; readonly compiled: Compiled }
  | { readonly kind: 'wrong'; readonly problems: readonly ContentProblem[] };

function compile(folder: string, region: string): CompileResult {
  const read = readContent(folder);
  return read.kind === 'done' ? { kind: 'done', compiled: compileContent(read.content, region, soundsOf) } : read;
}

if (import.meta.main) {
  const [folder = '', region = ''] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(compile(folder, region)));
}
