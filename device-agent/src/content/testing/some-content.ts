import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';
import type { SourceDocument } from '@yibao-kiosk/shared/content/guide/document.ts';
import type { Guide } from '@yibao-kiosk/shared/content/guide/guide.ts';

import { compileContent, type Compiled } from '../compiled.ts';

export function someGuide(own: Partial<Guide> & Pick<Guide, 'item'>): Guide {
  return { name: `事项${own.item}`, theme: 'enrolment', audiences: ['employee'], lines: [1, 2], ...own };
}

export function someDocument(region: string, own: Partial<SourceDocument> = {}): SourceDocument {
  return {
    region,
    title: `${region}办事指南`,
    edition: null,
    themes: [{ key: 'enrolment', title: '参保登记', short: '参保', icon: 'register' }],
    offices: [],
    phones: [],
    online: [],
    ...own,
  };
}

/** Content of one region, `city`, with one guide; each character sounds like itself. */
export function someContent(own: Partial<Content> = {}): Compiled {
  const content: Content = {
    documents: { city: someDocument('city') },
    guides: { city: [someGuide({ item: '1' })] },
    regions: { city: { region: 'city', name: '某市', documents: ['city'], off: {}, popular: [] } },
    synonyms: [],
    notices: {},
    ...own,
  };
  return compileContent(content, 'city', (text) => [...text]);
}
