/** Named props of a screen: one list for the gallery, the tests and the pictures. */
export type Examples<P> = Readonly<Record<string, () => P>>;

/** Callbacks of an example lead nowhere. */
export const nowhere = (): void => {};
