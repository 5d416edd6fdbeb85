import { describe, expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import { createPinDoor, hashPin, pinHashPattern } from './pin-door.ts';

describe('service door', () => {
  it('opens for the right PIN only', async () => {
    const hash = await hashPin('135790');
    expect(hash).toMatch(pinHashPattern);
    const door = createPinDoor(hash, createManualClock());
    expect(await door.open('135791')).toBe('SVC_WRONG_PIN');
    expect(await door.open('135790')).toBeNull();
  });

  it('stays shut for a minute after five wrong PINs, even for the right one', async () => {
    const clock = createManualClock();
    const door = createPinDoor(await hashPin('135790'), clock);
    const answers = [];
    for (let i = 0; i < 6; i += 1) answers.push(await door.open('0000'));
    expect(answers).toEqual([...Array<string>(5).fill('SVC_WRONG_PIN'), 'SVC_PIN_LOCKED']);
    expect(await door.open('135790')).toBe('SVC_PIN_LOCKED');
    await clock.advance(60_000);
    expect(await door.open('135790')).toBeNull();
  });

  it('counts tries made at the same time one by one', async () => {
    const door = createPinDoor(await hashPin('135790'), createManualClock());
    const answers = await Promise.all(Array.from({ length: 10 }, () => door.open('0000')));
    expect(answers.filter((code) => code === 'SVC_WRONG_PIN')).toHaveLength(5);
    expect(answers.filter((code) => code === 'SVC_PIN_LOCKED')).toHaveLength(5);
  });

  it('opens for nobody where no PIN is configured', async () => {
    expect(await createPinDoor(null, createManualClock()).open('')).toBe('SVC_WRONG_PIN');
  });
});
