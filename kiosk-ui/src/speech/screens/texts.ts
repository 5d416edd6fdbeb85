import { contentParts } from '../content.ts';
import type { SpokenPart } from '../parts.ts';

export const stop: SpokenPart = { kind: 'stop' };

/** Where one can skip to. */
export const section: SpokenPart = { kind: 'section' };

/** Texts of content, a sentence each; what is not there is not said. */
export const sayTexts = (texts: readonly (string | null | undefined)[]): SpokenPart[] =>
  texts.flatMap((text) => (text ? [...contentParts(text), stop] : []));

/** A title where there is something below it. */
export const titled = (title: readonly SpokenPart[], texts: readonly SpokenPart[]): SpokenPart[] =>
  texts.length > 0 ? [...title, ...texts] : [];
