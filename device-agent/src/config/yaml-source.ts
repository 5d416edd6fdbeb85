import { CST, isCollection, isMap, isScalar, Lexer, LineCounter, parseDocument, visit, type Document } from 'yaml';

import type { ConfigResult } from './read-yaml.ts';

/** A YAML text that was parsed, with the means to say where something stands in it. */
export type YamlSource = { readonly file: string; readonly document: Document; readonly lines: LineCounter };

/** More than any file that people write; the parser itself recurses and would run out of stack. */
const deepestNesting = 32;

/** Parses a text that anybody may have written. */
export function openYaml(source: string, file: string): ConfigResult<YamlSource> {
  const deep = lineTooDeep(source);
  if (deep !== null) return { kind: 'wrong', problems: [{ file, line: deep, message: 'not valid YAML: nested too deeply' }] };
  const lines = new LineCounter();
  // The parser compares every key with every other; 200 KB of keys would take it a quarter of a minute.
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const errors = [
    ...document.errors.map(({ pos, message }) => ({ offset: pos[0], message })),
    ...keysTwice(document).map((offset) => ({ offset, message: 'Map keys must be unique' })),
  ];
  if (errors.length === 0) return { kind: 'done', value: { file, document, lines } };
  const problems = errors.map(({ offset, message }) => ({
    file,
    line: lines.linePos(offset).line,
    message: `not valid YAML: ${message}`,
  }));
  return { kind: 'wrong', problems };
}

function keysTwice(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) offsets.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return offsets;
}

/** The line where the innermost part of the path that the file has begins. */
export function lineAt({ document, lines }: YamlSource, path: readonly (string | number)[]): number | null {
  const offset = offsetOf(document, path);
  return offset === null ? null : lines.linePos(offset).line;
}

function offsetOf(document: Document, path: readonly (string | number)[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? null;
    } else if (isCollection(parent)) {
      const item: unknown = document.getIn(path.slice(0, length), true);
      if (isScalar(item) || isCollection(item)) return item.range?.[0] ?? null;
    }
  }
  return null;
}

/** Nesting by indentation costs a line for each level; nesting on one line costs two bytes, and is counted here. */
function lineTooDeep(source: string): number | null {
  let line = 1;
  let flows = 0;
  let onThisLine = 0;
  for (const token of new Lexer().lex(source)) {
    const type = CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') flows += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') flows -= 1;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') onThisLine += 1;
    if (flows + onThisLine > deepestNesting) return line;
    if (token.includes('\n')) {
      line += token.split('\n').length - 1;
      onThisLine = 0;
    }
  }
  return null;
}
