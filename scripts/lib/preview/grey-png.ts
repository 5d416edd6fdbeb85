import { crc32, deflateSync } from 'node:zlib';

const bitsPerDot = 4;
/** Shades between ink and paper. */
const shades = 2 ** bitsPerDot;
const [paper, ink] = [[0xfd, 0xfc, 0xf7] as const, [0x23, 0x20, 0x1d] as const];

/** A picture in shades from ink (0) to paper (255), a byte a dot. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

/** A PNG with a palette of 16 shades: a paper of a metre stays small enough for a page of the docs. */
export function greyPng({ width, height, dots }: GreyPicture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // PNG §11.2.2: bit depth, colour type 3 (palette), deflate, adaptive filters, no interlace.
  header.set([bitsPerDot, 3, 0, 0, 0], 8);
  const palette = Buffer.from(
    Array.from({ length: shades }, (_, shade) => paper.map((most, part) => Math.round((most * shade + (ink[part] ?? 0) * (shades - 1 - shade)) / (shades - 1)))).flat(),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows({ width, height, dots }), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Two dots a byte, each row after its filter's number (0: none). */
function rows({ width, height, dots }: GreyPicture): Uint8Array {
  const rowBytes = 1 + Math.ceil(width / 2);
  const packed = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const shade = Math.round(((dots[y * width + x] ?? 0) / 255) * (shades - 1));
      const at = y * rowBytes + 1 + (x >> 1);
      packed[at] = (packed[at] ?? 0) | (shade << (x % 2 === 0 ? bitsPerDot : 0));
    }
  return packed;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
