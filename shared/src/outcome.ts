import type { ErrorCode } from './errors/registry.ts';

/**
 * The three ends of anything asked of somebody else. `refused` is a definite no with a reason; `unknown` means that
 * nobody can tell whether it took effect, and is shown as such, never repeated by the program on its own.
 */
export type Outcome<T> = Done<T> | Refused | Unknown;
export type Done<T> = { kind: 'done'; value: T };
/** `facts` fill the placeholders of the sentence (place, phone); never a name or a number of a person. */
export type Refused = { kind: 'refused'; code: ErrorCode; facts?: Readonly<Record<string, string>> };
export type Unknown = { kind: 'unknown'; code: ErrorCode };

/** Wraps a value as done. */
export const done = <T>(value: T): Done<T> => ({ kind: 'done', value });
/** A definite refusal with its code and the facts its sentence needs. */
export const refused = (code: ErrorCode, facts?: Readonly<Record<string, string>>): Refused =>
  facts ? { kind: 'refused', code, facts } : { kind: 'refused', code };
/** An outcome that nobody can tell. */
export const unknown = (code: ErrorCode): Unknown => ({ kind: 'unknown', code });
