import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What the gateway knows of a client, and how strict it is about the letters of the signature. */
export type XTifOptions = {
  paasId: string;
  token: string;
  maxSkewMs: number;
  /** Gateways differ: some write hex in lower case, some in upper, tolerant ones take both. */
  signatureCase: 'any' | 'lower' | 'upper';
};

/** Why a request does not pass the gateway. */
export type XTifRefusal = 'missing' | 'paasId' | 'signature' | 'clock' | 'nonce';

const NONCE_MEMORY_MS = 600_000;

/** Lower-case hex of SHA-256(timestamp + token + nonce + timestamp), the Tencent TIF gateway's signature. */
export function xTifSignature(timestamp: string, token: string, nonce: string): string {
  return createHash('sha256').update(`${timestamp}${token}${nonce}${timestamp}`).digest('hex');
}

function hasCase(signature: string, wanted: XTifOptions['signatureCase']): boolean {
  if (wanted === 'any') return true;
  return signature === (wanted === 'lower' ? signature.toLowerCase() : signature.toUpperCase());
}

function single(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

/**
 * Creates a check of the x-tif headers that remembers nonces for ten minutes; gives null when they are in
 * order.
 */
export function createXTifCheck(
  options: XTifOptions,
): (headers: IncomingHttpHeaders, nowMs: number) => XTifRefusal | null {
  const nonces = new Map<string, number>();
  return (headers, nowMs) => {
    const timestamp = single(headers, 'x-tif-timestamp');
    const nonce = single(headers, 'x-tif-nonce');
    const signature = single(headers, 'x-tif-signature');
    if (!/^[0-9]{10}$/.test(timestamp) || !/^[A-Za-z0-9-]{1,64}$/.test(nonce) || signature === '')
      return 'missing';
    if (single(headers, 'x-tif-paasid') !== options.paasId) return 'paasId';
    const expected = xTifSignature(timestamp, options.token, nonce);
    if (signature.toLowerCase() !== expected || !hasCase(signature, options.signatureCase))
      return 'signature';
    if (Math.abs(Number(timestamp) * 1_000 - nowMs) > options.maxSkewMs) return 'clock';
    for (const [known, seenMs] of nonces) {
      if (nowMs - seenMs <= NONCE_MEMORY_MS) break;
      nonces.delete(known);
    }
    if (nonces.has(nonce)) return 'nonce';
    nonces.set(nonce, nowMs);
    return null;
  };
}
