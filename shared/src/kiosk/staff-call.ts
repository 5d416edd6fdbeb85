import * as v from 'valibot';

import { defineCommand, emptyPayload } from './define.ts';

/** By what a person of the hall can be called, as the terminal is fitted. */
export const staffSignalKinds = ['light', 'sound', 'message'] as const;
export type StaffSignalKind = (typeof staffSignalKinds)[number];

/**
 * How a call stands. `called`: a signal was given, so stay here; `answered`: somebody said that they come; `failed`:
 * no signal could be given, so the screen names phone and desk.
 */
export const staffCallStates = ['none', 'calling', 'called', 'answered', 'failed'] as const;
export const staffCallStateSchema = v.picklist(staffCallStates);
export type StaffCallState = v.InferOutput<typeof staffCallStateSchema>;

/** What the call is about, as far as the screen knows; never anything of a person. */
export const callReasons = ['help', 'paper', 'card'] as const;
export type CallReason = (typeof callReasons)[number];

/** The call as part of the terminal's view. */
export const staffCallViewSchema = v.object({
  /** Empty where nothing is fitted: the screen then names phone and desk. */
  fitted: v.array(v.picklist(staffSignalKinds)),
  state: staffCallStateSchema,
  /** When it rang last; a new value is a new ring. Missing while there is no call. */
  sinceIso: v.optional(v.string()),
});
export type StaffCallView = v.InferOutput<typeof staffCallViewSchema>;

/**
 * Calls a person of the hall; answers at once with how the call stands, everything later is pushed with the terminal's
 * view. One call at a time: a call that rang less than a minute ago does not ring again.
 */
export const callStaff = defineCommand({
  name: 'Terminal.CallStaff',
  roles: ['citizen', 'service'],
  payload: v.object({ reason: v.optional(v.picklist(callReasons)) }),
  completion: v.object({ state: staffCallStateSchema }),
});

/** What came of the chime that the page plays at a ring, which `sinceIso` names: only the page knows whether it sounds. */
export const reportChime = defineCommand({
  name: 'Terminal.ReportChime',
  roles: ['citizen', 'service'],
  payload: v.object({ sinceIso: v.pipe(v.string(), v.maxLength(40)), sounded: v.boolean() }),
  completion: emptyPayload,
});

/** Takes the call back; idempotent. */
export const cancelStaffCall = defineCommand({
  name: 'Terminal.CancelStaffCall',
  roles: ['citizen', 'service'],
  payload: emptyPayload,
  completion: emptyPayload,
});
