import { describe, expect, it } from 'vitest';

import { createSigning } from './create.ts';
import { xTif } from './x-tif.ts';

const example = 'ff6cde4aa6a399bd43f5ed3d10cef7730d3df7c0cfcf84c8579c949c4f91a71b';
const input = { body: '{}', nowMs: 1_700_000_000_999, nonce: 'TESTNONCE' };

describe('xTif', () => {
  it('signs the worked example', () => {
    expect(xTif({ paasId: 'app', token: 'TESTTOKEN', signatureCase: 'lower' })(input)).toEqual({
      body: '{}',
      headers: {
        'x-tif-paasid': 'app',
        'x-tif-timestamp': '1700000000',
        'x-tif-nonce': 'TESTNONCE',
        'x-tif-signature': example,
      },
    });
  });

  it('writes upper case where the gateway wants it', () => {
    const signed = xTif({ paasId: 'app', token: 'TESTTOKEN', signatureCase: 'upper' })(input);
    expect(signed.headers['x-tif-signature']).toBe(example.toUpperCase());
  });
});

describe('createSigning', () => {
  it('makes a strategy of a configuration, none without its secret', () => {
    const config = { kind: 'xTif', paasId: 'app', signatureCase: 'lower' } as const;
    const signing = createSigning({ ...config, token: { value: 'TESTTOKEN' } });
    expect(signing?.(input).headers['x-tif-signature']).toBe(example);
    expect(createSigning({ ...config, token: { file: '/nonexistent/token' } })).toBeNull();
  });
});
