import { places, type Place } from '@yibao-kiosk/shared/kiosk/places.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';

import { noPlaces } from './no-places.ts';
import { Where } from './terminal-drawing.tsx';

afterEach(() => render(null, document.body));

async function draw(idCard: Place, others: Partial<typeof noPlaces> = {}): Promise<HTMLElement> {
  await act(() => render(<Where places={{ ...noPlaces, ...others, idCard }} device="idCard" />, document.body));
  return document.body;
}

/** How many devices stand in the drawing. */
const devicesIn = (drawn: HTMLElement): number => drawn.querySelectorAll('svg path:not(.where__arrow)').length;

test('nothing is drawn or said of a place that nobody told', async () =>
  expect((await draw('unknown', { printer: 'belowLeft' })).innerHTML).toBe(''));

test('every place has a drawing and words of its own', async () => {
  const drawn = new Set<string | undefined>();
  const said = new Set<string | null>();
  for (const place of places.filter((one) => one !== 'unknown')) {
    const body = await draw(place);
    drawn.add(body.querySelector('svg')?.innerHTML);
    said.add(body.textContent);
  }
  expect([drawn.size, said.size]).toEqual([places.length - 1, places.length - 1]);
  expect(said).toContain('在屏幕右下方');
});

test('the other devices are drawn where they are, as far as that is known', async () => {
  expect(devicesIn(await draw('belowRight', { scanner: 'belowCentre', printer: 'belowLeft' }))).toBe(3);
  expect(devicesIn(await draw('belowRight', { scanner: 'unknown', printer: 'belowLeft' }))).toBe(2);
});

test('one that shares the place of the one that is meant does not cover it', async () =>
  expect(devicesIn(await draw('left', { scanner: 'left', printer: 'belowLeft' }))).toBe(2));
