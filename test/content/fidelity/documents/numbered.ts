import { Fields, type Field, type Piece, type Row, type Subject } from '../row.ts';
import { partCharts } from './charts.ts';

const subjects: Readonly<Record<string, Subject>> = {
  事项名称: 'name',
  业务名称: 'name',
  适用范围: 'scope',
  办理渠道: 'channels',
  办理方式: 'channels',
  办理流程图: 'chart',
  经办流程图: 'chart',
  办理流程: 'process',
  办理材料: 'materials',
  办理时限: 'limits',
  审查标准: 'standard',
  投诉渠道: 'complaint',
  咨询渠道: 'phone',
  服务时间和地址: 'place',
  效能举报电话: 'phone',
};
const words = Object.keys(subjects).join('|');
/** `3.1.2适用范围`, `17/18.0.1业务名称`, `25.3.1.业务名称`; conversion glued some to what stands before or after. */
const heading = new RegExp(String.raw`^(.*?)(\d+(?:/\d+)?)\.(\d+)\.\d+\.?\s*(${words})(.*)$`, 'u');
/** The same in an item that has no number. */
const bareHeading = new RegExp(`^(${words})$`, 'u');
const chapter = /^第\s*\S{1,3}章\s*/u;

/** A heading that conversion moved among other words: cut out of its line, and put after another. */
export type Displaced = { readonly line: number; readonly text: string; readonly after: number };

type Token = Piece & { readonly head?: { readonly item: string | null; readonly name: string } };

/** What an item begins with, above its first heading. */
type Beginning = { readonly from: number; readonly chapter: readonly Piece[] | null; readonly notes: readonly Piece[]; readonly title: Piece };

/**
 * 办事指南 of numbered headings: chapters, in them items (`1.1`, `2`), in them fields (`1.1.1事项名称`). What a chapter
 * says before its first item governs its items: it is a field of each, or of those that it names.
 */
export function parseNumbered(lines: readonly string[], displaced: readonly Displaced[] = []): Row[] {
  const tokens = putBack(lines, displaced).flatMap(splitAtHeadings);
  const starts = tokens.flatMap((token, index) => (token.head && subjects[token.head.name] === 'name' ? [index] : []));
  let chapterTitle: readonly Piece[] = [];
  let notes: readonly Piece[] = [];
  const beginnings = starts.map((start) => beginningOf(tokens, start));
  return starts.map((start, at) => {
    const beginning = beginnings[at] as Beginning;
    if (beginning.chapter) [chapterTitle, notes] = [beginning.chapter, beginning.notes];
    const item = tokens[start]?.head?.item ?? beginning.title.text.replace('*', '');
    const fields = new Fields();
    for (const piece of chapterTitle) fields.add('chapter', '章', { ...piece, text: piece.text.replace(chapter, '') });
    for (const piece of notes) if (governs(piece.text, item)) fields.add('chapterNote', '本章说明', piece);
    fields.add('title', '标题', { ...beginning.title, text: beginning.title.text.replace(/^\*|^\d+(?:\.\d+)?[.．]?\s*/u, '') });
    let name = '';
    for (const token of tokens.slice(start, beginnings[at + 1]?.from)) {
      name = token.head?.name ?? name;
      fields.add(subjects[name] ?? 'notes', name, token);
    }
    return { item, fields: withoutForeignNotes(fields.all()).flatMap(partCharts) };
  });
}

/** A note on a paper governs the items that ask for it: 办理材料里的《男职工未就业配偶承诺书》，仅在…. */
function withoutForeignNotes(fields: readonly Field[]): Field[] {
  const materials = fields.filter(({ subject }) => subject === 'materials').flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
  const isOwn = ({ text }: Piece): boolean => materials.includes(/办理材料里的(《[^》]+》)/u.exec(text)?.[1] ?? '');
  return fields.map((field) => (field.subject === 'chapterNote' ? { ...field, pieces: field.pieces.filter(isOwn) } : field));
}

function putBack(lines: readonly string[], displaced: readonly Displaced[]): Piece[] {
  return lines.flatMap((raw, index) => {
    const line = index + 1;
    const text = displaced.filter((one) => one.line === line).reduce((rest, one) => rest.replace(one.text, ''), raw);
    const moved = displaced.filter((one) => one.after === line).map((one) => ({ line: one.line, text: one.text }));
    return [{ line, text: text.replace(/\[bookmark: [^\]]*\]/gu, '').trim() }, ...moved].filter((piece) => piece.text !== '');
  });
}

function splitAtHeadings({ line, text }: Piece): Token[] {
  const [, before, major, minor, name, after = ''] = heading.exec(text) ?? [];
  if (name === undefined) {
    const bare = bareHeading.exec(text)?.[1];
    return [bare === undefined ? { line, text } : { line, text: '', head: { item: null, name: bare } }];
  }
  const item = minor === '0' ? (major ?? '') : `${major}.${minor}`;
  const own = { line, text: after.trim(), head: { item, name } };
  return before ? [{ line, text: before }, own] : [own];
}

function beginningOf(tokens: readonly Token[], start: number): Beginning {
  const title = tokens[start - 1] as Token;
  const major = /^\d+/u.exec(title.text)?.[0];
  let from = start - 1;
  // 25.医疗机构申请定点协议管理 above 25.1: a heading over several items, and of none.
  if (major !== undefined && new RegExp(String.raw`^${major}[.．]\s*\D[^。；]*$`, 'u').test(tokens[from - 1]?.text ?? '')) from -= 1;
  for (let at = from - 1; at >= Math.max(0, from - 8) && !tokens[at]?.head; at -= 1) {
    if (!chapter.test(tokens[at]?.text ?? '')) continue;
    const block = tokens.slice(at, from);
    const isNote = ({ text }: Piece): boolean => /[。；：）]$/u.test(text);
    return { from: at, chapter: block.filter((piece) => !isNote(piece)), notes: block.filter(isNote), title };
  }
  return { from, chapter: null, notes: [], title };
}

/** A note that names items governs those: 本章所列第19、20、21、22四个事项. */
function governs(note: string, item: string): boolean {
  const named = /第((?:\d+、)+\d+)/u.exec(note)?.[1]?.split('、');
  return note !== '本章说明：' && (named === undefined || named.includes(item));
}
