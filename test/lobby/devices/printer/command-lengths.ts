/** Tells how many bytes a command has, from those that came; nothing while too few came to tell. */
type LengthRule = number | ((bytes: readonly number[]) => number | undefined);

/** Function letter, then the count of parameter bytes: `GS ( X pL pH …`, likewise `FS ( X`, `ESC ( X`. */
const counted: LengthRule = (bytes) =>
  bytes.length < 5 ? undefined : 5 + (bytes[3] ?? 0) + 256 * (bytes[4] ?? 0);

/** DLE DC4: the pulse (fn 1) and the power-off (fn 2) have three parameters, emptying the buffers (fn 8) eight. */
const realTimeRequestLength: LengthRule = (bytes) => (bytes.length < 3 ? undefined : bytes[2] === 8 ? 10 : 5);

/** GS V: m 0/1/48/49 stand alone, the feeding forms (65, 66 …) carry n. */
const cutLength: LengthRule = (bytes) => {
  if (bytes.length < 3) return undefined;
  return (bytes[2] ?? 0) === 0 || [1, 0x30, 0x31].includes(bytes[2] ?? 0) ? 3 : 4;
};

/** ESC D: tab stops up to NUL, 32 at most. */
const tabStopsLength: LengthRule = (bytes) =>
  bytes.length > 2 && (bytes.at(-1) === 0 || bytes.length >= 34) ? bytes.length : undefined;

/** GS v 0: only the header counts here, rows are taken as they come. */
const rasterLength: LengthRule = (bytes) => {
  if (bytes.length < 3) return undefined;
  return bytes[2] === 0x30 ? 8 : 3;
};

/** ESC *: columns of one or three bytes. */
const bitImageLength: LengthRule = (bytes) =>
  bytes.length < 5
    ? undefined
    : 5 + ((bytes[3] ?? 0) + 256 * (bytes[4] ?? 0)) * ((bytes[2] ?? 0) >= 32 ? 3 : 1);

/** GS k: form A ends with NUL, form B (m ≥ 65) carries its count. */
const barcodeLength: LengthRule = (bytes) => {
  if (bytes.length < 4) return undefined;
  if ((bytes[2] ?? 0) >= 65) return 4 + (bytes[3] ?? 0);
  return bytes.at(-1) === 0 || bytes.length > 258 ? bytes.length : undefined;
};

/** Lengths by the first two bytes in hex; a pair that is not here has no length that we know. */
const rules: Readonly<Record<string, LengthRule>> = {
  // DLE: real-time commands
  '1004': 3,
  '1005': 3,
  '1014': realTimeRequestLength,
  // ESC
  '1b20': 3,
  '1b21': 3,
  '1b24': 4,
  '1b28': counted,
  '1b2a': bitImageLength,
  '1b2d': 3,
  '1b32': 2,
  '1b33': 3,
  '1b40': 2,
  '1b44': tabStopsLength,
  '1b45': 3,
  '1b47': 3,
  '1b4a': 3,
  '1b4d': 3,
  '1b52': 3,
  '1b5c': 4,
  '1b61': 3,
  '1b64': 3,
  '1b69': 2,
  '1b6d': 2,
  '1b70': 5,
  '1b74': 3,
  '1b76': 2,
  '1b7b': 3,
  // FS: Chinese mode
  '1c21': 3,
  '1c26': 2,
  '1c28': counted,
  '1c2d': 3,
  '1c2e': 2,
  '1c32': 76,
  '1c53': 4,
  '1c57': 3,
  // GS
  '1d21': 3,
  '1d28': counted,
  '1d42': 3,
  '1d48': 3,
  '1d49': 3,
  '1d4c': 4,
  '1d56': cutLength,
  '1d57': 4,
  '1d61': 3,
  '1d68': 3,
  '1d6b': barcodeLength,
  '1d72': 3,
  '1d76': rasterLength,
  '1d77': 3,
};

/** Length of the command that `bytes` begin; `undefined` while open, 2 for a pair without a known length. */
export function commandLength(bytes: readonly number[]): number | undefined {
  const rule = rules[prefixOf(bytes)];
  if (rule === undefined) return bytes.length < 2 ? undefined : 2;
  return typeof rule === 'number' ? rule : rule(bytes);
}

/** The first two bytes in hex: the key of all command tables. */
export function prefixOf(bytes: ArrayLike<number>): string {
  const pair = [bytes[0], bytes[1]].filter((byte) => byte !== undefined);
  return pair.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
