import type { Answer } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import { answerOf, type TerminalOffer } from '@yibao-kiosk/shared/content/guide/answer.ts';
import type { Notice } from '@yibao-kiosk/shared/content/guide/notice.ts';
import { offAt } from '@yibao-kiosk/shared/content/guide/region.ts';
import { selectGuides, type PlacedGuide, type SelectedGuide } from '@yibao-kiosk/shared/content/guide/select.ts';
import type { GuideCatalogue, NoticeView } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { catalogueOf } from './catalogue.ts';
import { chinaDay } from './china-day.ts';
import type { Compiled } from './compiled.ts';
import type { ContentProblem } from './read-files.ts';

/** Where the terminal stands, as kiosk.yaml says. */
export type Site = { readonly region: string; readonly tier: string | null };

/** What the guides of a terminal can be asked. */
export type Guides = {
  /** What the region says of services that are off. */
  readonly off: TerminalOffer['off'];
  catalogue(nowMs: number): GuideCatalogue;
  /** In force on this day, urgent ones first. */
  notices(nowMs: number): NoticeView[];
  /** A guide and the wider texts below it; a wider text alone. Null for what this terminal does not show. */
  find(id: string): { answer: Answer; wider: Answer[] } | null;
};

/** What keeps content from being shown at this site, although it is good content. */
export function siteProblems({ content }: Compiled, { region, tier }: Site): ContentProblem[] {
  const profile = content.regions[region];
  const problem = (file: string, message: string): ContentProblem[] => [{ file, line: 1, rule: 'site', message }];
  if (!profile) return problem(`regions/${region}.yaml`, 'this terminal stands in a region that is not there');
  const tiers = content.documents[region]?.tiers;
  const fits = tiers ? tiers.some(({ key }) => key === tier) : tier === null;
  return fits ? [] : problem(`content/${region}/document.yaml`, 'the kind of place where this terminal stands is not among its tiers');
}

/** The guides of a terminal, out of content that fits its site. */
export function createGuides(compiled: Compiled, site: Site, services: TerminalOffer['services']): Guides {
  const { content } = compiled;
  const profile = content.regions[site.region];
  if (!profile) throw new Error('content without the region of this terminal');
  const selected = selectGuides(content.guides, { documents: profile.documents, tier: site.tier });
  const off = offAt(profile, site.tier);
  const offer: TerminalOffer = { services, off };
  const catalogue = catalogueOf(compiled, { site, profile, selected });
  const byId = new Map<string, PlacedGuide | SelectedGuide>([
    ...selected.flatMap(({ wider }) => wider.map((one) => [one.id, one] as const)),
    ...selected.map((one) => [one.id, one] as const),
  ]);
  const answer = ({ region, guide }: PlacedGuide, offered = offer): Answer[] => {
    const document = content.documents[region];
    return document ? [answerOf(guide, document, offered)] : [];
  };
  const notices = (nowMs: number): NoticeView[] =>
    noticesInForce(profile.documents.flatMap((region) => content.notices[region] ?? []), chinaDay(nowMs));
  return {
    off,
    catalogue: (nowMs) => ({ ...catalogue, notices: notices(nowMs) }),
    notices,
    find: (id) => {
      const found = byId.get(id);
      const [own] = found ? answer(found) : [];
      if (!found || !own) return null;
      // What another authority does here, no wider text may offer.
      const offered = found.guide.handedOver === undefined ? offer : { services: [], off: {} };
      return { answer: own, wider: 'wider' in found ? found.wider.flatMap((one) => answer(one, offered)) : [] };
    },
  };
}

function noticesInForce(notices: readonly Notice[], day: string): NoticeView[] {
  return notices
    .filter(({ from, until }) => from <= day && day <= until)
    .map(({ key, title, text, from, until, urgent = false }) => ({ key, title, text, from, until, urgent }))
    .toSorted((a, b) => Number(b.urgent) - Number(a.urgent) || b.from.localeCompare(a.from));
}
