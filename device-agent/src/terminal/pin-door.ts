import { scrypt, timingSafeEqual, randomBytes } from 'node:crypto';

import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { Clock } from '../clock.ts';

const wrongPinsBeforeLock = 5;
const lockMs = 60_000;
const keyBytes = 32;
const saltBytes = 16;
// OWASP Password Storage: scrypt N=2^15, r=8, p=3; 32 MiB for each try, on a machine with 90 MB to spend.
const cost = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 } as const;

/** How a PIN is written in the configuration: `scrypt$<salt>$<key>`, both in Base64. */
export const pinHashPattern = /^scrypt\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/;

/** The door to service mode. */
export type PinDoor = {
  /** Null when the PIN is right; SVC_WRONG_PIN, or SVC_PIN_LOCKED while the door is shut after five wrong ones. */
  open(pin: string): Promise<ErrorCode | null>;
};

/** Creates the door; without a hash no PIN opens it. */
export function createPinDoor(pinHash: string | null, clock: Clock): PinDoor {
  let wrong = 0;
  let lockedUntilMs = -Infinity;

  return {
    async open(pin) {
      if (clock.monotonicMs() < lockedUntilMs) return 'SVC_PIN_LOCKED';
      // Counted before it is checked, so that many tries at once are not one try.
      wrong += 1;
      if (wrong >= wrongPinsBeforeLock) lockedUntilMs = clock.monotonicMs() + lockMs;
      const right = pinHash !== null && (await matches(pin, pinHash));
      if (right) {
        wrong = 0;
        lockedUntilMs = -Infinity;
        return null;
      }
      if (wrong >= wrongPinsBeforeLock) wrong = 0;
      return 'SVC_WRONG_PIN';
    },
  };
}

/** Hashes a PIN for the configuration. */
export async function hashPin(pin: string, salt: Uint8Array = randomBytes(saltBytes)): Promise<string> {
  const key = await derive(pin, salt);
  return `scrypt$${toBase64(salt)}$${toBase64(key)}`;
}

async function matches(pin: string, pinHash: string): Promise<boolean> {
  const [, salt = '', key = ''] = pinHash.split('$');
  const expected = Buffer.from(key, 'base64');
  const actual = await derive(pin, Buffer.from(salt, 'base64'));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function derive(pin: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, keyBytes, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
