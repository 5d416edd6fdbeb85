import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { designLimits } from './limits.ts';

const read = (name: string): Map<string, string> => {
  const css = readFileSync(new URL(name, import.meta.url), 'utf8').replace(/@container.*/s, '');
  return new Map([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, key = '', value = '']) => [key, value]));
};
const usual = read('./tokens.css');
const themeOf = (...names: string[]): Map<string, string> => {
  const theme = new Map(usual);
  for (const name of names) for (const [token, value] of read(name)) theme.set(token, value);
  return theme;
};
/** In the order of the style sheets: high contrast is the citizen's own wish and goes over the light of the hall. */
const themes = {
  usual,
  dim: themeOf('./dim.css'),
  bright: themeOf('./bright.css'),
  high: themeOf('./contrast.css'),
  'high in a dim hall': themeOf('./dim.css', './contrast.css'),
  'high in a bright hall': themeOf('./bright.css', './contrast.css'),
} as const;

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

/** The colour a token stands for, through the roles. */
function colourOf(theme: ReadonlyMap<string, string>, name: string): string {
  const value = theme.get(name) ?? `no token ${name}`;
  const role = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return role === undefined ? value : colourOf(theme, role);
}

const textPairs = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink', 'quiet-ground'],
  ['ink-soft', 'ground'],
  ['ink-soft', 'surface'],
  ['heading', 'ground'],
  ['heading', 'surface'],
  ['heading', 'tint'],
  ['touch', 'surface'],
  ['touch', 'tint-faint'],
  ['on-touch', 'touch-ground'],
  // The brightest ends of the gradients, which a browser's checker cannot judge.
  ['on-touch', 'touch-ground-light'],
  ['on-touch', 'touch-ground-pressed'],
  ['on-deep', 'hero-to'],
  ['on-deep', 'hero-care-to'],
  ['on-deep-soft', 'hero-mid'],
  ['on-step', 'step-reached'],
  ['good-ink', 'good-ground'],
  ['good-ink', 'surface'],
  ['care-ink', 'care-ground'],
  ['care-ink', 'surface'],
  ['alarm-ink', 'alarm-ground'],
  ['alarm-ink', 'alarm-pressed'],
] as const;

const markPairs = [
  ['line-strong', 'surface'],
  ['touch-line-strong', 'surface'],
  ['mark', 'ground'],
  ['mark', 'tint'],
  ['step-reached', 'hero-to'],
  ['focus', 'focus-edge'],
] as const;

describe.each([
  ['usual', designLimits.minContrast],
  ['dim', designLimits.minContrast],
  ['bright', designLimits.minHighContrast],
  ['high', designLimits.minHighContrast],
  ['high in a dim hall', designLimits.minHighContrast],
  ['high in a bright hall', designLimits.minHighContrast],
] as const)('%s colours', (name, minContrast) => {
  const between = (one: string, other: string): number =>
    contrast(colourOf(themes[name], one), colourOf(themes[name], other));

  test.each(textPairs)('%s can be read on %s', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(minContrast);
  });

  test.each(markPairs)('%s is seen on %s', (mark, ground) => {
    expect(between(mark, ground)).toBeGreaterThanOrEqual(designLimits.minNonTextContrast);
  });
});

test.each(['./dim.css', './bright.css', './contrast.css'])('%s names only tokens that exist', (file) => {
  expect([...read(file).keys()].filter((token) => !usual.has(token))).toEqual([]);
});
