import { readFileSync } from 'node:fs';

import type { SecretSource } from './config.ts';

/** Reads a secret from where the configuration says it lies; `null` where there is none. Never logged. */
export function readSecret(
  source: SecretSource,
  environment: NodeJS.ProcessEnv = process.env,
): string | null {
  const text =
    'value' in source ? source.value : 'env' in source ? environment[source.env] : readFile(source.file);
  const secret = text?.trim() ?? '';
  return secret === '' ? null : secret;
}

function readFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
