import type { SourceDocument } from '../document.ts';
import type { Guide } from '../guide.ts';
import type { Notice } from '../notice.ts';
import type { RegionProfile, Synonyms } from '../region.ts';

/** A parsed file, and where it lies. */
export type Filed<T> = { readonly file: string; readonly value: T };

/** What one folder of `config/content` holds. */
export type FiledRegion = {
  readonly document: Filed<SourceDocument>;
  readonly guides: readonly Filed<Guide>[];
  readonly notices: readonly Filed<Notice>[];
};

/** Content as rules look at it: with the file of everything. */
export type FiledContent = {
  /** By the name of the folder. */
  readonly regions: ReadonlyMap<string, FiledRegion>;
  readonly profiles: readonly Filed<RegionProfile>[];
  readonly synonyms: Filed<Synonyms> | null;
};

export type Path = readonly (string | number)[];

/** Something that a rule found wrong, at a place that the reader turns into a line. */
export type Finding = { readonly file: string; readonly path: Path; readonly rule: string; readonly message: string };

/** The files of every region with their region, for rules that look at one guide after another. */
export function* everyGuide({ regions }: FiledContent): Generator<{ region: string; own: FiledRegion; file: string; guide: Guide }> {
  for (const [region, own] of regions) {
    for (const { file, value } of own.guides) yield { region, own, file, guide: value };
  }
}
