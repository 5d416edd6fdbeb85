import type { Ear } from './ear.ts';
import type { SpokenPart } from './parts.ts';

/**
 * What everybody in the hall may hear: the first private passage is replaced by the invitation to plug in headphones,
 * the others are left out.
 */
export function forEverybody(parts: readonly SpokenPart[], { say }: Ear): SpokenPart[] {
  let hasInvited = false;
  return parts.flatMap((part): readonly SpokenPart[] => {
    if (!part.isPrivate) return [part];
    if (hasInvited) return [];
    hasInvited = true;
    return say('voice.private');
  });
}

/** The same of a control: its public words are enough where it has any. */
export function controlForEverybody(parts: readonly SpokenPart[], ear: Ear): SpokenPart[] {
  const aloud = parts.filter(({ isPrivate }) => !isPrivate);
  return aloud.length > 0 || parts.length === 0 ? aloud : forEverybody(parts, ear);
}
