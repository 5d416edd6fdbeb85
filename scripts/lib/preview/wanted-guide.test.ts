import { fileURLToPath } from 'node:url';

import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';
import { describe, expect, it } from 'vitest';

import { findWantedGuide } from './wanted-guide.ts';

const read = readContent(fileURLToPath(new URL('../../../config', import.meta.url)));
if (read.kind === 'wrong') throw new Error('the content that ships is wrong');
const { content } = read;

describe('the guide that is wanted', () => {
  it.each([
    ['quanzhou/20', undefined, null],
    ['quanzhou/17/18', undefined, null],
    ['quanzhou/产前登记', undefined, null],
    ['fuzhou/H5', undefined, 'hospital'],
    ['fuzhou/V1', 'village', 'village'],
  ])('%s with the tier %s is shown at %s', (id, tier, place) => {
    expect(findWantedGuide(content, id, tier)).toMatchObject({ id, region: id.split('/')[0], tier: place });
  });

  it.each([
    ['fuzhou/H5', 'street', 'fuzhou/H5 is not shown at a place of the kind street, but at hospital.'],
    ['quanzhou/20', 'street', 'quanzhou/20 has no kinds of place: leave --tier out.'],
  ])('%s is not there with the tier %s', (id, tier, sentence) => {
    expect(findWantedGuide(content, id, tier)).toBe(sentence);
  });

  it('of a document without a terminal is told so', () => {
    const { quanzhou: _own, ...regions } = content.regions;
    expect(findWantedGuide({ ...content, regions }, 'quanzhou/20')).toMatch(/^There is no regions\/quanzhou\.yaml/);
  });

  it.each([
    ['quanzhou/27', ['quanzhou/27.1 ', 'quanzhou/27.2 ', 'quanzhou/27.3 ', 'quanzhou/27.4 ']],
    ['quanzhuo/20', ['quanzhou/20 ', 'national/20 ', 'fujian/20 ', 'xiamen/20 ']],
    ['quanzhou/h5', ['fuzhou/H5 ']],
    ['quanzhou/家庭病床', ['quanzhou/31 ']],
    ['产前登记', ['quanzhou/产前登记 ']],
    ['nationl/17', ['national/17 ']],
  ])('%s brings its neighbours in one sentence', (id, near) => {
    const sentence = findWantedGuide(content, id);
    expect(sentence).toMatch(/^There is no guide [^.]+\. Near it: .+\.$/);
    for (const one of near) expect(sentence).toContain(one);
  });

  it.each(['', 'something else altogether', '////'])('%j brings nothing far-fetched', (id) => {
    expect(findWantedGuide(content, id)).toBe(`There is no guide ${id}.`);
  });
});
