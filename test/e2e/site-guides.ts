import { createGuides } from '@yibao-kiosk/device-agent/content/guides.ts';
import type { Answer } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import { guideIdOf } from '@yibao-kiosk/shared/content/guide/content.ts';
import type { GuideCatalogue, GuideEntry } from '@yibao-kiosk/shared/kiosk/guide.ts';

import { shippedContent } from '../support/content-cache.ts';
import type { KioskSite } from '../support/kiosk.ts';

/** What a terminal at a site should show, out of what ships. */
export type SiteGuides = {
  catalogue: GuideCatalogue;
  /** The guide and the wider texts below it. */
  answers(id: string): readonly [Answer, ...Answer[]];
  /** First letters of the sounds of a name, as one types them. */
  initials(entry: GuideEntry): string;
  /** Ids of every guide of the site's own document, of whatever kind of place. */
  ownIds: readonly string[];
};

export async function guidesAt({ region, tier }: KioskSite): Promise<SiteGuides> {
  const compiled = await shippedContent(region);
  if (!compiled) throw new Error('nothing ships');
  const guides = createGuides(compiled, { region, tier: tier ?? null }, []);
  return {
    catalogue: guides.catalogue(Date.now()),
    answers: (id) => {
      const found = guides.find(id);
      if (!found) throw new Error(`${id} is not shown at ${region}`);
      return [found.answer, ...found.wider];
    },
    initials: ({ search }) => search.name.sounds.map((sound) => sound.slice(0, 1)).join(''),
    ownIds: (compiled.content.guides[region] ?? []).map((guide) => guideIdOf(region, guide)),
  };
}
