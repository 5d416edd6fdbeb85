import { describe, expect, it } from 'vitest';
import { createXTifCheck, xTifSignature } from './x-tif.ts';
import type { XTifOptions } from './x-tif.ts';

const NOW_MS = 1_700_000_000_000;
const OPTIONS: XTifOptions = {
  paasId: 'kiosk',
  token: 'TESTTOKEN',
  maxSkewMs: 300_000,
  signatureCase: 'any',
};
const WORKED_EXAMPLE = 'ff6cde4aa6a399bd43f5ed3d10cef7730d3df7c0cfcf84c8579c949c4f91a71b';

function headers(changes: Record<string, string> = {}): Record<string, string> {
  return {
    'x-tif-paasid': 'kiosk',
    'x-tif-timestamp': '1700000000',
    'x-tif-nonce': 'TESTNONCE',
    'x-tif-signature': WORKED_EXAMPLE,
    ...changes,
  };
}

describe('x-tif signature', () => {
  it('gives the worked example', () => {
    expect(xTifSignature('1700000000', 'TESTTOKEN', 'TESTNONCE')).toBe(WORKED_EXAMPLE);
  });

  it('passes in both cases where the gateway is tolerant, in one where it is strict', () => {
    const upper = headers({ 'x-tif-signature': WORKED_EXAMPLE.toUpperCase() });
    expect(createXTifCheck(OPTIONS)(headers(), NOW_MS)).toBeNull();
    expect(createXTifCheck(OPTIONS)(upper, NOW_MS)).toBeNull();
    expect(createXTifCheck({ ...OPTIONS, signatureCase: 'lower' })(upper, NOW_MS)).toBe('signature');
    expect(createXTifCheck({ ...OPTIONS, signatureCase: 'upper' })(headers(), NOW_MS)).toBe('signature');
    expect(createXTifCheck({ ...OPTIONS, signatureCase: 'upper' })(upper, NOW_MS)).toBeNull();
  });

  it.each([
    ['missing', { 'x-tif-nonce': '' }],
    ['missing', { 'x-tif-timestamp': '1700000000000' }],
    ['paasId', { 'x-tif-paasid': 'somebody' }],
    ['signature', { 'x-tif-nonce': 'OTHER' }],
  ])('refuses %s for %o', (refusal, change) => {
    expect(createXTifCheck(OPTIONS)(headers(change), NOW_MS)).toBe(refusal);
  });

  it('refuses a clock that is more than five minutes off, on either side', () => {
    expect(createXTifCheck(OPTIONS)(headers(), NOW_MS + 300_000)).toBeNull();
    expect(createXTifCheck(OPTIONS)(headers(), NOW_MS + 301_000)).toBe('clock');
    expect(createXTifCheck(OPTIONS)(headers(), NOW_MS - 301_000)).toBe('clock');
  });

  it('refuses a nonce seen before', () => {
    const check = createXTifCheck(OPTIONS);
    expect(check(headers(), NOW_MS)).toBeNull();
    expect(check(headers(), NOW_MS + 1_000)).toBe('nonce');
  });
});
