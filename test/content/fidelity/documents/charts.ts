import type { Field, Piece } from '../row.ts';

const marker = /^((?:网上|现场)办理)：/u;

/**
 * The words of a 办理流程图 that draws two ways, one field for each way. A marker stands above its words; where words come
 * before the first marker, conversion moved it below them.
 */
export function partCharts(field: Field): Field[] {
  if (field.subject !== 'chart') return [field];
  const parts: { way: string; pieces: Piece[] }[] = [{ way: '', pieces: [] }];
  for (const piece of field.pieces) {
    const way = marker.exec(piece.text)?.[1];
    if (way !== undefined) parts.push({ way, pieces: [] });
    parts.at(-1)?.pieces.push(piece);
  }
  const [before, first, ...others] = parts;
  if (!before || !first) return [field];
  const charts = [{ way: first.way, pieces: [...before.pieces, ...first.pieces] }, ...others];
  return charts.map(({ way, pieces }) => ({ subject: field.subject, heading: `${field.heading}：${way}`, way, pieces }));
}
