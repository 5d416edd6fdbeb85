import { createHash } from 'node:crypto';

import type { SigningStrategy } from './strategy.ts';

/** Credentials at an x-tif (TIF) gateway. */
export type XTifOptions = {
  readonly paasId: string;
  readonly token: string;
  readonly signatureCase: 'lower' | 'upper';
};

/** hex(SHA-256(timestamp + token + nonce + timestamp)), the timestamp in whole seconds. */
export function xTifSignature(input: { seconds: string; token: string; nonce: string }): string {
  const { seconds, token, nonce } = input;
  return createHash('sha256')
    .update(seconds + token + nonce + seconds)
    .digest('hex');
}

/** Signs with x-tif headers; the body stays as it is and is not covered (TLS does that). */
export function xTif(options: XTifOptions): SigningStrategy {
  return ({ body, nowMs, nonce }) => {
    const seconds = String(Math.floor(nowMs / 1000));
    const signature = xTifSignature({ seconds, token: options.token, nonce });
    return {
      body,
      headers: {
        'x-tif-paasid': options.paasId,
        'x-tif-timestamp': seconds,
        'x-tif-nonce': nonce,
        'x-tif-signature': options.signatureCase === 'upper' ? signature.toUpperCase() : signature,
      },
    };
  };
}
