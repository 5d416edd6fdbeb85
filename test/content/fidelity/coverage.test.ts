import { fileURLToPath } from 'node:url';

import { shownTexts } from '@yibao-kiosk/shared/content/guide/check/shown-texts.ts';
import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';
import type { Guide } from '@yibao-kiosk/shared/content/guide/guide.ts';
import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';
import { describe, expect, it } from 'vitest';

import { coverageOf } from './coverage.ts';
import { misplacedDepartures } from './departures.ts';
import { inventedTexts } from './invented.ts';
import { documentLines, documents, type DocumentName } from './read-rows.ts';

const read = readContent(fileURLToPath(new URL('../../../config', import.meta.url)));
if (read.kind === 'wrong') throw new Error(`the content is wrong, first in ${read.problems[0]?.file}`);
const { content } = read;
const names = Object.keys(documents) as DocumentName[];

describe('every field of every item', () => {
  it.each(names)('of %s is shown as printed, shown corrected, or held back with a reason', (name) => {
    expect(coverageOf(name, content)).toMatchObject({ misses: [], rows: documents[name].rows, counts: { missed: 0 } });
  });

  it('is one of 176 items', () => {
    expect(names.map((name) => coverageOf(name, content).rows)).toEqual([30, 43, 31, 41, 31]);
  });

  it.each(names)('of %s was read: no other line has words', (name) => {
    const seen = new Set(documents[name].parse(documentLines(name)).flatMap(({ fields }) => fields.flatMap(({ pieces }) => pieces.map(({ line }) => line))));
    const others = documentLines(name).map((text, index) => ({ text: text.trim(), line: index + 1 })).filter(({ text, line }) => text !== '' && !seen.has(line));
    expect(others.filter(({ text, line }) => line >= Math.min(...seen) && !framing[name].test(text))).toEqual([]);
  });
});

/** Headings: of the document, of its parts, of fields, of groups of items. What comes before the first chapter is a cover. */
const framing: Readonly<Record<DocumentName, RegExp>> = {
  national: /^[一二三四五六七八九十]、\S{4}$/u,
  quanzhou: /^(?:\[[^\]]*\])*[\d./]*\s*(?:(?:事项|业务)名称|适用范围|(?:办理|投诉|咨询)渠道|[办经][理办](?:流程图?|材料|时限)|审查标准|服务时间和地址|效能举报电话)$|^\d+\.[^\d。；《]+$|^第2章$/u,
  fujian: /^主项\t/u,
  fuzhou: /^\d{1,2}$/u,
  xiamen: /^本章说明：$|^[\d.]*\s*(?:(?:事项|业务)名称|适用范围|办理(?:渠道|方式|材料|时限)|[办经][理办]流程图?)$|^\d+\.[^。；《]+$/u,
};

describe('a guide', () => {
  it.each(names.filter((name) => name !== 'fuzhou'))('of %s says nothing that its item does not', (name) => {
    expect(inventedTexts(name, content)).toEqual([]);
  });

  it.each(names)('of %s names the line on which the printed text of each departure begins', (name) => {
    expect(misplacedDepartures(name, content)).toEqual([]);
  });
});

describe('the check sees', () => {
  const changed = (name: DocumentName, item: string, change: (guide: Guide) => Partial<Guide>): string[] => {
    const guides = (content.guides[name] ?? []).map((guide) => Object.assign({}, guide, guide.item === item ? change(guide) : {}));
    return coverageOf(name, { ...content, guides: { ...content.guides, [name]: guides } }).misses.map((miss) => miss.split(': ')[1] ?? '');
  };

  it('a guide that is missing', () => {
    const without: Content = { ...content, guides: { ...content.guides, xiamen: content.guides['xiamen']?.slice(1) ?? [] } };
    expect(coverageOf('xiamen', without).misses[0]).toContain('1.1 章 (no guide): 基本医疗保险参保和变更登记');
  });

  it.each<[string, string, (guide: Guide) => Partial<Guide>, string]>([
    ['a paper that is missing', 'xiamen/17', ({ materials }) => ({ materials: { ...materials, needs: materials?.needs.slice(1) ?? [] } }), '办理材料'],
    ['another time', 'national/19', () => ({ limits: [{ text: '不超过30个工作日' }] }), '办理时限'],
    ['a link of the chain that is missing', 'fujian/9', ({ chain }) => ({ chain: chain?.slice(1) }), '办理环节'],
    ['another code', 'fujian/9', () => ({ code: '002036002004' }), '子项编码'],
    ['another phone', 'quanzhou/20', () => ({ phones: ['consultation-enrolment', 'complaint', 'efficiency'] }), '咨询渠道'],
    ['one of two charts that is missing', 'quanzhou/12', ({ flows }) => ({ flows: flows?.slice(1) }), '办理流程图：网上办理'],
    ['a departure that is missing', 'quanzhou/27.1', () => ({ departures: [] }), '经办流程图'],
    [
      'a condition with a word too many',
      'fuzhou/T9',
      ({ scope }) => ({ scope: { heading: '受理条件', text: [`${scope?.text.join('')}等`] } }),
      '事项名称、受理条件',
    ],
    ['a step of the window that is missing', 'fuzhou/H2', ({ chainHere }) => ({ chainHere: chainHere?.slice(1) }), '基层窗口办理环节'],
    ['a note of the chapter that is missing', 'xiamen/12', () => ({ theme: 'aid' }), '本章说明'],
  ])('%s', (_name, id, change, heading) => {
    const [document, item = ''] = id.split('/');
    expect(changed(document as DocumentName, item, change)).toContain(`${item} ${heading}`);
  });

  it('a changed character in every text of a guide of one list', () => {
    const guide = content.guides['fujian']?.find(({ item }) => item === '11');
    const texts = [...shownTexts(guide)].filter(({ path }) => path[0] !== 'item').map(({ path }) => path);
    const unseen = texts.filter((path) => {
      const copy = structuredClone(guide) as Guide;
      const parent = path.slice(0, -1).reduce<Record<string, unknown>>((value, key) => value[key] as Record<string, unknown>, copy as Record<string, unknown>);
      const key = path.at(-1) ?? '';
      parent[key] = String(parent[key]).replace(/\p{Script=Han}/u, '错');
      return changed('fujian', '11', () => copy).length === 0;
    });
    expect(unseen).toEqual([]);
  });
});
