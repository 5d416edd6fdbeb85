import type { SourceDocument } from '../document.ts';
import type { Guide } from '../guide.ts';

/** A guide with the least that one must have. */
export function guideOf(own: Partial<Guide> & Pick<Guide, 'item'>): Guide {
  return { name: `事项${own.item}`, theme: 'enrolment', audiences: ['employee'], lines: [1, 2], ...own };
}

/** A document with one chapter. */
export function documentOf(own: Partial<SourceDocument> = {}): SourceDocument {
  return {
    region: 'quanzhou',
    title: '泉州市办事指南',
    edition: null,
    themes: [{ key: 'enrolment', title: '基本医疗保险参保和变更登记', short: '参保登记', icon: 'register' }],
    offices: [],
    phones: [],
    online: [],
    ...own,
  };
}
