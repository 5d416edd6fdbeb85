import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The part of harfbuzz-subset.wasm that is used here; all numbers are addresses or counts. */
type HarfBuzz = {
  memory: WebAssembly.Memory;
  malloc(size: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_length(blob: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_or_fail(face: number, input: number): number;
  hb_subset_preprocess(face: number): number;
};

const readOnly = 1; // HB_MEMORY_MODE_READONLY
const dropTableTags = 3; // HB_SUBSET_SETS_DROP_TABLE_TAG
/** Layout rules (GSUB, GPOS) are dropped: UI text needs no alternates, and they triple the size of small slices. */
const droppedTables = ['GSUB', 'GPOS', 'GDEF', 'vhea', 'vmtx', 'VORG', 'BASE'];

/** A font opened for cutting; `cut` returns a TTF that holds only the given code points. */
export type FontCutter = { cut(codePoints: Iterable<number>): Uint8Array };

/** Opens a TTF with HarfBuzz's subsetter. */
export async function openFontCutter(font: Uint8Array): Promise<FontCutter> {
  const wasmPath = fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(await readFile(wasmPath));
  const { _initialize: initialize, ...functions } = instance.exports as unknown as HarfBuzz & {
    _initialize(): void;
  };
  const hb: HarfBuzz = functions;
  initialize();
  const address = hb.malloc(font.byteLength);
  new Uint8Array(hb.memory.buffer).set(font, address);
  const blob = hb.hb_blob_create(address, font.byteLength, readOnly, 0, 0);
  const original = hb.hb_face_create(blob, 0);
  // Preprocessing makes the following hundred cuts of the same face much cheaper.
  const face = hb.hb_subset_preprocess(original);
  return { cut: (codePoints) => cutFace(hb, face, codePoints) };
}

function cutFace(hb: HarfBuzz, face: number, codePoints: Iterable<number>): Uint8Array {
  const input = hb.hb_subset_input_create_or_fail();
  const wanted = hb.hb_subset_input_unicode_set(input);
  for (const codePoint of codePoints) hb.hb_set_add(wanted, codePoint);
  const dropped = hb.hb_subset_input_set(input, dropTableTags);
  for (const tag of droppedTables) hb.hb_set_add(dropped, tagNumber(tag));
  const subset = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  if (subset === 0) throw new Error('HarfBuzz could not cut the font');
  const blob = hb.hb_face_reference_blob(subset);
  const start = hb.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(blob));
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(subset);
  return bytes;
}

const tagNumber = (tag: string): number =>
  [...tag].reduce((number, letter) => number * 256 + letter.charCodeAt(0), 0);
