import { expect, test } from 'vitest';

import { readVoicePack } from './voice-pack.ts';

const clip = { file: '0123456789abcdef.opus', sha256: 'a'.repeat(64) };
const pack = { tag: 'zh-CN', madeBy: 'a person', licence: 'CC0-1.0', clips: { 首页: clip } };

test('a pack says who made it and which clip says what', () => expect(readVoicePack(pack)).toEqual(pack));

test.each([
  ['a file outside the folder', { ...pack, clips: { 首页: { ...clip, file: '../secret.opus' } } }],
  ['a file of another kind', { ...pack, clips: { 首页: { ...clip, file: 'home.html' } } }],
  ['no sum', { ...pack, clips: { 首页: { file: 'home.opus' } } }],
  ['no licence', { ...pack, licence: '' }],
  ['no pack', '<html>'],
])('%s is refused', (_what, data) => expect(readVoicePack(data)).toBeNull());
