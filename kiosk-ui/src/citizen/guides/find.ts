import type { Audience } from '@yibao-kiosk/shared/content/guide/guide.ts';
import type { GuideCatalogue, GuideEntry } from '@yibao-kiosk/shared/kiosk/guide.ts';

/** Which guides a list shows: of one chapter, of one kind of person, of both, or those asked for most. */
export type GuideFilter = { theme?: string; audience?: Audience; isPopular?: boolean };

/** Without a wish as to the chapter, so many guides are shown at once; more are first parted into chapters. */
const shortList = 10;

/** The guides of a list, in the document's order; 常办 in the region's. */
export function guidesOf({ entries, popular }: GuideCatalogue, { theme, audience, isPopular }: GuideFilter): GuideEntry[] {
  if (isPopular) return popular.flatMap((id) => entries.filter((entry) => entry.id === id));
  return entries.filter(
    (entry) => (theme === undefined || entry.theme === theme) && (audience === undefined || entry.audiences.includes(audience)),
  );
}

type Theme = GuideCatalogue['themes'][number];

/** Chapters with guides for this kind of person, counted for them. */
export function themesFor(catalogue: GuideCatalogue, audience?: Audience): Theme[] {
  return catalogue.themes.flatMap((theme) => {
    const { length: count } = guidesOf(catalogue, { theme: theme.key, ...(audience === undefined ? {} : { audience }) });
    return count === 0 ? [] : [{ ...theme, count }];
  });
}

/** Whether all guides for this kind of person stand on one list. */
export function isShort(catalogue: GuideCatalogue, audience: Audience): boolean {
  return guidesOf(catalogue, { audience }).length <= shortList;
}
