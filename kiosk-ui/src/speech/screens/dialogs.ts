import type { Ear } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';

/** Whether someone is still there; said once, with the time that is left then. */
const sayIdle = ({ say }: Ear, { seconds, isIdentified }: { seconds: number; isIdentified: boolean }): SpokenPart[] =>
  say(isIdentified ? 'dialogs.idle' : 'dialogs.idleNobody', { count: seconds });

/** What may stand over a screen. */
export const spokenDialogs = {
  idle: sayIdle,
  language: ({ say }: Ear): SpokenPart[] => say('dialogs.language'),
  access: ({ say }: Ear): SpokenPart[] => say('dialogs.access'),
  blanked: ({ say }: Ear): SpokenPart[] => say('dialogs.blanked'),
  lit: ({ say }: Ear): SpokenPart[] => say('dialogs.lit'),
} as const;
