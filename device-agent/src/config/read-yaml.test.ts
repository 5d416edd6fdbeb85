import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkYaml, problemText } from './read-yaml.ts';
import { kioskConfigSchema } from './schema.ts';

const shipped = readFileSync(fileURLToPath(new URL('../../../config/kiosk.yaml', import.meta.url)), 'utf8');

function problemsOf(source: string): string[] {
  const result = checkYaml(source, { file: 'kiosk.yaml', schema: kioskConfigSchema });
  return result.kind === 'done' ? [] : result.problems.map(problemText);
}
const lineOf = (text: string): number => shipped.slice(0, shipped.indexOf(text)).split('\n').length;

describe('kiosk.yaml', () => {
  it('as shipped is right', () => {
    expect(problemsOf(shipped)).toEqual([]);
  });

  it('names the line and the spelling of an unknown entry', () => {
    const problems = problemsOf(shipped.replace('idleSeconds', 'idelSeconds'));
    expect(problems).toEqual([
      `kiosk.yaml:${lineOf('idleSeconds')}: session.idelSeconds is not known here; check its spelling, or take the line out`,
    ]);
  });

  it('names the line of a value out of its bounds, and the bound', () => {
    expect(problemsOf(shipped.replace('port: 5846', 'port: 70000'))).toEqual([
      `kiosk.yaml:${lineOf('port: 5846')}: server.port is not right; write a number not above 65535`,
    ]);
  });

  it('names what is missing, at the part it is missing from', () => {
    expect(problemsOf(shipped.replace(/ +regionName:.*\n/, ''))).toEqual([
      `kiosk.yaml:${lineOf('terminal:')}: terminal.regionName is missing; add it`,
    ]);
  });

  it('refuses a second device of a kind', () => {
    const twice = shipped.replace('- kind: scanner', '- kind: idCard').replace(/ +profile: newland.*\n/, '');
    expect(problemsOf(twice)).toEqual([expect.stringContaining('devices is not right; write every kind of device once')]);
  });

  it('refuses a PIN in the clear', () => {
    expect(problemsOf(shipped.replace('pinHash: null', 'pinHash: "135790"'))).toEqual([
      expect.stringContaining('service.pinHash is not right; write a hash made by'),
    ]);
  });

  it('names the line where it is no YAML at all', () => {
    expect(problemsOf('terminal:\n  id: [')).toEqual([expect.stringMatching(/^kiosk\.yaml:\d+: not valid YAML/)]);
  });

  it('refuses aliases that multiply', () => {
    const levels = [...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefg'[index]}`).join()}]`);
    expect(problemsOf(`a: &a [x]\n${levels.join('\n')}\n`)).toEqual([expect.stringContaining('aliases (*name) that multiply')]);
  });

  it.each([
    ['brackets', `a: 1\nb: ${'['.repeat(60_000)}`],
    ['brackets on lines of their own', `a: 1\nb: ${'[\n'.repeat(32)}[`],
    ['lists in lists', `a: 1\n${'- '.repeat(60_000)}`],
    ['keys of keys', `a: 1\n${'? '.repeat(60_000)}`],
  ])('names the line where %s are nested too deeply', (_name, source) => {
    expect(problemsOf(source)).toEqual([expect.stringMatching(/^kiosk\.yaml:\d+: not valid YAML: nested too deeply$/)]);
  });

  it('names the line of a key that stands twice', () => {
    expect(problemsOf(`${shipped}\nserver: {}\n`)).toEqual([
      `kiosk.yaml:${shipped.split('\n').length + 1}: not valid YAML: Map keys must be unique`,
    ]);
  });

  it('takes a text of many keys in time', () => {
    expect(problemsOf(Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n')).length).toBeGreaterThan(0);
  });

  it('says something about any text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        expect(problemsOf(source).length).toBeGreaterThan(0);
      }),
    );
  });
});
