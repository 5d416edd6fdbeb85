import type { SigningConfig } from '../config.ts';
import { readSecret } from '../secret.ts';
import type { SigningStrategy } from './strategy.ts';
import { xTif } from './x-tif.ts';

/** The strategy of a configuration; `null` where its secret cannot be read. */
export function createSigning(config: SigningConfig): SigningStrategy | null {
  const token = readSecret(config.token);
  return token === null ? null : xTif({ paasId: config.paasId, token, signatureCase: config.signatureCase });
}
