/**
 * Reads and compiles content: `node device-agent/src/content/compile.ts <folder>`. Writes what it came to as JSON on
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

function compile(folder: string): CompileResult {
  const read = readContent(folder);
  return read.kind === 'done' ? { kind: 'done', compiled: compileContent(read.content, soundsOf) } : read;
}

if (import.meta.main) process.stdout.write(JSON.stringify(compile(process.argv[2] ?? '')));
