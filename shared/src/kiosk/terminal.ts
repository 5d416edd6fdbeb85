import * as v from 'valibot';

import { terminalServices } from '../content/guide/guide.ts';
import { errorCodes } from '../errors/registry.ts';
import { accessViewSchema } from './access.ts';
import { defineCommand, emptyPayload } from './define.ts';
import { places } from './places.ts';
import { staffCallViewSchema } from './staff-call.ts';
import { languageSchema, languageTagSchema } from './language.ts';

/** The language of screen and slips: one that ships, or one that the terminal has as content. */
export const localeSchema = languageTagSchema;
export type Locale = v.InferOutput<typeof localeSchema>;

export const errorCodeSchema = v.picklist(errorCodes);

/** The arbiter's states: who may have the machine now. */
export const terminalStates = ['open', 'serving', 'closed', 'service', 'updating', 'fault'] as const;

export const deviceKinds = ['idCard', 'scanner', 'printer'] as const;
export const deviceKindSchema = v.picklist(deviceKinds);
export type DeviceKind = v.InferOutput<typeof deviceKindSchema>;

/** A fitted device as the screen shows it; `problem` says what is wrong, `warning` what soon will be. */
export const deviceViewSchema = v.object({
  kind: deviceKindSchema,
  state: v.picklist(['online', 'starting', 'offline', 'fault']),
  problem: v.nullable(errorCodeSchema),
  warning: v.nullable(errorCodeSchema),
});
export type DeviceView = v.InferOutput<typeof deviceViewSchema>;

const placeSchema = v.picklist(places);

/** What the shell shows around every screen; pushed whole on every change. */
export const terminalViewSchema = v.object({
  state: v.picklist(terminalStates),
  terminalId: v.string(),
  /** Name of the hall or station, as content. */
  placeName: v.string(),
  regionName: v.string(),
  /** Phone that answers questions about the insurance (12393 or local). */
  servicePhone: v.string(),
  /** Phone or desk of the hall's staff. */
  staffContact: v.string(),
  /** Who processes the data, for the privacy line. */
  processorName: v.string(),
  devices: v.array(deviceViewSchema),
  /** Where each device is, for the drawings and the words beside them. */
  places: v.object({ idCard: placeSchema, scanner: placeSchema, printer: placeSchema }),
  platform: v.picklist(['reachable', 'unreachable', 'unknown']),
  idleSeconds: v.number(),
  /** Dialog time before the session ends. */
  idleWarningSeconds: v.number(),
  paperColumns: v.picklist([48, 32]),
  /** Languages that the citizen can choose: those that ship, then those that are content. */
  languages: v.array(languageSchema),
  access: accessViewSchema,
  staffCall: staffCallViewSchema,
  /** Services that this region has off, each with what the citizen is told instead; the page offers none of them. */
  servicesOff: v.partial(v.object(v.entriesFromList(terminalServices, v.string()))),
  /** What is wrong with the guides, for the staff: GDE_NO_CONTENT, GDE_CONTENT_REFUSED, or null. */
  contentProblem: v.nullable(errorCodeSchema),
  /** True where the platform behind this terminal is a demonstration: the screen says 演示. */
  demonstration: v.boolean(),
});
export type TerminalView = v.InferOutput<typeof terminalViewSchema>;

/** How a print job stands; the words on the screen follow it. */
export const printStates = ['queued', 'sending', 'sent', 'printed', 'submitted', 'failed', 'unknown'] as const;
export const printStateSchema = v.picklist(printStates);
export type PrintState = v.InferOutput<typeof printStateSchema>;

/** A job whose end nobody saw (power cut, agent killed). Carries nothing personal. */
export const interruptedJobSchema = v.object({ jobId: v.pipe(v.string(), v.uuid()), state: printStateSchema, at: v.string() });

/** The first command of a page: takes the terminal over and answers with everything the shell needs. */
export const attach = defineCommand({
  name: 'Terminal.Attach',
  roles: ['citizen', 'service'],
  payload: v.object({
    locale: localeSchema,
    /** A job whose completion this page never saw; its state is answered in `job`. */
    pendingJobId: v.optional(v.pipe(v.string(), v.uuid())),
  }),
  completion: v.object({
    terminal: terminalViewSchema,
    job: v.nullable(interruptedJobSchema),
    /** The last job before a restart of the agent whose outcome is unknown, until the next session ends. */
    interruptedJob: v.nullable(interruptedJobSchema),
  }),
});

/** Pushed to the page that holds the terminal when anything in the view changed. */
export const terminalChangedEvent = { name: 'Terminal.ChangedEvent', payload: terminalViewSchema } as const;

/** Technician or attendant proves the role on this socket; five wrong PINs lock the door for a minute. */
export const enterService = defineCommand({
  name: 'Maintenance.Enter',
  roles: ['citizen', 'service'],
  payload: v.object({ pin: v.pipe(v.string(), v.minLength(4), v.maxLength(32)) }),
  completion: emptyPayload,
});

/** Leaves service mode; the terminal opens again. */
export const leaveService = defineCommand({
  name: 'Maintenance.Leave',
  roles: ['service'],
  payload: emptyPayload,
  completion: emptyPayload,
});
