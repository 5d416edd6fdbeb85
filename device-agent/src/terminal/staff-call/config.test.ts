import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { staffCallConfigSchema } from './config.ts';

const fits = (config: unknown): boolean => v.is(staffCallConfigSchema, config);
const address = { transport: 'serial', path: '/dev/lamp' };
const light = { address, on: 'A0 01 01 A2', off: 'A00100A1' };
const message = { url: 'https://hall.invalid/calls', secret: { file: '/run/credentials/kiosk/hall' } };

describe('staffCall of kiosk.yaml', () => {
  it('takes what the shipped file shows, and nothing at all', () => {
    const file = readFileSync(fileURLToPath(new URL('../../../../config/kiosk.yaml', import.meta.url)), 'utf8');
    const [, shown = ''] = /^# (staffCall:\n(?:# .*\n)+)/m.exec(file) ?? [];
    const config = (parse(shown.replaceAll(/^# /gm, '')) as { staffCall: unknown }).staffCall;
    expect(v.parse(staffCallConfigSchema, config)).toMatchObject({
      light: { address: { baudRate: 9600 }, reply: null },
      sound: true,
      message: { timeoutMs: 4000 },
    });
    expect(v.parse(staffCallConfigSchema, {})).toEqual({ light: null, sound: false, message: null });
  });

  it.each([
    ['an unknown part', { siren: true }],
    ['an unknown key', { light: { ...light, blink: true } }],
    ['half a byte', { light: { ...light, on: 'A0 01 01 A' } }],
    ['no bytes', { light: { ...light, off: ' ' } }],
    ['a lamp that cannot be put out', { light: { address, on: 'A0' } }],
    ['an address of another kind', { message: { ...message, url: 'file:///etc/passwd' } }],
    ['no secret', { message: { url: message.url } }],
    ['two secrets', { message: { ...message, secret: { file: '/a', value: 'b' } } }],
    ['a wait that holds the citizen', { message: { ...message, timeoutMs: 60_000 } }],
  ])('refuses %s', (_what, config) => {
    expect(fits({ light, message })).toBe(true);
    expect(fits(config)).toBe(false);
  });
});
