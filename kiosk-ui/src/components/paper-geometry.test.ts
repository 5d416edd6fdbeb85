import { grid } from '@yibao-kiosk/shared/document/paper.ts';
import { describe, expect, test } from 'vitest';

import { paperFixtures } from '../gallery/paper-fixture.ts';
import { leavesOf, marginDots, paperText, placeLines } from './paper-geometry.ts';

describe('the strip of a paper', () => {
  test('is as wide as the grid and its margins', () => {
    expect(placeLines(paperFixtures.certificate(true)).widthDots).toBe(
      48 * grid.cellWidthDots + 2 * marginDots,
    );
    expect(placeLines(paperFixtures.narrowCertificate()).widthDots).toBe(
      32 * grid.cellWidthDots + 2 * marginDots,
    );
  });

  test('puts every line below the one before, without a gap', () => {
    const { lines, heightDots } = placeLines(paperFixtures.longSlip());
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (before) expect(line.topDots).toBe(before.topDots + before.heightDots);
    }
    const last = lines.at(-1);
    expect(heightDots).toBe((last?.topDots ?? 0) + (last?.heightDots ?? 0) + marginDots);
  });

  test('marks every cut between pages', () => {
    const paper = paperFixtures.longSlip();
    expect(placeLines(paper).lines.filter(({ line }) => line.kind === 'cut')).toHaveLength(
      paper.pages.length - 1,
    );
  });
});

describe('its leaves', () => {
  const { lines } = placeLines(paperFixtures.longSlip());

  test.each([300, 900, 1200])('show every line of text whole in a window of %i dots', (windowDots) => {
    const starts = leavesOf(lines, windowDots);
    for (const { line, topDots, heightDots } of lines) {
      if (line.kind !== 'text') continue;
      expect(starts.some((start) => topDots >= start && topDots + heightDots <= start + windowDots)).toBe(
        true,
      );
    }
  });

  test('are one where everything fits', () => expect(leavesOf(lines, 1_000_000)).toEqual([0]));
  test('go on below a picture that is taller than the window', () => {
    const tall = placeLines(paperFixtures.certificate(true)).lines;
    const starts = leavesOf(tall, 100);
    expect(starts).toEqual([...new Set(starts)]);
  });
});

test('the words for those who hear it hide what the paper hides', () => {
  expect(paperText(paperFixtures.certificate(true))).not.toContain('350799194907051234');
  expect(paperText(paperFixtures.certificate(false))).toContain('350799194907051234');
});
