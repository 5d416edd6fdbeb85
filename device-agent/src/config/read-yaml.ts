import { readFileSync, statSync } from 'node:fs';

import * as v from 'valibot';

import { lineAt, openYaml, type YamlSource } from './yaml-source.ts';

/** What is wrong in a file that people edit: where, and what would be right. */
export type ConfigProblem = { readonly file: string; readonly line: number | null; readonly message: string };
export type ConfigResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'wrong'; readonly problems: readonly ConfigProblem[] };

const largestFileBytes = 1024 * 1024;
/** More than anybody mends in one go. */
const mostProblems = 100;

/** Reads a YAML file and checks it; every problem names its line. */
export function readYaml<S extends v.GenericSchema>(file: string, schema: S): ConfigResult<v.InferOutput<S>> {
  let source: string;
  try {
    if (statSync(file).size > largestFileBytes) return wrong(file, 'the file is larger than 1 MiB');
    source = readFileSync(file, 'utf8');
  } catch {
    return wrong(file, 'the file cannot be read; check the path and who may read it');
  }
  return checkYaml(source, { file, schema });
}

/** The same on text already read. */
export function checkYaml<S extends v.GenericSchema>(
  source: string,
  { file, schema }: { file: string; schema: S },
): ConfigResult<v.InferOutput<S>> {
  const opened = openYaml(source, file);
  return opened.kind === 'done' ? checkOpened(opened.value, schema) : opened;
}

/** The same on a text already parsed. */
export function checkOpened<S extends v.GenericSchema>(source: YamlSource, schema: S): ConfigResult<v.InferOutput<S>> {
  let value: unknown;
  try {
    value = source.document.toJS({ maxAliasCount: 20 });
  } catch {
    return wrong(source.file, 'not valid YAML: aliases (*name) that multiply or refer to nothing');
  }
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { kind: 'done', value: parsed.output };
  return { kind: 'wrong', problems: parsed.issues.slice(0, mostProblems).map((issue) => describe(issue, source)) };
}

/** One problem as one line: `config/kiosk.yaml:12: …`. */
export function problemText({ file, line, message }: ConfigProblem): string {
  return line === null ? `${file}: ${message}` : `${file}:${line}: ${message}`;
}

function describe(issue: v.BaseIssue<unknown>, source: YamlSource): ConfigProblem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const where = path.join('.') || 'the file';
  return { file: source.file, line: lineAt(source, path), message: `${where} ${mend(issue)}` };
}

function mend(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'is not known here; check its spelling, or take the line out';
  if (issue.received === 'undefined') return 'is missing; add it';
  return `is not right; write ${expectation(issue)}`;
}

/** In the words of who edits the file; a list of choices stands as it is. */
function expectation({ type, message, expected, requirement }: v.BaseIssue<unknown>): string {
  const own = !message.startsWith('Invalid ');
  if (own) return message;
  const word = expectations[type];
  return word === undefined ? (expected ?? message) : word.replace('#', String(requirement));
}

const expectations: Readonly<Record<string, string>> = {
  min_value: 'a number not below #',
  max_value: 'a number not above #',
  not_value: 'anything but #',
  integer: 'a whole number',
  min_length: 'at least #, counted in characters or entries',
  max_length: 'at most #, counted in characters or entries',
  length: 'exactly # characters',
  regex: 'text that fits #',
  starts_with: 'text that begins with #',
  url: 'an address with http:// or https://',
  hexadecimal: 'hexadecimal digits',
  iso_date: 'a date such as 2026-01-31',
  string: 'text; put it in quotation marks where it looks like a number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  record: 'entries of the form name: value',
  strict_object: 'entries of the form name: value',
};

function wrong(file: string, message: string): ConfigResult<never> {
  return { kind: 'wrong', problems: [{ file, line: null, message }] };
}
