import { join } from 'node:path';

import { checkContent } from '@yibao-kiosk/shared/content/guide/check/check-content.ts';
import type { Filed, FiledContent, FiledRegion } from '@yibao-kiosk/shared/content/guide/check/filed.ts';
import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';
import { documentSchema } from '@yibao-kiosk/shared/content/guide/document.ts';
import { guideSchema } from '@yibao-kiosk/shared/content/guide/guide.ts';
import { noticeSchema } from '@yibao-kiosk/shared/content/guide/notice.ts';
import { regionProfileSchema, synonymsSchema } from '@yibao-kiosk/shared/content/guide/region.ts';
import type * as v from 'valibot';
import { visit } from 'yaml';

import { checkOpened } from '../config/read-yaml.ts';
import { lineAt, openYaml, type YamlSource } from '../config/yaml-source.ts';
import { ContentFiles, type ContentProblem, type TextFile } from './read-files.ts';

export type ReadContent =
  | { readonly kind: 'done'; readonly content: Content }
  | { readonly kind: 'wrong'; readonly problems: readonly ContentProblem[] };

/**
 * Reads `content` and `regions` of a folder such as `config`. All or nothing: with one bad file there is no content,
 * and every problem is named with its file, line and rule.
 */
export function readContent(folder: string): ReadContent {
  return new Reader().read(folder);
}

class Reader {
  readonly #files = new ContentFiles();
  readonly #sources = new Map<string, YamlSource>();
  #isWhole = true;

  read(folder: string): ReadContent {
    const filed = this.#readAll(folder);
    const { problems } = this.#files;
    // Rules look at the whole, and would take what could not be read for missing.
    if (this.#isWhole) {
      for (const { file, path, rule, message } of checkContent(filed)) this.#files.report(file, { rule, message, line: this.#line(file, path) });
    }
    if (problems.length > 0) return { kind: 'wrong', problems: problems.toSorted(byPlace) };
    return { kind: 'done', content: asContent(filed) };
  }

  #readAll(folder: string): FiledContent {
    const root = join(folder, 'content');
    const { files, folders } = this.#files.list(root);
    for (const name of files.filter((one) => one !== 'search.yaml')) {
      this.#files.report(join(root, name), { rule: 'file-name', message: 'only search.yaml and folders of regions stand here' });
    }
    const regions = new Map<string, FiledRegion>();
    for (const region of folders) {
      const read = this.#readRegion(join(root, region));
      if (read) regions.set(region, read);
    }
    const synonyms = files.includes('search.yaml') ? this.#parse(join(root, 'search.yaml'), synonymsSchema) : null;
    return { regions, profiles: this.#parseAll(join(folder, 'regions'), regionProfileSchema, {}), synonyms };
  }

  #readRegion(folder: string): FiledRegion | null {
    const { files, folders } = this.#files.list(folder);
    for (const name of [...files, ...folders]) {
      if (name === 'document.yaml' || name === 'guides' || name === 'notices') continue;
      this.#files.report(join(folder, name), { rule: 'file-name', message: 'only document.yaml, guides and notices stand here' });
    }
    const document = this.#parse(join(folder, 'document.yaml'), documentSchema);
    const guides = this.#parseAll(join(folder, 'guides'), guideSchema, {});
    const notices = this.#parseAll(join(folder, 'notices'), noticeSchema, { optional: true });
    return document && { document, guides, notices };
  }

  #parseAll<S extends v.GenericSchema>(folder: string, schema: S, options: { optional?: boolean }): Filed<v.InferOutput<S>>[] {
    const { files, folders } = this.#files.list(folder, options);
    for (const name of folders) this.#files.report(join(folder, name), { rule: 'file-name', message: 'no folder stands here' });
    return files.map((name) => this.#parse(join(folder, name), schema)).filter((filed) => filed !== null);
  }

  #parse<S extends v.GenericSchema>(file: string, schema: S): Filed<v.InferOutput<S>> | null {
    const read = this.#files.read(file);
    const source = read && this.#open(read);
    const checked = source && checkOpened(source, schema);
    if (source && checked?.kind === 'done') {
      this.#sources.set(file, source);
      return { file, value: checked.value };
    }
    const problems = checked?.kind === 'wrong' ? checked.problems : [];
    for (const { line, message } of problems) this.#files.report(file, { rule: 'schema', message, line: line ?? 1 });
    this.#isWhole = false;
    return null;
  }

  #open({ file, text }: TextFile): YamlSource | null {
    const opened = openYaml(text, file);
    if (opened.kind === 'wrong') {
      for (const { line, message } of opened.problems) this.#files.report(file, { rule: 'yaml', message, line: line ?? 1 });
      return null;
    }
    const alias = firstAlias(opened.value);
    if (alias === null) return opened.value;
    this.#files.report(file, { rule: 'yaml', message: 'an anchor or alias (&name, *name); write the text itself', line: alias });
    return null;
  }

  #line(file: string, path: readonly (string | number)[]): number {
    const source = this.#sources.get(file);
    return (source && lineAt(source, path)) ?? 1;
  }
}

/** Content has no use for them, and a few bytes of them can stand for gigabytes of text. */
function firstAlias({ document, lines }: YamlSource): number | null {
  let offset: number | null = null;
  visit(document, {
    Alias: (_key, node) => {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
    Value: (_key, node) => {
      if (node.anchor === undefined) return undefined;
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset === null ? null : lines.linePos(offset).line;
}

const byPlace = (a: ContentProblem, b: ContentProblem): number => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);

function asContent({ regions, profiles, synonyms }: FiledContent): Content {
  const each = <T>(part: (own: FiledRegion) => T): Record<string, T> =>
    Object.fromEntries([...regions].map(([region, own]) => [region, part(own)]));
  const values = <T>(filed: readonly Filed<T>[]): T[] => filed.map(({ value }) => value);
  return {
    documents: each((own) => own.document.value),
    guides: each((own) => values(own.guides).toSorted((a, b) => a.lines[0] - b.lines[0])),
    regions: Object.fromEntries(profiles.map(({ value }) => [value.region, value])),
    synonyms: synonyms?.value.synonyms ?? [],
    notices: each((own) => values(own.notices)),
  };
}
