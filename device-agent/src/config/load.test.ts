import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { loadSettings, type Settings } from './load.ts';
import { problemText } from './read-yaml.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const lobby = readFileSync(join(project, 'config/lobby.yaml'), 'utf8');

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-config-'));
  file = join(folder, 'kiosk.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

function load(yaml: string | null, environment: Record<string, string> = {}) {
  if (yaml !== null) writeFileSync(file, yaml);
  return loadSettings({ KIOSK_CONFIG: file, ...environment });
}
function settingsOf(yaml: string, environment: Record<string, string> = {}): Settings {
  const loaded = load(yaml, environment);
  if (loaded.kind !== 'done') throw new Error(loaded.problems.map(problemText).join('\n'));
  return loaded.value;
}
function problemsOf(yaml: string | null): string[] {
  const loaded = load(yaml);
  return loaded.kind === 'done' ? [] : loaded.problems.map(problemText);
}

describe('settings', () => {
  it('are read from the shipped file when nothing else is named', () => {
    const shipped = loadSettings({});
    expect(shipped).toMatchObject({ kind: 'done', value: { dataFolder: join(project, 'var') } });
  });

  it('bring each device under its kind, the printer with its profile', () => {
    expect(settingsOf(lobby)).toMatchObject({
      idCard: { address: { transport: 'tcp', port: 5851 }, acceptExpired: false },
      scanner: { profile: 'newland' },
      printer: { address: { port: 5853 }, profile: { id: 'lobby-80mm', columns: 48 } },
    });
  });

  it('say where a device is, as far as the hall says', () => {
    const part = (lines: string): string => lobby.replace(/ {2}places: .*\n/, lines);
    expect(settingsOf(part('  places: { printer: left }\n')).kiosk.terminal.places).toEqual({
      idCard: 'unknown', scanner: 'unknown', printer: 'left',
    });
    expect(settingsOf(part('')).kiosk.terminal.places.idCard).toBe('unknown');
    expect(problemsOf(part('  places: { printer: above }\n')).join()).toContain('terminal.places.printer');
    expect(problemsOf(part('  places: { camera: left }\n')).join()).toContain('terminal.places.camera');
  });

  it('leave out what is not fitted', () => {
    const none = settingsOf(lobby.replace(/devices:\n(?: .*\n)+/, 'devices: []\n'));
    expect([none.idCard, none.scanner, none.printer]).toEqual([null, null, null]);
  });

  it('take a profile beside the file before the shipped one of the same name', () => {
    const own = readFileSync(join(project, 'config/printers/lobby-80mm.yaml'), 'utf8').replace('cut: partial', 'cut: full');
    mkdirSync(join(folder, 'printers'));
    writeFileSync(join(folder, 'printers/lobby-80mm.yaml'), own);
    expect(settingsOf(lobby).printer?.profile.cut).toBe('full');
  });

  it('keep data where the environment says, in the project or elsewhere', () => {
    expect(settingsOf(lobby, { KIOSK_DATA: '/srv/kiosk' }).dataFolder).toBe('/srv/kiosk');
    expect(settingsOf(lobby, { KIOSK_DATA: 'data' }).dataFolder).toBe(join(project, 'data'));
  });

  it('name the terminal and its network card to the platform, never blank', () => {
    expect(settingsOf(lobby).platform.terminal).toMatchObject({
      number: 'KIOSK01',
      name: '演示大厅',
      mac: '02-00-00-00-00-01',
      ip: '127.0.0.1',
    });
    const { mac, ip } = settingsOf(lobby.replace(/ +machine:.*\n/, '')).platform.terminal;
    expect(mac).toMatch(/^(?:[0-9A-F]{2}-){5}[0-9A-F]{2}$/);
    expect(ip).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });
});

describe('what is wrong with the files is told in a line', () => {
  it('no file', () => {
    expect(problemsOf(null)).toEqual([`${file}: the file cannot be read; check the path and who may read it`]);
  });

  it('no such profile', () => {
    expect(problemsOf(lobby.replace('lobby-80mm', 'lobby-90mm'))).toEqual([
      `${join(project, 'config/printers/lobby-90mm.yaml')}: the file cannot be read; check the path and who may read it`,
    ]);
  });

  it('a mistake in a profile', () => {
    mkdirSync(join(folder, 'printers'));
    writeFileSync(join(folder, 'printers/lobby-80mm.yaml'), 'id: lobby-80mm\ncolumns: 40\n');
    const problems = problemsOf(lobby);
    expect(problems.length).toBeGreaterThan(1);
    for (const problem of problems) expect(problem).toContain(join(folder, 'printers/lobby-80mm.yaml'));
  });

  it('several mistakes, all at once', () => {
    const wrong = lobby.replace('id: KIOSK01', 'id: 自助一号').replace('port: 5851', 'port: 0').replace(/ +regions:.*\n/, '');
    expect(problemsOf(wrong)).toEqual([
      `${file}:5: terminal.id is not right; write letters, digits, - and _ only`,
      expect.stringMatching(/kiosk\.yaml:\d+: devices\.0\.address\.port is not right; write a number not below 1$/),
      expect.stringMatching(/kiosk\.yaml:\d+: platform\.regions is missing; add it$/),
    ]);
  });

  it.each([
    ['servicePhone: "12393"', 'servicePhone: 12393', 'text; put it in quotation marks where it looks like a number'],
    ['servicePhone: "12393"', 'servicePhone: ""', 'at least 1, counted in characters or entries'],
    ['demonstration: true', 'demonstration: yes', 'true or false'],
    ['profile: newland', 'profile: newlande', '("newland" | "honeywell" | "datalogic")'],
    ['port: 5852', 'port: 58.5', 'a whole number'],
    ['baseUrl: http://127.0.0.1:5855', 'baseUrl: localhost', 'an address with http:// or https://'],
    ['businessType: "00000"', 'businessType: "01301"', 'anything but 01301'],
    ['regions: ["3505"]', 'regions: "3505"', 'a list'],
  ])('%s written as %s', (right, wrong, mend) => {
    expect(problemsOf(lobby.replace(right, wrong)).join('\n')).toContain(`is not right; write ${mend}`);
  });

  it('hours that end before they begin', () => {
    const nightly = `${lobby}\nhours:\n  - { days: [1], from: "22:00", to: "06:00" }\n`;
    expect(problemsOf(nightly)).toEqual([
      expect.stringMatching(/hours\.0 is not right; write from before to; beyond midnight needs two spans$/),
    ]);
  });

  it('an empty file', () => {
    expect(problemsOf('')).toEqual([`${file}: the file is not right; write entries of the form name: value`]);
  });
});
