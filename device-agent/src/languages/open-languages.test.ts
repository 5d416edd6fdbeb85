import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { builtInLanguages } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { LanguagePack } from '@yibao-kiosk/shared/kiosk/language.ts';
import { paperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openLanguages } from './open-languages.ts';

const screen = { footer: { home: '首页', back: '返回' }, idle: { text: '{{seconds}} 秒' } };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-languages-'));
  mkdirSync(join(folder, 'ui'));
  mkdirSync(join(folder, 'languages'));
  writeFileSync(join(folder, 'ui/wordings.json'), JSON.stringify(screen));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Files = { face?: Uint8Array; manifest?: string; screen?: unknown; sentences?: unknown; paper?: unknown };

function pack(tag: string, files: Files): void {
  const own = join(folder, 'languages', tag);
  mkdirSync(own);
  writeFileSync(join(own, 'language.yaml'), files.manifest ?? `tag: ${tag}\nname: Name of ${tag}\ndirection: ltr\n`);
  if (files.face) writeFileSync(join(own, 'face.ttf'), files.face);
  for (const name of ['screen', 'sentences', 'paper'] as const) {
    const content = files[name];
    if (content !== undefined)
      writeFileSync(join(own, `${name}.json`), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

type Surroundings = { uiFolder?: string | null; isPrintable?: (text: string) => boolean };

function open({ uiFolder = join(folder, 'ui'), isPrintable = () => true }: Surroundings = {}) {
  const lines: Record<string, unknown>[] = [];
  const write = (fields: Readonly<Record<string, unknown>>): void => void lines.push({ ...fields });
  const languages = openLanguages(
    { languagesFolder: join(folder, 'languages'), uiFolder },
    { log: { info: write, warn: write, error: write }, isPrintable },
  );
  const served = (tag: string): LanguagePack | null =>
    JSON.parse(String(languages.documents.get(`/languages/${tag}.json`)?.body ?? 'null')) as LanguagePack | null;
  return { languages, lines, served, tags: languages.offered.map(({ tag }) => tag) };
}

describe('the languages of a terminal', () => {
  it('are those that ship where there is no folder', () => {
    rmSync(join(folder, 'languages'), { recursive: true });
    const { languages, lines } = open();
    expect(languages.offered).toEqual(builtInLanguages);
    expect(lines).toEqual([]);
    expect(languages.documents.size).toBe(0);
  });

  it('are more with a pack, offered under its own name and direction', () => {
    pack('ug', {
      manifest: 'tag: ug\nname: ئۇيغۇرچە\ndirection: rtl\nfallback: en\n',
      screen: { footer: { home: 'باش بەت' } },
    });
    const { languages, served } = open();
    expect(languages.offered.at(-1)).toEqual({ tag: 'ug', name: 'ئۇيغۇرچە', direction: 'rtl' });
    expect(served('ug')).toMatchObject({ fallback: 'en', screen: { footer: { home: 'باش بەت' } } });
  });

  it('bring the face of their script', () => {
    const face = Uint8Array.of(0x00, 0x01, 0x00, 0x00, 7);
    pack('bo', { face });
    const { languages, served } = open();
    expect(languages.offered.at(-1)).toMatchObject({ tag: 'bo', face: '/languages/bo.ttf' });
    expect(served('bo')?.face).toBe('/languages/bo.ttf');
    expect(languages.documents.get('/languages/bo.ttf')).toEqual({ type: 'font/ttf', body: Buffer.from(face) });
  });

  it('tell in the log how much of a half translation is missing', () => {
    pack('mn', { screen: { footer: { home: 'Нүүр', gone: 'x' }, idle: { text: 'без места' } } });
    const [line] = open().lines;
    expect(line).toMatchObject({ language: 'mn', refused: 1, unknown: 1 });
    expect(line?.['missing']).toBeGreaterThan(2);
  });

  it('leave wrong wordings out of what is served', () => {
    pack('mn', {
      screen: { footer: { home: 'Нүүр' }, idle: { text: '{{minutes}} мин' }, evil: { $t: 'x' } },
      sentences: { TRM_CLOSED: { title: 'Хаалттай', next: 'no phone' }, NO_SUCH_CODE: { title: 'x' } },
    });
    const served = open().served('mn');
    expect(served?.screen).toEqual({ footer: { home: 'Нүүр' }, idle: {} });
    expect(served?.sentences['TRM_CLOSED']).toEqual({ title: 'Хаалттай' });
    expect(served?.sentences).not.toHaveProperty('NO_SUCH_CODE');
  });
});

describe('words on paper of a pack', () => {
  const nameOf = (locale: string, options: Surroundings = {}) => open(options).languages.paperText(locale).common.name;

  it('stand where the pack has them, and those of its fallback elsewhere', () => {
    pack('mn', { manifest: 'tag: mn\nname: Монгол\ndirection: ltr\nfallback: en\n', paper: { common: { name: 'Нэр' } } });
    const { languages } = open();
    expect(languages.paperText('mn').common.name).toBe('Нэр');
    expect(languages.paperText('mn').common.total).toBe(paperText('en').common.total);
  });

  it('are left out where no printer could print them', () => {
    pack('bo', { paper: { common: { name: 'མིང་' } } });
    expect(nameOf('bo', { isPrintable: (text: string) => !text.includes('མ') })).toBe('姓名');
  });

  it('are those of the fallback for a language from right to left', () => {
    pack('ug', { manifest: 'tag: ug\nname: U\ndirection: rtl\n', paper: { common: { name: 'ئىسمى' } } });
    expect(nameOf('ug')).toBe('姓名');
  });

  it('are Chinese for a language that the terminal does not have', () => {
    expect([nameOf('fr'), nameOf('en'), nameOf('zh-Hant')]).toEqual(['姓名', 'Name', '姓名']);
  });
});

describe('a pack that is wrong never keeps the terminal from opening', () => {
  const huge = JSON.stringify({ footer: { home: 'x'.repeat(600 * 1024) } });

  it.each<[string, string, Files, string]>([
    ['without direction', 'mn', { manifest: 'tag: mn\nname: M\n' }, 'manifest'],
    ['with another direction', 'mn', { manifest: 'tag: mn\nname: M\ndirection: up\n' }, 'manifest'],
    ['with an unknown entry', 'mn', { manifest: 'tag: mn\nname: M\ndirection: ltr\nscript: x\n' }, 'manifest'],
    ['that is no YAML', 'mn', { manifest: '\0\0{{{' }, 'manifest'],
    ['with a nameless name', 'mn', { manifest: 'tag: mn\nname: "  "\ndirection: ltr\n' }, 'manifest'],
    ['whose fallback does not ship', 'mn', { manifest: 'tag: mn\nname: M\ndirection: ltr\nfallback: ug\n' }, 'manifest'],
    ['whose tag is another than its folder’s', 'mn', { manifest: 'tag: ug\nname: M\ndirection: ltr\n' }, 'name'],
    ['whose folder is no tag', 'not a tag', {}, 'manifest'],
    ['whose tag is not in its usual writing', 'zh-hant', {}, 'manifest'],
    ['that would replace one that ships', 'en', {}, 'ships'],
    ['whose wordings are no JSON', 'mn', { screen: '{"footer":' }, 'screen'],
    ['whose sentences are no JSON', 'mn', { sentences: '<html>' }, 'sentences'],
    ['whose papers are no JSON', 'mn', { paper: '\u0000' }, 'paper'],
    ['whose face is no font', 'mn', { face: new TextEncoder().encode('<svg onload=alert(1)>') }, 'face'],
    ['whose face is empty', 'mn', { face: Uint8Array.of() }, 'face'],
    ['whose face is beyond all measure', 'mn', { face: new Uint8Array(5 * 1024 * 1024) }, 'face'],
    ['with a file beyond all measure', 'mn', { screen: huge }, 'screen'],
  ])('%s', (_, tag, files, reason) => {
    pack(tag, files);
    pack('za', { screen: { footer: { home: 'Goq' } } });
    const { tags, lines, served } = open();
    expect(tags).toEqual(['zh-CN', 'zh-Hant', 'en', 'za']);
    expect(lines).toContainEqual({ language: tag, reason });
    expect(served(tag)).toBeNull();
  });

  it.each([
    ['a list', []],
    ['null', 'null'],
    ['a number', '7'],
    ['groups without end', `{"footer":${'{"a":'.repeat(5000)}1${'}'.repeat(5001)}`],
    ['a prototype', '{"__proto__":{"footer":"x"},"footer":{"__proto__":{"home":"x"}}}'],
  ])('whose wordings are %s is offered and falls back', (_, wordings) => {
    pack('mn', { screen: wordings });
    const { tags, served } = open();
    expect(tags).toContain('mn');
    expect(served('mn')?.screen).toEqual({ footer: {}, idle: {} });
  });

  it('whose file is a folder, a dead link or a file in the place of a folder', () => {
    pack('mn', {});
    mkdirSync(join(folder, 'languages/mn/screen.json'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'languages/dead'));
    writeFileSync(join(folder, 'languages/README.md'), 'read me');
    const { tags, lines } = open();
    expect(tags).toEqual(['zh-CN', 'zh-Hant', 'en']);
    expect(lines).toEqual([{ language: 'mn', reason: 'screen' }]);
  });

  it('when there are too many of them', () => {
    const letters = [...'abcdefghijklmnopqrst'];
    // qaa … qtb are free for private use (ISO 639-2).
    for (const letter of letters) for (const last of 'ab') pack(`q${letter}${last}`, {});
    const { tags, lines } = open();
    expect(tags).toHaveLength(3 + 32);
    expect(lines[0]).toEqual({ reason: 'tooMany' });
  });

  it('when the page is not built, so that nothing could be held against it', () => {
    pack('mn', {});
    expect(open({ uiFolder: null }).tags).toEqual(['zh-CN', 'zh-Hant', 'en']);
    rmSync(join(folder, 'ui/wordings.json'));
    expect(open().lines).toEqual([{ reason: 'screen' }]);
  });
});
