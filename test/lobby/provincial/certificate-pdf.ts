import type { CertificateFacts } from './certificate-facts.ts';
import type { Bitmap } from './seal.ts';

/** What the issuing adds to the facts. */
export type CertificateMarks = { number: string; verifyUrl: string; issuedAt: string };

type Line = { x: number; y: number; size: number; text: string };

const LEFT = 90;
const VALUE_LEFT = 250;
const FIRST_ROW = 640;
const ROW_HEIGHT = 30;

function rowsOf(
  facts: CertificateFacts,
  marks: CertificateMarks,
): (readonly [label: string, value: string])[] {
  const { person, insurance, agency } = facts;
  return [
    ['凭证编号', marks.number],
    ['姓名', person.name],
    ['证件号码', person.idNumber],
    ['医疗保障编号', person.medicalInsuranceNumber],
    ['户籍所在地', person.householdPlace ?? '—'],
    ['户籍类型', person.householdType ?? '—'],
    ['基本医疗保障类型', insurance.typeName],
    ['参保起止时间', `${insurance.from} 至 ${insurance.to ?? '今'}`],
    ['累计实际缴费月数', `${insurance.paidMonths}个月`],
    ['个人账户余额', insurance.accountBalance === null ? '—' : `${insurance.accountBalance}元`],
    ['经办机构', agency.name],
    ['行政区划代码', agency.areaCode],
    ['联系电话', agency.phone],
    ['地址', `${agency.address} ${agency.postcode}`],
    ['开具日期', marks.issuedAt.slice(0, 10)],
  ];
}

function linesOf(facts: CertificateFacts, marks: CertificateMarks): Line[] {
  const rows = rowsOf(facts, marks).flatMap(([label, text], i): Line[] => {
    const y = FIRST_ROW - i * ROW_HEIGHT;
    return [
      { x: LEFT, y, size: 12, text: label },
      { x: VALUE_LEFT, y, size: 12, text },
    ];
  });
  return [
    { x: 187, y: 720, size: 22, text: '基本医疗保险参保凭证' },
    { x: 205, y: 690, size: 12, text: '演示文件，不作任何证明使用' },
    ...rows,
    { x: LEFT, y: 80, size: 9, text: `核验：${marks.verifyUrl}` },
  ];
}

/**
 * A PDF string of UTF-16BE code units in hex, as the predefined CMap UniGB-UTF16-H reads it (ISO 32000-1
 * 9.7.5.2).
 */
function hexText(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return `<${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
}

function pageContent(lines: readonly Line[]): string {
  const texts = lines.map(({ x, y, size, text }) => `BT /F1 ${size} Tf ${x} ${y} Td ${hexText(text)} Tj ET`);
  // The seal as a red stencil, 42 mm, over the date.
  return [...texts, 'q 0.8 0.1 0.1 rg 120 0 0 120 380 130 cm /Seal Do Q'].join('\n');
}

function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.5\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

/**
 * The sealed A4 file: one page, the font STSong-Light by reference (readers bring it), the seal as an image
 * mask. Pure ASCII, so that offsets in characters are offsets in bytes.
 */
export function certificatePdf(facts: CertificateFacts, marks: CertificateMarks, seal: Bitmap): Uint8Array {
  const sealHex = `${Buffer.from(seal.data, 'base64').toString('hex')}>`;
  const mask =
    `/Type /XObject /Subtype /Image /Width ${seal.widthDots} /Height ${seal.heightDots} /ImageMask true ` +
    '/BitsPerComponent 1 /Decode [1 0] /Filter /ASCIIHexDecode';
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ' +
      '/Resources << /Font << /F1 5 0 R >> /XObject << /Seal 8 0 R >> >> >>',
    stream('', pageContent(linesOf(facts, marks))),
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H ' +
      '/DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /DW 1000 ' +
      '/W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] ' +
      '/ItalicAngle 0 /Ascent 752 /Descent -271 /CapHeight 737 /StemV 58 >>',
    stream(mask, sealHex),
  ]);
}
