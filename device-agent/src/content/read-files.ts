import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Limits of a release: several times what the largest region needs, so that nothing in it can fill memory or time. */
export const limits = { fileBytes: 256 * 1024, files: 2000 } as const;

/** Something wrong in content: `config/content/quanzhou/guides/x.yaml:12: choose: nothing to choose from`. */
export type ContentProblem = { readonly file: string; readonly line: number; readonly rule: string; readonly message: string };

export type TextFile = { readonly file: string; readonly text: string };

/** The same as one line. */
export function contentProblemText({ file, line, rule, message }: ContentProblem): string {
  return `${file}:${line}: ${rule}: ${message}`;
}

export type Folder = { readonly files: readonly string[]; readonly folders: readonly string[] };

/** Looks into folders and files of content; what does not belong there is a problem, and is not opened. */
export class ContentFiles {
  readonly problems: ContentProblem[] = [];
  #seen = 0;

  /** A problem of the file as a whole stands at its first line. */
  report(file: string, { line = 1, ...problem }: { rule: string; message: string; line?: number }): void {
    this.problems.push({ file, line, ...problem });
  }

  /** Names of the YAML files and of the folders in a folder, sorted. Missing: a problem unless `optional`. */
  list(folder: string, { optional = false }: { optional?: boolean } = {}): Folder {
    const files: string[] = [];
    const folders: string[] = [];
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (!stat?.isDirectory()) {
      if (stat || !optional) this.report(folder, { rule: 'missing', message: 'there is no such folder, or it is a link' });
      return { files, folders };
    }
    for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      this.#seen += 1;
      if (this.#seen > limits.files) {
        if (this.#seen === limits.files + 1) this.report(folder, { rule: 'too-many', message: `more than ${limits.files} files` });
        break;
      }
      if (entry.isFile() && entry.name === 'README.md') continue;
      const name = printable(entry.name);
      if (entry.isFile() && fileName.test(entry.name)) files.push(entry.name);
      else if (entry.isDirectory() && folderName.test(entry.name)) folders.push(entry.name);
      else if (entry.isSymbolicLink()) this.report(join(folder, name), { rule: 'link', message: 'a link may lead out of the release; put the file itself here' });
      else this.report(join(folder, name), { rule: 'file-name', message: 'only name.yaml may stand here, in small letters, digits and hyphens' });
    }
    return { files, folders };
  }

  /** Reads a file that `list` named. */
  read(file: string): TextFile | null {
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (!stat?.isFile()) this.report(file, { rule: 'missing', message: 'there is no such file' });
    else if (stat.size > limits.fileBytes) this.report(file, { rule: 'too-large', message: `larger than ${limits.fileBytes / 1024} KiB` });
    else return this.#decode(file, readFileSync(file));
    return null;
  }

  #decode(file: string, bytes: Uint8Array): TextFile | null {
    try {
      return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      const line = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0]?.split('\n').length ?? 1;
      this.report(file, { rule: 'encoding', message: 'not UTF-8', line });
      return null;
    }
  }
}

const fileName = /^[a-z0-9][a-z0-9-]{0,79}\.yaml$/u;
const folderName = /^[a-z][a-z0-9-]{0,39}$/u;

/** A name that can be printed on a console whatever is in it. */
function printable(name: string): string {
  return name.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);
}
