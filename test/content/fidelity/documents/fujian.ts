import { Fields, type Field, type Row, type Subject } from '../row.ts';

const columns = ['主项', '主项编码', '子项序号', '子项', '子项编码', '孙项序号', '孙项', '办理材料', '办理时限', '办理环节', '备注', '设定依据'] as const;
type Column = (typeof columns)[number];
type Cells = Record<Column, { line: number; text: string }>;

const subjects: readonly [Column, Subject][] = [
  ['主项', 'chapter'],
  ['主项编码', 'code'],
  ['子项', 'title'],
  ['子项编码', 'code'],
  ['孙项', 'name'],
  ['办理材料', 'materials'],
  ['办理时限', 'limits'],
  ['办理环节', 'process'],
  ['备注', 'notes'],
  ['设定依据', 'law'],
];
/** Cells that go over several rows of one 主项 are printed in the first of them only. */
const merged: readonly Column[] = ['主项', '主项编码', '子项序号', '子项', '子项编码', '备注', '设定依据'];
/** In this row the cells stand one column too far to the left, and under the cells of 3.1 where those go on. */
const shifted = 10;

/** 清单: a table of twelve columns, its cells parted by tabs, its head repeated on every page. */
export function parseFujian(lines: readonly string[]): Row[] {
  const rows: Row[] = [];
  let above: Cells | null = null;
  for (const [index, text] of lines.entries()) {
    if (!text.includes('\t') || text.startsWith('主项\t')) continue;
    const cells = readCells(text, index + 1);
    const isNewMain = cells.主项.text !== '' && compact(cells.主项.text) !== compact(above?.主项.text ?? '');
    for (const column of merged) if (above && !isNewMain && cells[column].text === '') cells[column] = above[column];
    above = cells;
    rows.push({ item: cells.孙项序号.text || cells.子项序号.text, fields: fieldsOf(cells) });
  }
  return joinLaws(rows);
}

/** A list of laws that begins with a later number goes on from the row above: one list, of both. */
function joinLaws(rows: readonly Row[]): Row[] {
  const lawOf = (row: Row | undefined): Field | undefined => row?.fields.find(({ subject }) => subject === 'law');
  const goesOn = (row: Row | undefined): boolean => /^[2-9]\./u.test(lawOf(row)?.pieces[0]?.text ?? '');
  return rows.map((row, index) => {
    const other = goesOn(row) ? rows[index - 1] : goesOn(rows[index + 1]) ? rows[index + 1] : undefined;
    const more = lawOf(other)?.pieces ?? [];
    return { item: row.item, fields: row.fields.map((field) => (field.subject === 'law' ? { ...field, pieces: [...field.pieces, ...more] } : field)) };
  });
}

function readCells(text: string, line: number): Cells {
  const parts = text.split('\t');
  const values = line === shifted ? shiftBack(parts) : parts;
  return Object.fromEntries(columns.map((column, at) => [column, { line, text: (values[at] ?? '').trim() }])) as Cells;
}

/** `3.2` stands before the column of 孙项序号, all else before its own; none of its own cells is empty. */
function shiftBack(parts: readonly string[]): string[] {
  const filled = parts.map((part) => part.trim()).filter((part) => part !== '');
  const [number = '', ...rest] = filled;
  return ['', '', '', '', '', number, ...rest];
}

function fieldsOf(cells: Cells): Row['fields'] {
  const fields = new Fields();
  for (const [column, subject] of subjects) {
    const { line, text } = cells[column];
    // Where there is no 孙项, the 子项 is the name.
    if (column === '子项' && cells.孙项.text === '') fields.add('name', column, { line, text });
    else fields.add(subject, column, { line, text: column === '主项' ? compact(text).replace(/^[一二三四五六七八九十]+、/u, '') : text });
  }
  return fields.all();
}

const compact = (text: string): string => text.replace(/\s+/gu, '');
