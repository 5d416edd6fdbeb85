import type { SourceDocument } from './document.ts';
import type { Guide } from './guide.ts';
import type { Notice } from './notice.ts';
import type { RegionProfile, Synonyms } from './region.ts';

/** Everything of `config/content` and `config/regions`, read and checked; plain data, so that it can be kept as JSON. */
export type Content = {
  /** By the region whose folder it is. */
  readonly documents: Readonly<Record<string, SourceDocument>>;
  /** By region, in the order of the document. */
  readonly guides: Readonly<Record<string, readonly Guide[]>>;
  /** By the name of its file. */
  readonly regions: Readonly<Record<string, RegionProfile>>;
  readonly synonyms: Synonyms['synonyms'];
  /** By region. */
  readonly notices: Readonly<Record<string, readonly Notice[]>>;
};

/** A guide by document and item: `quanzhou/3.1`. Items keep their marks (`17/18`), so only the first slash parts. */
export function guideIdOf(region: string, { item }: Pick<Guide, 'item'>): string {
  return `${region}/${item}`;
}
