import { signal } from '@preact/signals';
import { expect, test } from 'vitest';

import { createHeadphoneSensor, type Jack } from './headphones.ts';

test.each([
  ['in', 'public', true],
  ['out', 'private', false],
  ['unknown', 'private', true],
  ['unknown', 'public', false],
] as const)('a jack that says %s in a hall that is %s', (jack, hearing, isAlone) =>
  expect(createHeadphoneSensor(signal<Jack>(jack), signal(hearing)).value).toBe(isAlone));
