import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

/**
 * How a device is, in the words of XFS4IoT `common.device` (2024-3). `powerOff`: not reachable (cable,
 * power).
 */
export type DeviceState =
  | 'online'
  | 'offline'
  | 'powerOff'
  | 'noDevice'
  | 'hardwareError'
  | 'userError'
  | 'deviceBusy'
  | 'fraudAttempt'
  | 'potentialFraud'
  | 'starting';

/** The codes with which a device says why it cannot serve. */
export type DeviceProblemCode = Extract<ErrorCode, `DEV_${string}` | `PRN_${string}`>;

/** One device's state, why, and since when (wall clock, ms). */
export type DeviceStatus = {
  readonly state: DeviceState;
  readonly problem?: DeviceProblemCode;
  readonly sinceMs: number;
};

/** What every driver shows to the rest of the agent about its link. */
export type Device = {
  /** The state now. */
  readonly status: DeviceStatus;
  /** Calls `listen` after every change of `status`; returns the function that stops it. */
  onStatus(listen: (status: DeviceStatus) => void): () => void;
  /** Begins to open and probe the device, and keeps at it until `stop`. Returns at once. */
  start(): void;
  /** Ends all commands, closes the channel; safe to call twice. */
  stop(): Promise<void>;
  /** Puts the device into its power-on state when nothing else uses it (never in the middle of a job). */
  reset(signal: AbortSignal): Promise<{ readonly kind: 'done' } | DeviceFailure>;
};

/** Why a command on a device ended without its value. */
export type DeviceFailure =
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly code: DeviceProblemCode };
