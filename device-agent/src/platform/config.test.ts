import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { parse } from 'yaml';

import { platformConfigSchema } from './config.ts';
import { terminal } from './fsi/fsi-examples.ts';

const page = readFileSync(new URL('../../../docs/platform.md', import.meta.url), 'utf8');
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
/** The example with the part that comes from elsewhere in kiosk.yaml. */
function config(): Record<string, unknown> & { fsi: Record<string, unknown> } {
  const { platform } = parse(example) as { platform: { machine: unknown; fsi: Record<string, unknown> } };
  const { machine: _machine, ...rest } = platform;
  return { ...rest, terminal };
}

describe('platformConfigSchema', () => {
  it('takes the example of docs/platform.md, and fills in the rest', () => {
    expect(v.parse(platformConfigSchema, config())).toMatchObject({
      visitList: 'provincial',
      limits: { requestTimeoutMs: 10_000, maxAnswerBytes: 4 * 1024 * 1024, maxRows: 5_000 },
      fsi: { certificateTypes: { residentIdCard: { code: '01', nameMustMatch: true } } },
    });
  });

  it.each([
    [
      'an institution code that does not fill its place in the message id',
      'institution',
      { code: 'H1', name: 'x' },
    ],
    ['a business type that settles', 'medicalCode', { businessType: '01301' }],
    ['a pattern that is none', 'refusals', { deceased: ['('] }],
    ['an address of another protocol', 'baseUrl', 'file:///etc/passwd'],
    ['a token in the clear beside its kind', 'signing', { kind: 'xTif', paasId: 'a', token: 'secret' }],
    ['a misspelt field', 'basUrl', 'x'],
  ])('refuses %s', (_what, field, value) => {
    const { fsi, ...rest } = config();
    expect(v.safeParse(platformConfigSchema, { ...rest, fsi: { ...fsi, [field]: value } }).success).toBe(
      false,
    );
  });
});
