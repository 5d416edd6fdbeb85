import { guideIdOf, type Content } from '@yibao-kiosk/shared/content/guide/content.ts';
import type { Guide } from '@yibao-kiosk/shared/content/guide/guide.ts';

/** A guide to look at, and the kind of place where it is shown. */
export type WantedGuide = { readonly id: string; readonly region: string; readonly tier: string | null; readonly guide: Guide };

type Named = { id: string; guide: Guide };

/** Enough to see what was meant. */
const mostNear = 5;
/** Slips of the keys come after everything that has the number or the name. */
const farther = 4;

/** The guide that `id` names, on a terminal of its own region; or one sentence of why there is none. */
export function findWantedGuide(content: Content, id: string, tier?: string): WantedGuide | string {
  const [region = ''] = id.split('/', 1);
  const found = namedGuides(content).find((one) => one.id === id);
  if (!found) return unknownGuide(content, id);
  if (!content.regions[region]) return `There is no regions/${region}.yaml: no terminal shows ${id} as its own.`;
  const tiers = (content.documents[region]?.tiers ?? []).map(({ key }) => key);
  const shown = found.guide.tier === undefined ? tiers : [found.guide.tier];
  if (tier !== undefined && !shown.includes(tier)) return wrongTier(id, tier, shown);
  return { id, region, tier: tier ?? shown[0] ?? null, guide: found.guide };
}

function wrongTier(id: string, tier: string, shown: readonly string[]): string {
  if (shown.length === 0) return `${id} has no kinds of place: leave --tier out.`;
  return `${id} is not shown at a place of the kind ${tier}, but at ${shown.join(', ')}.`;
}

function unknownGuide(content: Content, id: string): string {
  const near = nearGuides(content, id).map((one) => `${one.id} (${one.guide.name})`);
  return `There is no guide ${id}.${near.length > 0 ? ` Near it: ${near.join(', ')}.` : ''}`;
}

/** Guides that may be meant: what was typed in the number or the name, then ids that few keys part from it. */
function nearGuides(content: Content, typed: string): Named[] {
  const [region = '', item = region] = typed.split(/\/(.*)/s, 2);
  const number = item.toLowerCase();
  const score = ({ id, guide }: Named): number => {
    const isOfRegion = id.startsWith(`${region}/`);
    const isPart = item !== '' && (guide.item.toLowerCase().startsWith(number) || guide.name.includes(item));
    if (isOfRegion && isPart) return 0;
    if (guide.item.toLowerCase() === number) return 1;
    return isPart ? 2 : farther + distance(id.toLowerCase(), typed.toLowerCase());
  };
  return namedGuides(content)
    .map((one) => ({ one, score: score(one) }))
    .filter((near) => near.score <= farther + Math.max(2, typed.length / 3))
    .toSorted((a, b) => a.score - b.score)
    .slice(0, mostNear)
    .map(({ one }) => one);
}

function namedGuides({ guides }: Content): Named[] {
  return Object.entries(guides).flatMap(([region, own]) => own.map((guide) => ({ id: guideIdOf(region, guide), guide })));
}

/** How many keys part two words (Levenshtein). */
function distance(one: string, other: string): number {
  const last = [...one].reduce<number[]>(
    (row, character, index) =>
      [...other].reduce<number[]>(
        (next, wanted, place) => [
          ...next,
          Math.min((row[place] ?? 0) + (character === wanted ? 0 : 1), (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1),
        ],
        [index + 1],
      ),
    Array.from({ length: other.length + 1 }, (_, index) => index),
  );
  return last[other.length] ?? 0;
}
