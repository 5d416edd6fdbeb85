import { computed, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** What is shown, as its spoken form needs it: which screen or dialog, what it was drawn from, and which state it is in. */
export type Told = { readonly screen: string; readonly props: object; readonly state: string; readonly drawing: object };

/** Everything that is shown, what came last on top. */
const shown = signal<readonly Told[]>([]);

/** What is on top now. */
export const told = computed<Told | null>(() => shown.value.at(-1) ?? null);

/** Tells what this component shows, anew in each state; the name is that of its spoken form. */
export function useTold(screen: string, props: object, state = ''): void {
  const { current: drawing } = useRef({});
  useEffect(() => {
    const now: Told = { screen, props, state, drawing };
    const isKnown = shown.value.some((one) => one.drawing === drawing);
    shown.value = isKnown ? shown.value.map((one) => (one.drawing === drawing ? now : one)) : [...shown.value, now];
  });
  useEffect(
    () => () => {
      shown.value = shown.value.filter((one) => one.drawing !== drawing);
    },
    [],
  );
}

/** A wipe: nothing of what was shown is kept, whatever still stands. */
export function forgetTold(): void {
  shown.value = [];
}
