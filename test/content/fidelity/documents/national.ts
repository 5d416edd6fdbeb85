import { Fields, type Piece, type Row, type Subject } from '../row.ts';

const subjects: Readonly<Record<string, Subject>> = {
  事项名称: 'name',
  受理单位: 'handler',
  服务对象: 'scope',
  办理渠道: 'channels',
  办理流程: 'process',
  申报材料: 'materials',
  办理材料: 'materials',
  受理材料: 'materials',
  办理时限: 'limits',
  查询方式: 'query',
  监督电话: 'supervision',
  评价渠道: 'evaluation',
};

const heading = /^\s*[一二三四五六七八九十]、(\S+)\s*$/u;
const title = /^\s*(\d{1,2})\.\s*(\S.*)$/u;

/** 附件5: thirty items of ten headings each, 一、事项名称 to 十、评价渠道; a title may go over two lines. */
export function parseNational(lines: readonly string[]): Row[] {
  const starts = lines.flatMap((text, index) => (heading.exec(text)?.[1] === '事项名称' ? [titleLine(lines, index)] : []));
  return starts.map((start, at) => parseItem(lines, start, starts[at + 1] ?? lines.length));
}

/** The line above 一、事项名称 that begins with the item's number. */
function titleLine(lines: readonly string[], index: number): number {
  let at = index - 1;
  while (!title.test(lines[at] ?? '1.?')) at -= 1;
  return at;
}

function parseItem(lines: readonly string[], start: number, end: number): Row {
  const fields = new Fields();
  let item = '';
  let subject: Subject = 'title';
  let under = '标题';
  for (let index = start; index < end; index += 1) {
    const text = lines[index] ?? '';
    const piece: Piece = { line: index + 1, text };
    const head = heading.exec(text)?.[1];
    if (head !== undefined) {
      subject = subjects[head] ?? unknown(head, piece.line);
      under = head;
    } else if (index === start) {
      const [, number = '', words = ''] = title.exec(text) ?? [];
      item = number;
      fields.add('title', under, { ...piece, text: words });
    } else fields.add(subject, under, piece);
  }
  return { item, fields: fields.all() };
}

function unknown(head: string, line: number): never {
  throw new Error(`line ${line}: a heading that is not known: ${head}`);
}
