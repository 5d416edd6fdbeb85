import { PREAMBLE, xor } from '../frame.ts';

/** Bytes from hex with any spacing. */
export function hex(text: string): Uint8Array {
  return Uint8Array.from(text.replaceAll(/\s/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** A reply frame of a module, as it stands on the wire. */
export function replyFrame(status: number, data: Uint8Array = new Uint8Array()): Uint8Array {
  const length = data.length + 4;
  const covered = Uint8Array.of(length >> 8, length & 0xff, 0, 0, status, ...data);
  return Uint8Array.of(...PREAMBLE, ...covered, xor(covered));
}

/** The data of a read reply: lengths, text block, photo. */
export function readData(text: Uint8Array, photo: Uint8Array = new Uint8Array(1024)): Uint8Array {
  return Uint8Array.of(0x01, 0x00, photo.length >> 8, photo.length & 0xff, ...text, ...photo);
}

/** A text block from `[byte offset, text]` pairs, padded with spaces. */
export function textBlock(...fields: readonly (readonly [offset: number, text: string])[]): Uint8Array {
  const units = new Uint16Array(128).fill(0x20);
  for (const [offset, text] of fields) {
    for (let index = 0; index < text.length; index += 1) units[offset / 2 + index] = text.charCodeAt(index);
  }
  const bytes = new Uint8Array(256);
  units.forEach((unit, index) => bytes.set([unit & 0xff, unit >> 8], index * 2));
  return bytes;
}

/** The fields of the invented resident card of the protocol notes, any of them replaced. */
export function residentFields(
  change: Partial<Record<keyof typeof RESIDENT, string>> = {},
): [number, string][] {
  const offsets = {
    name: 0,
    sex: 30,
    nation: 32,
    birth: 36,
    address: 52,
    number: 122,
    issuer: 158,
    from: 188,
    to: 204,
  };
  const fields = { ...RESIDENT, ...change };
  return Object.entries(offsets).map(([name, offset]) => [offset, fields[name as keyof typeof RESIDENT]]);
}

const RESIDENT = {
  name: '测试甲',
  sex: '1',
  nation: '01',
  birth: '19000101',
  address: '福建省福州市鼓楼区测试路1号',
  number: '350102190001010015',
  issuer: '福州市公安局鼓楼分局',
  from: '20200101',
  to: '长期',
};
