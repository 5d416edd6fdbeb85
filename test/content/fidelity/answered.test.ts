import { fileURLToPath } from 'node:url';

import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';
import { answerOf } from '@yibao-kiosk/shared/content/guide/answer.ts';
import { textsOf } from '@yibao-kiosk/shared/content/guide/check/shown-texts.ts';
import { expect, it } from 'vitest';

const read = readContent(fileURLToPath(new URL('../../../config', import.meta.url)));
if (read.kind === 'wrong') throw new Error(`the content is wrong, first in ${read.problems[0]?.file}`);
const { content } = read;

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

it.each(Object.entries(content.documents))('a guide of %s is answered with everything that stands in it', (name, document) => {
  const unanswered = (content.guides[name] ?? []).flatMap((guide) => {
    const said = new Set(stringsOf(answerOf(guide, document, { services: [], off: {} })));
    // The kind of place is told by the screen above all its guides.
    const tier = document.tiers?.find(({ key }) => key === guide.tier)?.name;
    return textsOf(guide, document).filter((text) => text !== '' && text !== tier && !said.has(text)).map((text) => `${guide.item}: ${text}`);
  });
  expect(unanswered).toEqual([]);
});
