import type {
  ForeignerCard2017,
  ForeignerCard2023,
  HongKongMacaoTaiwanPermit,
  IdentityDocument,
  ResidentCard,
} from '../../population/identity-document.ts';

/** Where a field lies in the text block: byte offset, length in bytes, content. */
type Field = readonly [offset: number, byteLength: number, text: string];

const textBlockLength = 256;

/** Type character of the block at byte 248: space, I, J or Y. */
const typeCharacterOffset = 248;

/**
 * Encodes a card's 256-byte text block: UTF-16LE, padded with U+0020; what does not fit its field is cut
 * off.
 */
export function encodeTextBlock(document: IdentityDocument): Uint8Array {
  const block = new Uint8Array(textBlockLength);
  for (let offset = 0; offset < textBlockLength; offset += 2) block[offset] = 0x20;
  for (const [offset, byteLength, text] of fieldsOf(document)) {
    const units = Math.min(text.length, byteLength / 2);
    for (let i = 0; i < units; i += 1) {
      const unit = text.charCodeAt(i);
      block[offset + 2 * i] = unit & 0xff;
      block[offset + 2 * i + 1] = unit >> 8;
    }
  }
  return block;
}

function fieldsOf(document: IdentityDocument): readonly Field[] {
  switch (document.kind) {
    case 'resident':
      return residentFields(document);
    case 'hkMoTw':
      return permitFields(document);
    case 'foreign2017':
      return foreigner2017Fields(document);
    case 'foreign2023':
      return foreigner2023Fields(document);
    default:
      return document satisfies never;
  }
}

/** 居民身份证: type character is a space. */
function residentFields(card: ResidentCard): readonly Field[] {
  return [
    [0, 30, card.name],
    [30, 2, card.sex],
    [32, 4, card.nation],
    [36, 16, card.birth],
    [52, 70, card.address],
    [122, 36, card.number],
    [158, 30, card.issuer],
    [188, 16, card.validFrom],
    [204, 16, card.validTo],
  ];
}

/** 港澳台居民居住证: bytes 32–35 reserved, pass number and issue count in the resident card's reserve. */
function permitFields(card: HongKongMacaoTaiwanPermit): readonly Field[] {
  return [
    [0, 30, card.name],
    [30, 2, card.sex],
    [36, 16, card.birth],
    [52, 70, card.address],
    [122, 36, card.number],
    [158, 30, card.issuer],
    [188, 16, card.validFrom],
    [204, 16, card.validTo],
    [220, 18, card.passNumber],
    [238, 4, card.issueCount],
    [typeCharacterOffset, 2, 'J'],
  ];
}

/** 外国人永久居留证 2017: a layout of its own. */
function foreigner2017Fields(card: ForeignerCard2017): readonly Field[] {
  return [
    [0, 120, card.englishName],
    [120, 2, card.sex],
    [122, 30, card.number],
    [152, 6, card.nationality],
    [158, 30, card.chineseName],
    [188, 16, card.validFrom],
    [204, 16, card.validTo],
    [220, 16, card.birth],
    [236, 4, card.version],
    [240, 8, card.authority],
    [typeCharacterOffset, 2, 'I'],
  ];
}

/** 外国人永久居留身份证 2023: the English name's first 35 characters at 52, up to 11 more at 220. */
function foreigner2023Fields(card: ForeignerCard2023): readonly Field[] {
  return [
    [0, 30, card.chineseName],
    [30, 2, card.sex],
    [32, 4, card.renewals],
    [36, 16, card.birth],
    [52, 70, card.englishName.slice(0, 35)],
    [122, 36, card.number],
    [158, 30, card.authority],
    [188, 16, card.validFrom],
    [204, 16, card.validTo],
    [220, 22, card.englishName.slice(35)],
    [242, 6, card.nationality],
    [typeCharacterOffset, 2, 'Y'],
    [250, 6, card.formerNumberLink],
  ];
}
