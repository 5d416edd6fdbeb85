import * as v from 'valibot';

import type { AttachedPage, Rating } from '../../platform/port.ts';
import type { Seal } from './seal.ts';

/** An application with its pages, as it goes out. */
export type ApplicationParcel = { requestId: string; letter: string; pages: readonly AttachedPage[] };

const contentsSchema = v.object({
  letter: v.string(),
  pages: v.array(v.object({ sha256: v.string(), mediaType: v.picklist(['image/jpeg', 'image/png', 'application/pdf']) })),
});
/** What is in the first part of an application: the letter, and which page lies in each of the next. */
export type ParcelContents = v.InferOutput<typeof contentsSchema>;

const placeOf = (requestId: string, index: number): string => `${requestId}/${index}`;

/** The parts as they lie on the disk. Not even the digest of a page is to be read there. */
export function packApplication({ requestId, letter, pages }: ApplicationParcel, seal: Seal): Uint8Array[] {
  const contents: ParcelContents = { letter, pages: pages.map(({ sha256, mediaType }) => ({ sha256, mediaType })) };
  const parts = [new TextEncoder().encode(JSON.stringify(contents)), ...pages.map(({ bytes }) => bytes)];
  return parts.map((part, index) => seal.close(part, placeOf(requestId, index)));
}

/** Reads one part of one application; null where it cannot be opened. */
export type OpenPart = (index: number) => Uint8Array | null;

/** Opens the parts of an application one by one, so that never more than one page of it is in memory. */
export function partOpener(
  requestId: string,
  stored: (index: number) => Uint8Array | null,
  seal: Seal | null,
): OpenPart {
  return (index) => {
    const sealed = stored(index);
    return sealed && (seal?.open(sealed, placeOf(requestId, index)) ?? null);
  };
}

/** Reads the first part. */
export function readContents(open: OpenPart): ParcelContents | null {
  const part = open(0);
  const read = part && v.safeParse(v.pipe(v.string(), v.parseJson(), contentsSchema), new TextDecoder().decode(part));
  return read?.success ? read.output : null;
}

const ratingSchema = v.object({
  ratingId: v.string(),
  itemCode: v.string(),
  level: v.picklist([1, 2, 3, 4, 5]),
  optionCodes: v.array(v.string()),
  optionSetVersion: v.nullable(v.string()),
  occurredAtMs: v.number(),
});

/** A rating as it lies on the disk: it names nobody, so nothing is sealed. */
export function packRating(rating: Rating): Uint8Array[] {
  return [new TextEncoder().encode(JSON.stringify(rating))];
}

/** Reads a rating; null where it cannot be read. */
export function readRating(part: Uint8Array | null): Rating | null {
  const read = part && v.safeParse(v.pipe(v.string(), v.parseJson(), ratingSchema), new TextDecoder().decode(part));
  return read?.success ? read.output : null;
}
