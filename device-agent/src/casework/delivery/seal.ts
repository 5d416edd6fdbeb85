import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';

/** Closes what lies on the disk, and opens it again. `context` is what it belongs to: elsewhere it does not open. */
export type Seal = {
  close(plain: Uint8Array, context: string): Uint8Array;
  /** Null where it was closed with another key, for another place, or changed since. */
  open(sealed: Uint8Array, context: string): Uint8Array | null;
};

/** AES-256-GCM with a 96-bit nonce and a 128-bit tag (NIST SP 800-38D §5.2.1). */
const algorithm = 'aes-256-gcm';
export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** The form of what is sealed, in its first byte. */
const version = 1;

/**
 * A seal of this key. `randomBytes` must be unpredictable: a nonce must never come twice, and 2³² of them are the most for
 * one key (SP 800-38D §8.3), which no terminal reaches.
 */
export function createSeal(key: Uint8Array, randomBytes: (count: number) => Uint8Array): Seal {
  const secret = createSecretKey(key);
  return {
    close: (plain, context) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, secret, nonce, { authTagLength: tagBytes });
      cipher.setAAD(new TextEncoder().encode(context));
      const body = [cipher.update(plain), cipher.final()];
      return join([Uint8Array.of(version), nonce, ...body, cipher.getAuthTag()]);
    },
    open: (sealed, context) => {
      if (sealed[0] !== version || sealed.length < 1 + nonceBytes + tagBytes) return null;
      const bodyFrom = 1 + nonceBytes;
      const bodyTo = sealed.length - tagBytes;
      const nonce = sealed.subarray(1, bodyFrom);
      const decipher = createDecipheriv(algorithm, secret, nonce, { authTagLength: tagBytes });
      decipher.setAAD(new TextEncoder().encode(context));
      decipher.setAuthTag(sealed.subarray(bodyTo));
      const plain = decipher.update(sealed.subarray(bodyFrom, bodyTo));
      try {
        return join([plain, decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}

/** In memory of its own: a small Buffer would lie in a pool, which outlives what is in it. */
function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
