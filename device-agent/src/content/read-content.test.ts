import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readContent } from './read-content.ts';
import { contentProblemText, limits } from './read-files.ts';

const document = `region: quanzhou
title: 办事指南
edition: null
themes:
  - key: aid
    title: 医疗救助
    short: 医疗救助
    icon: aid
offices: []
phones: []
online: []
`;
const guide = `item: '24'
name: 医疗救助对象手工（零星）报销
code: '002036008002'
theme: aid
audiences: [aided]
lines: [10, 20]
materials:
  needs:
    - 病历资料
    - text: 社保卡或居民身份证
      choose: one
`;
const profile = 'region: quanzhou\nname: 泉州市\ndocuments: [quanzhou]\noff: {}\npopular: [quanzhou/24]\n';

const guideFile = 'content/quanzhou/guides/24-claim.yaml';
let folder = '';

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function problems(): string[] {
  const read = readContent(folder);
  return read.kind === 'done' ? [] : read.problems.map((problem) => contentProblemText(problem).slice(folder.length + 1));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  write('content/quanzhou/document.yaml', document);
  write(guideFile, guide);
  write('regions/quanzhou.yaml', profile);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('content that is right', () => {
  it('is given whole, guides in the order of the document', () => {
    write('content/search.yaml', "synonyms:\n  - say: [救助]\n    mean: ['002036008002']\n");
    write('content/quanzhou/guides/09-withdrawal.yaml', guide.replace("'24'", "'9'").replace('[10, 20]', '[1, 9]'));
    write('content/quanzhou/notices/holiday.yaml', "key: holiday\ntitle: 放假\ntext: [十月一日起放假。]\nfrom: '2026-10-01'\nuntil: '2026-10-07'\n");
    write('content/README.md', '# Content');
    expect(readContent(folder)).toMatchObject({
      kind: 'done',
      content: {
        documents: { quanzhou: { title: '办事指南' } },
        guides: { quanzhou: [{ item: '9' }, { item: '24', materials: { needs: ['病历资料', { choose: 'one' }] } }] },
        regions: { quanzhou: { name: '泉州市' } },
        synonyms: [{ say: ['救助'] }],
        notices: { quanzhou: [{ key: 'holiday' }] },
      },
    });
  });

  it('may have two hundred materials and a note of two thousand characters', () => {
    write(guideFile, `${guide}${'    - 材料\n'.repeat(198)}notes:\n  - ${'说'.repeat(2000)}\n`);
    expect(problems()).toEqual([]);
  });
});

describe('content in which one file is wrong', () => {
  it('is refused whole, with every problem by file and line', () => {
    write(guideFile, guide.replace('theme: aid', 'theme: travel').replace('社保卡或居民身份证', '社保卡'));
    expect(problems()).toEqual([
      'content/quanzhou/document.yaml:5: empty-theme: no guide is of the theme “aid”',
      `${guideFile}:4: unknown-key: the theme “travel” does not stand in ${folder}/content/quanzhou/document.yaml`,
      `${guideFile}:11: choose: choose: one, but nothing to choose from: no 或 and no two needs`,
    ]);
  });

  it.each<[string, string, string]>([
    ['an unknown entry', guide.replace('lines:', 'line:'), '1: schema: lines is missing; add it'],
    ['a wrong entry', guide.replace('[aided]', '[everybody]'), '5: schema: audiences.0 is not right'],
    ['an item as a number', guide.replace("'24'", '24'), '1: schema: item is not right; write text; put it in quotation marks'],
    ['a hidden character', guide.replace('病历资料', '病历\u202E资料'), '9: schema: materials.needs.0 is not right'],
    ['a key that stands twice', `${guide}theme: aid\n`, '12: yaml: not valid YAML: Map keys must be unique'],
    ['no YAML', `${guide}notes: [`, '12: yaml: not valid YAML'],
    ['nesting without end', `${guide}notes: ${'['.repeat(10_000)}`, '12: yaml: not valid YAML: nested too deeply'],
    ['an anchor', `${guide}notes: &all [说明]\n`, '12: yaml: an anchor or alias'],
    ['nothing', '', '1: schema: the file'],
  ])('names the line of %s', (_name, text, expected) => {
    write(guideFile, text);
    expect(problems()[0]?.startsWith(`${guideFile}:${expected}`), problems()[0]).toBe(true);
  });
});

describe('content that somebody made to do harm', () => {
  it('may not multiply itself', () => {
    const levels = Array.from({ length: 12 }, (_, level) => `  - &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`);
    write(guideFile, `${guide}notes:\n  - &l0 说明\n${levels.join('\n')}\n`);
    expect(problems()).toEqual([`${guideFile}:13: yaml: an anchor or alias (&name, *name); write the text itself`]);
  });

  it('may not be large', () => {
    write(guideFile, `${guide}#${' '.repeat(10 * 1024 * 1024)}`);
    expect(problems()).toEqual([`${guideFile}:1: too-large: larger than 256 KiB`]);
  });

  it('may not consist of ever more files', () => {
    mkdirSync(join(folder, 'content/quanzhou/notices'));
    for (let index = 0; index <= limits.files; index += 1) writeFileSync(join(folder, `content/quanzhou/notices/n${index}.txt`), '');
    expect(problems()).toContain(`content/quanzhou/notices:1: too-many: more than ${limits.files} files`);
  });

  it('may not lead out of its folder', () => {
    const secret = join(mkdtempSync(join(tmpdir(), 'elsewhere-')), 'secret.yaml');
    writeFileSync(secret, guide);
    symlinkSync(secret, join(folder, 'content/quanzhou/guides/25-link.yaml'));
    symlinkSync(dirname(secret), join(folder, 'content/fuzhou'));
    expect(problems()).toEqual([
      'content/fuzhou:1: link: a link may lead out of the release; put the file itself here',
      'content/quanzhou/guides/25-link.yaml:1: link: a link may lead out of the release; put the file itself here',
    ]);
    rmSync(dirname(secret), { recursive: true });
  });

  it.each([
    ['..yaml', '..yaml'],
    ['24 claim.yaml', '24 claim.yaml'],
    ['报销.yaml', '报销.yaml'],
    ['\u001b[2Jclaim.yaml', '\\u{1b}[2Jclaim.yaml'],
    ['claim\u202Elmay.exe', 'claim\\u{202e}lmay.exe'],
    ['CLAIM.YAML', 'CLAIM.YAML'],
    ['a\nb.yaml', 'a\\u{a}b.yaml'],
  ])('may not have a file named %j', (name, shown) => {
    write(`content/quanzhou/guides/${name}`, guide);
    expect(problems()).toEqual([
      `content/quanzhou/guides/${shown}:1: file-name: only name.yaml may stand here, in small letters, digits and hyphens`,
    ]);
  });

  it('may not have files where nobody reads them', () => {
    write('content/other.yaml', guide);
    write('content/quanzhou/other.yaml', guide);
    write('content/quanzhou/guides/deeper/other.yaml', guide);
    expect(problems()).toEqual([
      'content/other.yaml:1: file-name: only search.yaml and folders of regions stand here',
      'content/quanzhou/guides/deeper:1: file-name: no folder stands here',
      'content/quanzhou/other.yaml:1: file-name: only document.yaml, guides and notices stand here',
    ]);
  });

  it('may not be another encoding', () => {
    write(guideFile, Buffer.concat([Buffer.from(guide), Buffer.from([0x6e, 0x6f, 0x74, 0xb0, 0xa1])]));
    expect(problems()).toEqual([`${guideFile}:12: encoding: not UTF-8`]);
  });
});

describe('content whose folder is a link', () => {
  it('is refused', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    rmSync(join(folder, 'regions'), { recursive: true });
    symlinkSync(elsewhere, join(folder, 'regions'));
    expect(problems()).toContain('regions:1: missing: there is no such folder, or it is a link');
    rmSync(elsewhere, { recursive: true });
  });
});

describe('content that is missing', () => {
  it('is named', () => {
    rmSync(join(folder, 'content/quanzhou/document.yaml'));
    rmSync(join(folder, 'regions'), { recursive: true });
    expect(problems()).toEqual([
      'content/quanzhou/document.yaml:1: missing: there is no such file',
      'regions:1: missing: there is no such folder, or it is a link',
    ]);
  });
});
