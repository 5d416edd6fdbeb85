import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';

import type { SecretSource } from '../../platform/config.ts';
import { readSecret } from '../../platform/secret.ts';
import { keyBytes } from './seal.ts';

/** The key, or why there is none: nothing configured, beside the data that it is to protect, or not 64 hex digits. */
export type KeyReading =
  | { readonly kind: 'read'; readonly key: Uint8Array }
  | { readonly kind: 'missing'; readonly why: 'notConfigured' | 'insideData' | 'unreadable' };

const form = new RegExp(`^[0-9a-fA-F]{${keyBytes * 2}}$`);

/** Reads the key of the seal. Never logged. */
export function readKey(source: SecretSource | null, dataFolder: string): KeyReading {
  if (source === null) return { kind: 'missing', why: 'notConfigured' };
  // Whoever takes the disk of the data must not have the key with it.
  if ('file' in source && liesIn(source.file, dataFolder)) return { kind: 'missing', why: 'insideData' };
  const text = readSecret(source) ?? '';
  if (!form.test(text)) return { kind: 'missing', why: 'unreadable' };
  return { kind: 'read', key: Uint8Array.from(Buffer.from(text, 'hex')) };
}

function liesIn(file: string, folder: string): boolean {
  const data = `${real(resolve(folder))}${sep}`;
  return [resolve(file), real(resolve(file))].some((path) => path.startsWith(data));
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
