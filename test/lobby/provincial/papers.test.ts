import { describe, expect, it } from 'vitest';
import { featuredPeople } from '../population/population.ts';
import { certificateFacts } from './certificate-facts.ts';
import { certificatePdf } from './certificate-pdf.ts';
import { demonstrationSeal } from './seal.ts';

const seal = demonstrationSeal();
const rows = Buffer.from(seal.data, 'base64');

function isBlack(x: number, y: number): boolean {
  return ((rows[y * 20 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

describe('the seal', () => {
  it('is round: black on the ring at every side, white in the corners and inside the ring', () => {
    expect([isBlack(3, 80), isBlack(156, 80), isBlack(80, 3), isBlack(80, 156)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([isBlack(1, 1), isBlack(158, 158), isBlack(15, 80), isBlack(80, 15)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('has a star above and two characters below', () => {
    expect(isBlack(80, 55)).toBe(true);
    const inkBetween = (left: number, right: number): number =>
      Array.from({ length: 48 * (right - left) }, (_, i) =>
        isBlack(left + (i % (right - left)), 88 + Math.floor(i / (right - left))),
      ).filter(Boolean).length;
    expect(inkBetween(31, 79)).toBeGreaterThan(300);
    expect(inkBetween(82, 130)).toBeGreaterThan(200);
  });
});

describe('the sealed file', () => {
  const [person] = featuredPeople('2026-11-22');
  const facts = person ? certificateFacts(person, '310', '350599') : null;
  if (!facts) throw new Error('the first person has a certificate');
  const marks = {
    number: '350500202600000001',
    verifyUrl: 'http://host/verify/id',
    issuedAt: '2026-11-22T09:00:00+08:00',
  };
  const text = new TextDecoder().decode(certificatePdf(facts, marks, seal));

  it('has every object where its table says', () => {
    const offsets = [...text.matchAll(/^([0-9]{10}) 00000 n/gm)].map((match) => Number(match[1]));
    expect(offsets).toHaveLength(8);
    offsets.forEach((offset, i) => expect(text.slice(offset).startsWith(`${i + 1} 0 obj`)).toBe(true));
    const start = Number(/startxref\n([0-9]+)/.exec(text)?.[1]);
    expect(text.slice(start).startsWith('xref')).toBe(true);
  });

  it('holds name, number and certificate number as UTF-16 text', () => {
    const hex = (value: string): string => Buffer.from(value, 'utf16le').swap16().toString('hex');
    const held = ['王小明', '350598199001010010', marks.number].filter((value) =>
      text.includes(`<${hex(value)}>`),
    );
    expect(held).toHaveLength(3);
  });

  it('is ASCII, so that characters are bytes', () => {
    expect(/^[\n\x20-\x7E]*$/.test(text)).toBe(true);
  });
});
