import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { designLimits } from './limits.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
);

/** WCAG 2.2 relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const token = (name: string): string => tokens.get(name) ?? name;

const textPairs = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink-soft', 'ground'],
  ['ink-soft', 'surface'],
  ['teal-700', 'surface'],
  ['teal-800', 'ground'],
  ['teal-800', 'teal-50'],
  ['teal-800', 'teal-100'],
  ['on-deep', 'teal-700'],
  ['on-deep', 'teal-800'],
  ['on-deep-soft', 'teal-800'],
  ['good-ink', 'good-ground'],
  ['good-ink', 'surface'],
  ['care-ink', 'care-ground'],
  ['alarm-ink', 'alarm-ground'],
  // The brightest ends of the panels' gradients, which a browser's checker cannot judge.
  ['on-deep', '#006068'],
  ['on-deep', '#005f67'],
  ['on-deep', '#2c4552'],
] as const;

test.each(textPairs)('%s can be read on %s', (text, ground) => {
  expect(contrast(token(text), token(ground))).toBeGreaterThanOrEqual(designLimits.minContrast);
});

test.each([
  ['line-strong', 'surface'],
  ['teal-600', 'ground'],
  ['teal-700', 'teal-100'],
] as const)('%s is seen on %s', (mark, ground) => {
  expect(contrast(token(mark), token(ground))).toBeGreaterThanOrEqual(designLimits.minNonTextContrast);
});
