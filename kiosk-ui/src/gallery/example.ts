import type { VNode } from 'preact';

/** Named props of a screen: one list for the gallery, the tests and the pictures. */
export type Examples<P> = Readonly<Record<string, () => P>>;

/** A component as it is drawn, by name: for the gallery and the tests. */
export type Drawings = Readonly<Record<string, () => VNode>>;

/** Callbacks of an example lead nowhere. */
export const nowhere = (): void => {};
