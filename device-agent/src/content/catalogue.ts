import type { SourceDocument, Theme } from '@yibao-kiosk/shared/content/guide/document.ts';
import { audiences } from '@yibao-kiosk/shared/content/guide/guide.ts';
import type { Guide } from '@yibao-kiosk/shared/content/guide/guide.ts';
import type { RegionProfile } from '@yibao-kiosk/shared/content/guide/region.ts';
import type { SearchText } from '@yibao-kiosk/shared/content/guide/search-text.ts';
import { codesOf, isSameMatter, type SelectedGuide } from '@yibao-kiosk/shared/content/guide/select.ts';
import { guideIdOf } from '@yibao-kiosk/shared/content/guide/content.ts';
import type { GuideCatalogue, GuideEntry } from '@yibao-kiosk/shared/kiosk/guide.ts';

import type { Compiled } from './compiled.ts';
import type { Site } from './guides.ts';

type Shown = { readonly site: Site; readonly profile: RegionProfile; readonly selected: readonly SelectedGuide[] };

/** Everything of a site's lists that does not change with the day. */
export function catalogueOf(compiled: Compiled, { site, profile, selected }: Shown): Omit<GuideCatalogue, 'notices'> {
  const { documents } = compiled.content;
  const entries = selected.map((one) => entryOf(one, compiled, site.region));
  const tier = documents[site.region]?.tiers?.find(({ key }) => key === site.tier)?.name;
  return {
    region: { key: profile.region, name: profile.name, tier },
    themes: themesOf(profile.documents.flatMap((region) => documents[region] ?? []), entries),
    audiences: audiences
      .map((audience) => ({ audience, count: entries.filter((entry) => entry.audiences.includes(audience)).length }))
      .filter(({ count }) => count > 0),
    popular: popularOf(profile, selected, compiled.content.guides),
    entries,
  };
}

function entryOf({ id, region, guide }: SelectedGuide, { content, sounds }: Compiled, own: string): GuideEntry {
  const { name, title, theme, audiences: whom } = guide;
  const searched = (text: string): SearchText => ({ text, sounds: [...(sounds[text] ?? [])] });
  const meant = new Set([...codesOf(guide), guide.matter]);
  const said = content.synonyms.filter(({ mean }) => mean.some((one) => meant.has(one))).flatMap(({ say }) => say);
  const document = content.documents[region];
  return {
    id,
    name,
    theme,
    audiences: whom,
    wider: region === own ? undefined : document?.title,
    search: {
      name: searched(name),
      words: [...new Set([...(title === undefined || title === name ? [] : [title]), ...said])].map(searched),
    },
  };
}

/** Chapters of the most local document first; one of a wider document that has the same key is the same chapter. */
function themesOf(documents: readonly SourceDocument[], entries: readonly GuideEntry[]): GuideCatalogue['themes'] {
  const themes = new Map<string, Theme>();
  for (const theme of documents.flatMap((document) => document.themes)) if (!themes.has(theme.key)) themes.set(theme.key, theme);
  return [...themes.values()]
    .map(({ key, title, short, icon }) => ({ key, title, short, icon, count: entries.filter(({ theme }) => theme === key).length }))
    .filter(({ count }) => count > 0);
}

/**
 * What the region names as often asked for. A text that another one answers for here (that of another kind of place, or of
 * a wider document) stands for that one.
 */
function popularOf(
  { popular }: RegionProfile,
  selected: readonly SelectedGuide[],
  guides: Readonly<Record<string, readonly Guide[]>>,
): string[] {
  const entryFor = (id: string): string | undefined => {
    const named = selected.find((one) => one.id === id || one.wider.some((text) => text.id === id));
    if (named) return named.id;
    const [region = ''] = id.split('/', 1);
    const guide = (guides[region] ?? []).find((one) => guideIdOf(region, one) === id);
    return guide && selected.find((one) => isSameMatter(guide, one.guide))?.id;
  };
  return [...new Set(popular.flatMap((id) => entryFor(id) ?? []))];
}
