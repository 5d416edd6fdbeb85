import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { residentFields, textBlock } from './testing/sam-frames.ts';
import { decodeTextBlock } from './text-block.ts';

const TODAY = '2026-11-22';
const resident = (change: Parameters<typeof residentFields>[0] = {}) =>
  decodeTextBlock(textBlock(...residentFields(change)), TODAY);
const refused = (code: string) => ({ kind: 'refused', code });

describe('居民身份证', () => {
  test('becomes a reading without address and issuer', () => {
    expect(resident()).toEqual({
      kind: 'reading',
      reading: {
        documentType: 'residentIdCard',
        name: '测试甲',
        number: '350102190001010015',
        sex: 'male',
        birth: '1900-01-01',
        nationCode: '01',
        validFrom: '2020-01-01',
        validTo: 'longTerm',
        expired: false,
      },
    });
  });

  test('keeps a supplementary-plane character and an inner space or dot', () => {
    expect(resident({ name: '张𬱖' })).toMatchObject({ reading: { name: '张𬱖' } });
    expect(resident({ name: '阿卜杜·买 提' })).toMatchObject({ reading: { name: '阿卜杜·买 提' } });
  });

  test('trims U+0000 padding as well', () => {
    expect(resident({ name: '测试\u0000\u0000' })).toMatchObject({ reading: { name: '测试' } });
  });

  const unreadable = ['张\ue863', '张\u{f0000}', '张\ud842', '\udc00三'];
  test.each(unreadable)('sends a name without a readable glyph to the window', (name) => {
    expect(resident({ name })).toEqual(refused('CARD_NAME_UNREADABLE'));
  });

  test.each(['张\u001b三', '张\n三', '张\u202e三', ''])('refuses a name that is none (%j)', (name) => {
    expect(resident({ name })).toEqual(refused('CARD_INVALID'));
  });

  test.each<[string, Parameters<typeof residentFields>[0]]>([
    ['check digit', { number: '350102190001010016' }],
    ['form of the number', { number: '35010219000101001' }],
    ['birth that is not in the number', { birth: '19000102' }],
    ['sex that is not in the number', { sex: '2' }],
    ['sex code', { sex: '7' }],
    ['birth that is no day', { birth: '19001301' }],
    ['birth in words', { birth: '不详' }],
    ['begin', { from: '20200230' }],
    ['end', { to: '2030' }],
  ])('refuses a wrong %s', (_, change) => {
    expect(resident(change)).toEqual(refused('CARD_INVALID'));
  });

  test.each(['0', '9'])('a sex that is not stated fits any number (%s)', (sex) => {
    expect(resident({ sex }).kind).toBe('reading');
  });

  test('is valid on its last day and expired on the next', () => {
    expect(resident({ to: '20261122' })).toMatchObject({
      reading: { expired: false, validTo: '2026-11-22' },
    });
    expect(resident({ to: '20261121' })).toMatchObject({ reading: { expired: true } });
  });

  test('a strange nation code costs nobody the reading', () => {
    const outcome = resident({ nation: 'XX' });
    expect(outcome).toMatchObject({ kind: 'reading', reading: { name: '测试甲' } });
    expect(outcome).not.toHaveProperty('reading.nationCode');
  });
});

test('港澳台居民居住证 is read without a nation', () => {
  const fields = residentFields({ number: '810000199001010019', birth: '19900101', nation: '  ' });
  const block = textBlock(...fields, [220, 'H12345678'], [238, '01'], [248, 'J']);
  const outcome = decodeTextBlock(block, TODAY);
  expect(outcome).toMatchObject({
    reading: { documentType: 'hkMoTwResidencePermit', number: '810000199001010019' },
  });
  expect(outcome).not.toHaveProperty('reading.nationCode');
});

describe('外国人永久居留证 2017', () => {
  const block = (number: string, chineseName = '测试') =>
    textBlock(
      [0, 'TEST, PERSON'],
      [120, '2'],
      [122, number],
      [152, 'GBR'],
      [158, chineseName],
      [188, '20180101'],
      [204, '20280101'],
      [220, '19800203'],
      [248, 'I'],
    );

  test('is read by its own layout', () => {
    expect(decodeTextBlock(block('GBR110080020301'), TODAY)).toEqual({
      kind: 'reading',
      reading: {
        documentType: 'foreignPermanentResident2017',
        name: '测试',
        englishName: 'TEST, PERSON',
        number: 'GBR110080020301',
        sex: 'female',
        birth: '1980-02-03',
        nationality: 'GBR',
        validFrom: '2018-01-01',
        validTo: '2028-01-01',
        expired: false,
      },
    });
  });

  test('falls back to the English name', () => {
    expect(decodeTextBlock(block('GBR110080020301', ''), TODAY)).toMatchObject({
      reading: { name: 'TEST, PERSON' },
    });
  });

  test('refuses a number of another form', () => {
    expect(decodeTextBlock(block('110080020301'), TODAY)).toEqual(refused('CARD_INVALID'));
  });
});

test.each(['932682198501010017', '911124198108030024'])(
  '外国人永久居留身份证 2023 (%s) is read',
  (number) => {
    const fields = residentFields({ name: '测试', number, birth: '19850101', nation: '01' });
    const english: [number, string][] = [
      [52, 'VERY LONG FAMILY NAME, AND A GIVEN '],
      [220, 'NAME'],
    ];
    const block = textBlock(...fields, ...english, [242, 'DEU'], [248, 'Y']);
    expect(decodeTextBlock(block, TODAY)).toMatchObject({
      reading: {
        documentType: 'foreignPermanentResident2023',
        englishName: expect.stringMatching(/NAME$/),
        nationality: 'DEU',
        number,
      },
    });
  },
);

test.each(['K', '中', '\u0000'])('a card of an unknown type is no identity card (%j)', (type) => {
  expect(decodeTextBlock(textBlock(...residentFields(), [248, type]), TODAY)).toEqual(refused('CARD_NOT_ID'));
});

const blockOfType = fc
  .tuple(fc.uint8Array({ minLength: 256, maxLength: 256 }), fc.constantFrom(' ', 'J', 'I', 'Y'))
  .map(([bytes, type]) => {
    bytes.set([type.charCodeAt(0), 0], 248);
    return bytes;
  });

test('any 256 bytes end in a reading or a code', () => {
  const kinds = fc.sample(blockOfType, 1000).map((bytes) => decodeTextBlock(bytes, TODAY).kind);
  expect(kinds.every((kind) => kind === 'reading' || kind === 'refused')).toBe(true);
});

test('no name with a control, format or private-use character is ever handed on', () => {
  const unit = fc.oneof(fc.constant(0x4e00), fc.nat(0xffff));
  const name = fc.array(unit, { minLength: 1, maxLength: 15 }).map((units) => String.fromCharCode(...units));
  const readings = fc.sample(name, 2000).map((one) => resident({ name: one }));
  const names = readings.map((outcome) => (outcome.kind === 'reading' ? outcome.reading.name : '例'));
  expect(names.filter((one) => /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(one))).toEqual([]);
});
