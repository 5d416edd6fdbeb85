import { shownTexts } from '@yibao-kiosk/shared/content/guide/check/shown-texts.ts';
import type { SourceDocument } from '@yibao-kiosk/shared/content/guide/document.ts';
import type { Guide } from '@yibao-kiosk/shared/content/guide/guide.ts';

import type { Field, Subject } from './row.ts';
import { bare, type Mark, type Place } from './squash.ts';

type Part = keyof Guide | 'theme' | 'themeNotes' | 'tierName' | 'documentTitle' | 'officeEntries' | 'phoneEntries';

/** Where a guide shows what the document says of a subject: nowhere else does it count. */
const homes: Readonly<Record<Subject, { readonly parts: readonly Part[]; readonly marks?: readonly Mark[] }>> = {
  chapter: { parts: ['theme'] },
  chapterNote: { parts: ['themeNotes'] },
  title: { parts: ['title', 'name'] },
  name: { parts: ['name'] },
  code: { parts: ['code', 'alsoCodes', 'mainCode'] },
  tier: { parts: ['tierName', 'documentTitle'] },
  handler: { parts: ['handler'] },
  scope: { parts: ['scope', 'notes'], marks: ['brackets'] },
  nameOrScope: { parts: ['name', 'scope'] },
  channels: { parts: ['channels', 'handedOver', 'notes'], marks: ['brackets', 'comma', 'pause'] },
  process: { parts: ['chain', 'steps', 'notes'], marks: ['brackets', 'dash'] },
  chainFragments: { parts: ['chain'], marks: ['dash'] },
  window: { parts: ['chainHere'], marks: ['pause'] },
  chart: { parts: ['flows', 'materials'], marks: ['brackets', 'comma'] },
  materials: { parts: ['materials', 'notes'], marks: ['brackets', 'comma', 'or'] },
  limits: { parts: ['limits', 'notes'], marks: ['brackets', 'comma', 'dash'] },
  standard: { parts: ['standard'] },
  query: { parts: ['query', 'published'] },
  complaint: { parts: ['complaint', 'phoneEntries'] },
  phone: { parts: ['phoneEntries'], marks: ['brackets'] },
  place: { parts: ['officeEntries'], marks: ['comma'] },
  supervision: { parts: ['published'] },
  evaluation: { parts: ['evaluation'] },
  notes: { parts: ['notes', 'materials', 'limits', 'handedOver'] },
  law: { parts: ['law'] },
};

/** Words that only frame what a chart or a list says. */
const framing = /^(?:开始|结束|是|否|备注|申请时需提交的材料|材料)$/u;

/** What a guide shows of a subject, its entries one after another. */
export function homeOf({ subject, way }: Field, guide: Guide, document: SourceDocument): Place {
  const { parts, marks = [] } = homes[subject];
  const texts = parts.flatMap((part) => [...shownTexts(partOf(part, { ...guide, flows: drawn(guide, way) }, document))].map(({ text }) => text));
  return { words: texts.map(bare).join(''), marks, framing };
}

/** The flow of one way, where a guide draws several. */
function drawn({ flows }: Guide, way: string | undefined): Guide['flows'] {
  return way === undefined || (flows?.length ?? 0) < 2 ? flows : flows?.filter(({ title }) => title === way);
}

function partOf(part: Part, guide: Guide, document: SourceDocument): unknown {
  const named = <T extends { key: string }>(entries: readonly T[], keys: readonly string[] = []): T[] =>
    entries.filter(({ key }) => keys.includes(key));
  const theme = document.themes.find(({ key }) => key === guide.theme);
  if (part === 'theme') return theme?.title;
  if (part === 'themeNotes') return theme?.notes?.filter(({ items }) => items === undefined || items.includes(guide.item));
  if (part === 'tierName') return document.tiers?.find(({ key }) => key === guide.tier)?.name;
  if (part === 'documentTitle') return document.title;
  if (part === 'officeEntries') return named(document.offices, guide.offices);
  if (part === 'phoneEntries') return named(document.phones, guide.phones);
  return guide[part];
}
