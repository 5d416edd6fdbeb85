import * as v from 'valibot';

import { assurances, identificationMethodSchema, personViewSchema } from '../domain/person.ts';
import { placeSchema } from '../domain/insurance.ts';
import { defineCommand, emptyPayload } from './define.ts';
import { errorCodeSchema, localeSchema } from './terminal.ts';

/** Why a session ended; `left` is the citizen's own touch, `pageGone` a closed or replaced page. */
export const endReasons = ['left', 'idle', 'pageGone', 'terminalClosed', 'deviceAgentStopping'] as const;

/** What the home screen needs to greet and explain. */
export const sessionViewSchema = v.object({
  sessionId: v.pipe(v.string(), v.uuid()),
  person: personViewSchema,
  method: identificationMethodSchema,
  assurance: v.picklist(assurances),
  place: v.nullable(placeSchema),
});
export type SessionView = v.InferOutput<typeof sessionViewSchema>;

/** `facts` fill the sentence's placeholders: place, phone. Never a name or a number of a person. */
export const problemSchema = v.object({
  errorCode: errorCodeSchema,
  facts: v.optional(v.record(v.string(), v.string())),
});
/** The payload of a completion with `commandErrorCode`. */
export type Problem = v.InferOutput<typeof problemSchema>;

/** Armed now: invite the citizen, and only for these. */
export const armedEvent = {
  name: 'Session.ArmedEvent',
  payload: v.object({ methods: v.array(identificationMethodSchema) }),
} as const;

/** Something is happening with a credential; the idle timer stands still from `reading` on. */
export const progressEvent = {
  name: 'Session.ProgressEvent',
  payload: v.object({ step: v.picklist(['reading', 'asking']), method: identificationMethodSchema }),
} as const;

/** A credential did not do (left on the reader, moved, not a 医保码); the command keeps waiting. */
export const hintEvent = { name: 'Session.HintEvent', payload: problemSchema } as const;

/** Arms everything fitted; the first credential presented after this counts, the others are cancelled. */
export const identify = defineCommand({
  name: 'Session.Identify',
  roles: ['citizen'],
  payload: v.object({ locale: localeSchema }),
  completion: sessionViewSchema,
  events: [armedEvent, progressEvent, hintEvent],
});

/** Any touch, at most one in ten seconds: the citizen is there, in a session or in a visit of the guides. */
export const keepAlive = defineCommand({
  name: 'Session.KeepAlive',
  roles: ['citizen'],
  payload: emptyPayload,
  completion: emptyPayload,
});

/** Name and number in full, in this answer only; the screen masks them again after five seconds. */
export const reveal = defineCommand({
  name: 'Session.Reveal',
  roles: ['citizen'],
  payload: emptyPayload,
  completion: personViewSchema,
});

/** Ends the session and forgets the person, or ends a visit of the guides; idempotent. */
export const end = defineCommand({
  name: 'Session.End',
  roles: ['citizen'],
  payload: v.object({ reason: v.picklist(['left', 'idle']) }),
  completion: emptyPayload,
});

/** Pushed when the agent ended the session or the visit: the page wipes itself at once. */
export const sessionEndedEvent = {
  name: 'Session.EndedEvent',
  payload: v.object({ reason: v.picklist(endReasons) }),
} as const;
