import { randomBytes } from 'node:crypto';

import type { Role } from '@yibao-kiosk/shared/kiosk/define.ts';

import type { Clock } from '../clock.ts';
import { fingerprint } from './gate.ts';
import type { ServerLimits } from './limits.ts';

/** A socket as the table of pages sees it. */
export type PageSocket = { readonly kind: 'page' | 'device'; close(code: number, reason: string): void };

/** One load of the page: its token's fingerprint, its role, its sockets. */
export type Page = {
  readonly key: string;
  role: Role;
  readonly sockets: Set<PageSocket>;
  unusedSinceMs: number;
};

/** The tokens of this boot. */
export type Pages = {
  /** A fresh token, or null while as many pages as may be are connected. */
  issue(): string | null;
  /** The page of a token; undefined for an unknown, expired or revoked one. */
  find(token: string): Page | undefined;
  /** Adds a socket. False: the page has its kiosk socket already, or too many sockets. */
  add(page: Page, socket: PageSocket): boolean;
  /** Removes a socket; with the page's own socket the token ends and the device sockets are closed. */
  remove(page: Page, socket: PageSocket): void;
  /** Revokes the token and closes all sockets with this code. */
  revoke(page: Page, code: number, reason: string): void;
};

/** 256 random bits, URL-safe. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** Creates the table. It keeps fingerprints only, so that a memory dump shows no usable token of an idle page. */
export function createPages(world: { clock: Clock; createToken: () => string; limits: ServerLimits }): Pages {
  const { clock, limits } = world;
  const pages = new Map<string, Page>();

  const isExpired = (page: Page): boolean =>
    page.sockets.size === 0 && clock.monotonicMs() - page.unusedSinceMs > limits.unusedPageMs;

  const makeRoom = (): boolean => {
    for (const page of pages.values()) if (isExpired(page)) pages.delete(page.key);
    if (pages.size < limits.maxPages) return true;
    const oldestUnused = [...pages.values()].find((page) => page.sockets.size === 0);
    return oldestUnused !== undefined && pages.delete(oldestUnused.key);
  };

  const revoke = (page: Page, code: number, reason: string): void => {
    pages.delete(page.key);
    for (const socket of page.sockets) socket.close(code, reason);
  };

  return {
    issue() {
      if (!makeRoom()) return null;
      const token = world.createToken();
      const key = fingerprint(token);
      pages.set(key, { key, role: 'citizen', sockets: new Set(), unusedSinceMs: clock.monotonicMs() });
      return token;
    },
    find(token) {
      const page = pages.get(fingerprint(token));
      return page && !isExpired(page) ? page : undefined;
    },
    add(page, socket) {
      const hasPageSocket = [...page.sockets].some((one) => one.kind === 'page');
      if (page.sockets.size >= limits.maxSocketsPerPage || (socket.kind === 'page' && hasPageSocket)) return false;
      page.sockets.add(socket);
      return true;
    },
    remove(page, socket) {
      if (!page.sockets.delete(socket)) return;
      page.unusedSinceMs = clock.monotonicMs();
      if (socket.kind === 'page' && pages.has(page.key)) revoke(page, 4003, 'page gone');
    },
    revoke,
  };
}
