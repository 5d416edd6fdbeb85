import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { root } from './paths.ts';

export type Running = {
  child: ChildProcess;
  /** Resolves with the first line on standard output that is a JSON object with this property. */
  line(property: string): Promise<Record<string, unknown>>;
  exited: Promise<number>;
};

function parseLine(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Starts one of our programs with this Node and listens to its lines; `flags` are Node's. */
export function startProgram(file: string, env: Record<string, string>, flags: readonly string[] = []): Running {
  const child = spawn(process.execPath, [...flags, file], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const seen: Record<string, unknown>[] = [];
  const waiting = new Set<{ property: string; found(line: Record<string, unknown>): void }>();
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = parseLine(text);
    if (!line) return;
    seen.push(line);
    for (const one of waiting) {
      if (!(one.property in line)) continue;
      waiting.delete(one);
      one.found(line);
    }
  });
  const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const line = (property: string): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      const early = seen.find((one) => property in one);
      if (early) return resolve(early);
      waiting.add({ property, found: resolve });
      void exited.then((code) => reject(new Error(`${file} ended with code ${code} before it was ready`)));
    });
  return { child, line, exited };
}

/** Runs a command to its end with our output; resolves with its exit code. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
