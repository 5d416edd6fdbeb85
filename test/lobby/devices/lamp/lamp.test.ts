import { expect, it } from 'vitest';
import { fromHex } from '../../wire/hex.ts';
import { createLamp } from './lamp.ts';

it('is switched by its four bytes, however they arrive', () => {
  const lamp = createLamp();
  const seen: boolean[] = [];
  lamp.onChange(() => seen.push(lamp.isLit()));
  lamp.receive(fromHex('A001'));
  lamp.receive(fromHex('01A2'));
  lamp.receive(fromHex('A00101A2A00100A1'));
  expect(seen).toEqual([true, false]);
  expect(lamp.unknownBytes()).toBe(0);
});

it('does nothing for a wrong sum, another channel or noise', () => {
  const lamp = createLamp();
  lamp.receive(fromHex('A00101A3'));
  lamp.receive(fromHex('A00201A3'));
  lamp.receive(fromHex('00FF'));
  expect(lamp.isLit()).toBe(false);
  expect(lamp.unknownBytes()).toBe(10);
});
