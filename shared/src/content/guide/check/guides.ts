import type { Guide } from '../guide.ts';
import type { Need } from '../need.ts';
import { everyGuide, type FiledContent, type Finding, type Path } from './filed.ts';

/** Full-width characters that a heading of a screen and of a slip has room for, on two lines. */
const longestName = 40;

/** No two guides of a document are the same item. */
export function* checkItems({ regions }: FiledContent): Generator<Finding> {
  for (const { guides } of regions.values()) {
    const first = new Map<string, string>();
    for (const { file, value } of guides) {
      const other = first.get(value.item);
      if (other !== undefined) yield { file, path: ['item'], rule: 'item-twice', message: `item ${value.item} stands in ${other} too` };
      else first.set(value.item, file);
    }
  }
}

/** A guide does not contradict itself. */
export function* checkGuides(content: FiledContent): Generator<Finding> {
  for (const { file, guide } of everyGuide(content)) {
    const find = (path: Path, rule: string, message: string): Finding => ({ file, path, rule, message });
    if (guide.lines[0] > guide.lines[1]) yield find(['lines'], 'lines', 'the first line comes after the last');
    if (guide.code === undefined && guide.matter === undefined) {
      yield find(['item'], 'no-matter', 'nothing matches this guide in other documents; add code or matter');
    }
    if (guide.handedOver !== undefined && guide.here !== undefined) {
      yield find(['here'], 'here', 'another authority does it (handedOver), so the terminal cannot; take here out');
    }
    for (const [index, link] of (guide.chainHere ?? []).entries()) {
      if (!guide.chain?.includes(link)) yield find(['chainHere', index], 'chain', `“${link}” is no link of the chain`);
    }
    for (const part of ['name', 'title'] as const) {
      if ((guide[part]?.length ?? 0) > longestName) {
        yield find([part], 'long-name', `longer than ${longestName} characters; a screen and a slip have no room for it`);
      }
    }
    yield* checkChoices(file, guide);
  }
}

/** “Any one is enough” has something to choose from. */
function* checkChoices(file: string, { materials }: Guide): Generator<Finding> {
  function* inside(needs: readonly Need[], path: Path): Generator<Finding> {
    for (const [index, need] of needs.entries()) {
      if (typeof need === 'string') continue;
      const here = [...path, index];
      const words = 'text' in need ? need.text : need.case;
      const within = need.needs ?? [];
      if (need.choose === 'one' && within.length < 2 && !alternatives.test(words)) {
        yield { file, path: [...here, 'choose'], rule: 'choose', message: 'choose: one, but nothing to choose from: no 或 and no two needs' };
      }
      yield* inside(within, [...here, 'needs']);
    }
  }
  if (materials) yield* inside(materials.needs, ['materials', 'needs']);
}

const alternatives = /或|任一|任其一|之一|、|\/|／/u;
