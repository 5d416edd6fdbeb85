import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import type { CompileResult } from './compile.ts';

export type CompileOrder = { readonly folder: string; readonly region: string };

/** Several times what the five documents take on a slow machine. */
const limits = { timeoutMs: 120_000, heapMb: 256, resultBytes: 32 * 1024 * 1024 } as const;

/**
 * Compiles a folder for a region in a program of its own; whatever that program does, the answer is content or problems.
 */
export async function runCompile(
  { folder, region }: CompileOrder,
  signal: AbortSignal,
  program = fileURLToPath(new URL('./compile.ts', import.meta.url)),
): Promise<CompileResult> {
  // Most starts have nothing to compile.
  const { execFile } = await import('node:child_process');
  const options = { signal, timeout: limits.timeoutMs, killSignal: 'SIGKILL', maxBuffer: limits.resultBytes } as const;
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [`--max-old-space-size=${limits.heapMb}`, program, folder, region], options);
    return JSON.parse(stdout) as CompileResult;
  } catch {
    return failed(folder);
  }
}

/** The program did not begin, or ended without its last word: out of memory or time, killed, or a bug in it. */
function failed(folder: string): CompileResult {
  return { kind: 'wrong', problems: [{ file: folder, line: 1, rule: 'compile', message: 'reading it took too long or too much memory' }] };
}
