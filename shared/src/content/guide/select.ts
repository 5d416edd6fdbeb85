import { guideIdOf, type Content } from './content.ts';
import type { Guide } from './guide.ts';

/** A guide and the document that it stands in. */
export type PlacedGuide = { readonly id: string; readonly region: string; readonly guide: Guide };

/** One matter: the most local text on it, and below it those of wider documents, the more local first. */
export type SelectedGuide = PlacedGuide & { readonly wider: readonly PlacedGuide[] };

/** Whose texts a terminal shows: the documents that hold there, the most local first, and the kind of its place. */
export type Selection = { readonly documents: readonly string[]; readonly tier: string | null };

/**
 * The guides that a terminal shows. The most local document that has a matter answers for it; the texts of wider documents
 * on the same matter stand below, each under its own name; matters that no local document has are entries of their own.
 * Nothing is merged: every text stays whole.
 */
export function selectGuides(guides: Content['guides'], { documents, tier }: Selection): SelectedGuide[] {
  const entries: (PlacedGuide & { wider: PlacedGuide[] })[] = [];
  const siblings = new Map<string, readonly Guide[]>();
  for (const region of documents) {
    const own = (guides[region] ?? []).filter((guide) => guide.tier === undefined || guide.tier === tier);
    siblings.set(region, own);
    // As it was before this document: texts of one document never stand below each other.
    const above = entries.map((entry) => ({ entry, texts: [entry, ...entry.wider] }));
    for (const guide of own) {
      const placed = { id: guideIdOf(region, guide), region, guide };
      const homes = above.filter(({ texts }) => isOnSameMatter(guide, texts, siblings));
      if (homes.length === 0) entries.push({ ...placed, wider: [] });
      for (const { entry } of homes) entry.wider.push(placed);
    }
  }
  return entries;
}

/** The most local of these texts that knows the matter decides; the wider ones are asked only where it does not. */
function isOnSameMatter(
  wide: Guide,
  texts: readonly PlacedGuide[],
  siblings: ReadonlyMap<string, readonly Guide[]>,
): boolean {
  for (const { region, guide } of texts) {
    const relation = relate(wide, guide, siblings.get(region) ?? []);
    if (relation !== 'unrelated') return relation === 'same';
  }
  return false;
}

/**
 * Items match by 子项编码, never by their numbers. Where the local document has several matters under one code, a wide
 * text that names its matter belongs to that one only. Items without a code match by their matter.
 */
function relate(wide: Guide, local: Guide, siblings: readonly Guide[]): 'same' | 'other' | 'unrelated' {
  const shared = codesOf(wide).filter((code) => codesOf(local).includes(code));
  if (shared.length === 0) {
    const hasNoCode = codesOf(wide).length === 0 || codesOf(local).length === 0;
    return hasNoCode && wide.matter !== undefined && wide.matter === local.matter ? 'same' : 'unrelated';
  }
  if (wide.matter === undefined || local.matter === undefined || wide.matter === local.matter) return 'same';
  const matters = siblings.filter((one) => codesOf(one).some((code) => shared.includes(code))).map(({ matter }) => matter);
  return new Set(matters).size > 1 ? 'other' : 'same';
}

/** Whether two guides are on the same matter; where both name it, on the very same. */
export function isSameMatter(one: Guide, other: Guide): boolean {
  return relate(one, other, [one, other]) === 'same';
}

/** Every 子项编码 that a guide answers for. */
export function codesOf({ code, alsoCodes = [] }: Guide): string[] {
  return code === undefined ? alsoCodes : [code, ...alsoCodes];
}
