import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** What is shown, as its spoken form needs it: which screen or dialog, what it was drawn from, and which state it is in. */
export type Told = { readonly screen: string; readonly props: object; readonly state: string; readonly drawing: object };

/** What is on top now. Speech reads it where speech is on; a wipe empties it. */
export const told = signal<Told | null>(null);

/** Tells what this component shows, anew in each state; the name is that of its spoken form. */
export function useTold(screen: string, props: object, state = ''): void {
  const drawing = useRef({});
  useEffect(() => {
    told.value = { screen, props, state, drawing: drawing.current };
  });
}
