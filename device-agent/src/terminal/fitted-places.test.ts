import { expect, it } from 'vitest';

import { fittedPlaces } from './fitted-places.ts';

it('tells no place of a device that is not fitted', () =>
  expect(
    fittedPlaces({ idCard: 'belowRight', scanner: 'left', printer: 'belowLeft' }, (kind) => kind !== 'scanner'),
  ).toEqual({ idCard: 'belowRight', scanner: 'unknown', printer: 'belowLeft' }));
