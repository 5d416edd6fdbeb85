import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The origins that may connect, and the Host values that belong to them. Compared byte for byte, never by prefix. */
export type Gate = { readonly origins: ReadonlySet<string>; readonly hosts: ReadonlySet<string> };

/** Makes the gate of a server at `origin`. */
export function createGate(origin: string, extraOrigins: readonly string[] = []): Gate {
  const origins = [origin, ...extraOrigins];
  return {
    origins: new Set(origins),
    hosts: new Set(origins.map((one) => one.replace(/^https?:\/\//, ''))),
  };
}

/** A name that resolves to loopback (DNS rebinding) fails here, because the browser sends that name as Host. */
export function hostAllowed(gate: Gate, headers: IncomingHttpHeaders): boolean {
  return headers.host !== undefined && gate.hosts.has(headers.host);
}

/** A page of another origin fails here; so does a client that sends no Origin, or `null`. */
export function originAllowed(gate: Gate, headers: IncomingHttpHeaders): boolean {
  return headers.origin !== undefined && gate.origins.has(headers.origin);
}

/** The value of `Authorization: Bearer …`. */
export function bearerOf(headers: IncomingHttpHeaders): string | undefined {
  return /^Bearer ([\x21-\x7e]{1,512})$/.exec(headers.authorization ?? '')?.[1];
}

/** Every value of a cookie of this name: another port of this host may have set one of the same name. */
export function cookieValues(headers: IncomingHttpHeaders, name: string): string[] {
  return (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/** Compares two secrets in constant time, whatever their lengths. */
export function sameSecret(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

/** A secret as it may be kept in a table. */
export function fingerprint(secret: string): string {
  return digest(secret).toString('hex');
}

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();
